/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.camerahub.engine.internal.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.WarningKind;

/**
 * Puts the certificates that belong to a key into the order in which TLS sends them (RFC 8446 section 4.4.2), whatever
 * the order and the surplus of the file, and says what is missing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CertificateChain {

    /** Expired in 2021; old devices fail on chains that still lead to it (the "cross-signed" one of Let's Encrypt). */
    private static final String OLD_CROSS_SIGNER = "CN=DST Root CA X3";

    private CertificateChain() {}

    static KeyMaterial of(PrivateKey key, List<X509Certificate> certificates) throws UnusableCertificateException {
        List<HubWarning> warnings = new ArrayList<>();
        List<X509Certificate> rest = new ArrayList<>(new HashSet<>(certificates));
        X509Certificate own = ownCertificate(key, certificates);
        List<X509Certificate> chain = new ArrayList<>();
        for (X509Certificate next = own; next != null; next = issuerOf(next, rest)) {
            chain.add(next);
            rest.remove(next);
        }
        if (!certificates.get(0).equals(own)) {
            warnings.add(new HubWarning(WarningKind.CHAIN_ORDER));
        }
        if (!rest.isEmpty()) {
            warnings.add(new HubWarning(WarningKind.CHAIN_LEFT_OUT, String.valueOf(rest.size())));
        }
        completeness(chain, warnings);
        return new KeyMaterial(key, chain, warnings);
    }

    private static X509Certificate ownCertificate(PrivateKey key, List<X509Certificate> certificates)
            throws UnusableCertificateException {
        for (X509Certificate certificate : certificates) {
            if (fits(key, certificate.getPublicKey())) {
                return certificate;
            }
        }
        throw new UnusableCertificateException(FaultDetail.KEY_OTHER);
    }

    /** True if what the key signs is what the certificate vouches for. */
    private static boolean fits(PrivateKey key, PublicKey publicKey) {
        if (!key.getAlgorithm().equals(publicKey.getAlgorithm())) {
            return false;
        }
        try {
            Signature signature =
                    Signature.getInstance("EC".equals(key.getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA");
            byte[] probe = "the same pair?".getBytes(StandardCharsets.US_ASCII);
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static @Nullable X509Certificate issuerOf(X509Certificate certificate, List<X509Certificate> candidates) {
        if (isSelfSigned(certificate)) {
            return null;
        }
        for (X509Certificate candidate : candidates) {
            if (candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                    && isSignedBy(certificate, candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static void completeness(List<X509Certificate> chain, List<HubWarning> warnings) {
        X509Certificate last = chain.get(chain.size() - 1);
        X500Principal issuer = last.getIssuerX500Principal();
        if (isSelfSigned(last)) {
            if (!knownAuthorities().contains(issuer)) {
                warnings.add(new HubWarning(WarningKind.OWN_AUTHORITY));
            }
        } else if (issuer.getName().startsWith(OLD_CROSS_SIGNER)) {
            warnings.add(new HubWarning(WarningKind.CHAIN_OLD));
        } else if (!knownAuthorities().contains(issuer)) {
            warnings.add(new HubWarning(WarningKind.CHAIN_INCOMPLETE, issuer.getName()));
        }
    }

    /** The names of the authorities that this Java runtime trusts: about those that viewers trust. */
    private static Set<X500Principal> knownAuthorities() {
        Set<X500Principal> names = new HashSet<>();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    for (X509Certificate authority : x509.getAcceptedIssuers()) {
                        names.add(authority.getSubjectX500Principal());
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            // a runtime without a list of authorities: everything counts as unknown, which only adds a warning
        }
        return names;
    }
}

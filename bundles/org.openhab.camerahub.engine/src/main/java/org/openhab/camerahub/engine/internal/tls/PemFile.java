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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.X509TrustedCertificateBlock;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;

/**
 * The certificates and the private key in a text of PEM blocks (RFC 7468, and the older forms of OpenSSL). Blocks of
 * other kinds, e.g. EC PARAMETERS, and text between the blocks are passed over.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PemFile {

    private PemFile() {}

    /** All certificates, in the file's order. */
    static List<X509Certificate> certificates(byte[] content) throws UnusableCertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (PEMParser parser = parser(content)) {
            for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
                X509CertificateHolder holder = block instanceof X509TrustedCertificateBlock trusted
                        ? trusted.getCertificateHolder()
                        : block instanceof X509CertificateHolder plain ? plain : null;
                if (holder != null) {
                    certificates.add(certificate(holder.getEncoded()));
                }
            }
        } catch (IOException | CertificateException | RuntimeException e) {
            throw new UnusableCertificateException(e, FaultDetail.CHAIN_DAMAGED);
        }
        if (certificates.isEmpty()) {
            throw new UnusableCertificateException(FaultDetail.CHAIN_EMPTY);
        }
        return certificates;
    }

    /** The first private key. */
    static PrivateKey key(byte[] content, String password) throws UnusableCertificateException {
        try (PEMParser parser = parser(content)) {
            for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
                PrivateKeyInfo info = keyInfo(block, password);
                if (info != null) {
                    return privateKey(info);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableCertificateException(e, FaultDetail.KEY_DAMAGED);
        }
        throw new UnusableCertificateException(FaultDetail.KEY_MISSING);
    }

    private static PEMParser parser(byte[] content) {
        return new PEMParser(new StringReader(new String(content, StandardCharsets.ISO_8859_1)));
    }

    private static X509Certificate certificate(byte[] encoded) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    /** What a block says about a key; null if it is no key. */
    private static @Nullable PrivateKeyInfo keyInfo(Object block, String password) throws UnusableCertificateException {
        if (block instanceof PrivateKeyInfo info) {
            return info;
        }
        if (block instanceof PEMKeyPair pair) {
            return pair.getPrivateKeyInfo();
        }
        boolean encrypted = block instanceof PEMEncryptedKeyPair || block instanceof PKCS8EncryptedPrivateKeyInfo;
        if (!encrypted) {
            return null;
        }
        if (password.isEmpty()) {
            throw new UnusableCertificateException(FaultDetail.KEY_ENCRYPTED);
        }
        try {
            return decrypt(block, password.toCharArray());
        } catch (IOException | PKCSException | RuntimeException e) {
            throw new UnusableCertificateException(e, FaultDetail.KEY_PASSWORD);
        }
    }

    private static PrivateKeyInfo decrypt(Object block, char[] password) throws IOException, PKCSException {
        if (block instanceof PEMEncryptedKeyPair pair) {
            return pair.decryptKeyPair(new BcPEMDecryptorProvider(password)).getPrivateKeyInfo();
        }
        // an own instance, so that the system's list of providers stays as it is
        return ((PKCS8EncryptedPrivateKeyInfo) block)
                .decryptPrivateKeyInfo(new JcePKCSPBEInputDecryptorProviderBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build(password));
    }

    private static PrivateKey privateKey(PrivateKeyInfo info) throws UnusableCertificateException, IOException {
        String algorithm;
        if (PKCSObjectIdentifiers.rsaEncryption.equals(
                info.getPrivateKeyAlgorithm().getAlgorithm())) {
            algorithm = "RSA";
        } else if (X9ObjectIdentifiers.id_ecPublicKey.equals(
                info.getPrivateKeyAlgorithm().getAlgorithm())) {
            algorithm = "EC";
        } else {
            throw new UnusableCertificateException(FaultDetail.KEY_KIND);
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new UnusableCertificateException(e, FaultDetail.KEY_FORM, algorithm);
        }
    }
}

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

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.WarningKind;

/**
 * What people want to know about a certificate.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Certificates {

    /** certbot renews 30 days ahead; less than half of that left means that renewing fails. */
    private static final Duration ENDS_SOON = Duration.ofDays(14);

    private static final int LEAST_RSA_BITS = 2048;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private Certificates() {}

    static CertificateInfo describe(KeyMaterial material, List<String> contextSuites, Instant now) {
        X509Certificate own = material.certificate();
        boolean rsa = own.getPublicKey() instanceof RSAPublicKey;
        List<String> suites = contextSuites.stream()
                .filter(suite -> !suite.contains(rsa ? "_ECDSA_" : "_RSA_"))
                .toList();
        return new CertificateInfo(
                own.getSubjectX500Principal().getName(),
                names(own),
                own.getIssuerX500Principal().getName(),
                material.chain().stream().map(Certificates::link).toList(),
                own.getNotBefore().toInstant(),
                own.getNotAfter().toInstant(),
                keyType(own),
                fingerprint(own),
                TlsEngine.PROTOCOLS,
                suites,
                warnings(material),
                now);
    }

    private static CertificateInfo.Link link(X509Certificate certificate) {
        return new CertificateInfo.Link(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** What time has to say about a certificate in use; empty if nothing. */
    static List<HubWarning> ageWarnings(CertificateInfo info, Instant now) {
        Instant end = info.notAfter();
        if (now.isAfter(end)) {
            return List.of(new HubWarning(WarningKind.EXPIRED, day(end)));
        }
        if (now.plus(ENDS_SOON).isAfter(end)) {
            String daysLeft = String.valueOf(Duration.between(now, end).toDays());
            return List.of(new HubWarning(WarningKind.EXPIRES_SOON, day(end), daysLeft));
        }
        return List.of();
    }

    private static String day(Instant time) {
        return String.valueOf(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> alternative : alternatives) {
                    Object type = alternative.get(0);
                    boolean wanted = Integer.valueOf(DNS_NAME).equals(type)
                            || Integer.valueOf(IP_ADDRESS).equals(type);
                    if (wanted && alternative.get(1) instanceof String name) {
                        names.add(name);
                    }
                }
            }
        } catch (CertificateParsingException e) {
            return names; // viewers can't read them either
        }
        return names;
    }

    private static String keyType(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            return "EC " + ec.getParams().getCurve().getField().getFieldSize();
        }
        return certificate.getPublicKey().getAlgorithm();
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            return "";
        }
    }

    private static List<HubWarning> warnings(KeyMaterial material) {
        List<HubWarning> warnings = new ArrayList<>(material.warnings());
        X509Certificate own = material.certificate();
        if (names(own).isEmpty()) {
            warnings.add(new HubWarning(WarningKind.NO_NAME));
        }
        if (own.getPublicKey() instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            warnings.add(new HubWarning(WarningKind.KEY_SHORT));
        }
        if (own.getPublicKey() instanceof ECPublicKey) {
            warnings.add(new HubWarning(WarningKind.KEY_EC));
        }
        if (own.getSigAlgName().toUpperCase(Locale.ROOT).startsWith("SHA1")) {
            warnings.add(new HubWarning(WarningKind.SHA1));
        }
        return warnings;
    }
}

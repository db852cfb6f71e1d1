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
package org.openhab.camerahub.engine.monitor;

import java.net.IDN;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The certificate that viewers are shown.
 *
 * @param subject whom it was issued for, e.g. {@code CN=cam.example.org}
 * @param names host names and addresses it is valid for
 * @param issuer who issued it
 * @param chain the certificates that are sent, the hub's own first
 * @param keyType kind and size of the key, e.g. {@code RSA 2048}, {@code EC secp256r1}
 * @param fingerprint SHA-256 of the certificate, pairs of hexadecimal digits separated by ':'
 * @param protocols TLS versions that are offered
 * @param cipherSuites that are offered, in order of preference
 * @param warnings what viewers may stumble over, e.g. a chain without its intermediate certificate
 * @param loaded when the hub took it over
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CertificateInfo(
        String subject,
        List<String> names,
        String issuer,
        List<Link> chain,
        Instant notBefore,
        Instant notAfter,
        String keyType,
        String fingerprint,
        List<String> protocols,
        List<String> cipherSuites,
        List<HubWarning> warnings,
        Instant loaded) {

    /** A certificate of the chain. */
    public record Link(String subject, String issuer, Instant notBefore, Instant notAfter) {}

    public CertificateInfo {
        names = List.copyOf(names);
        chain = List.copyOf(chain);
        protocols = List.copyOf(protocols);
        cipherSuites = List.copyOf(cipherSuites);
        warnings = List.copyOf(warnings);
    }

    /** The same with other warnings. */
    public CertificateInfo withWarnings(List<HubWarning> others) {
        return new CertificateInfo(
                subject,
                names,
                issuer,
                chain,
                notBefore,
                notAfter,
                keyType,
                fingerprint,
                protocols,
                cipherSuites,
                others,
                loaded);
    }

    /** True if a viewer that connects to {@code host} finds it in the certificate (RFC 9525 section 6.3). */
    public boolean covers(String host) {
        String wanted = ascii(host);
        int dot = wanted.indexOf('.');
        return names.stream().map(CertificateInfo::ascii).anyMatch(pattern -> {
            boolean wildcard =
                    pattern.startsWith("*.") && dot > 0 && pattern.substring(1).equals(wanted.substring(dot));
            return wildcard || pattern.equals(wanted);
        });
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}

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
package org.openhab.camerahub.engine.internal.doctor;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.HubWarning;

/**
 * Looks at the certificate that viewers are shown, and at who vouches for it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CertificateCheck {

    private static final String OLD_CROSS_SIGNER = "CN=DST Root CA X3";
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,]+)");

    private final @Nullable X509TrustManager authorities;

    /** @param authorities those that viewers trust, null if they are not known */
    CertificateCheck(@Nullable X509TrustManager authorities) {
        this.authorities = authorities;
    }

    /** With the authorities of this Java runtime: about those that viewers trust. */
    static CertificateCheck withUsualAuthorities() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    return new CertificateCheck(x509);
                }
            }
        } catch (GeneralSecurityException e) {
            return new CertificateCheck(null);
        }
        return new CertificateCheck(null);
    }

    /** Its faults, its age and its name. */
    List<CheckItem> certificate(HubFacts facts) {
        List<CheckItem> items = new ArrayList<>();
        for (HubException fault : facts.status().faults()) {
            if (fault.kind() == FaultKind.CERTIFICATE_MISSING || fault.kind() == FaultKind.CERTIFICATE_UNUSABLE) {
                items.add(CheckItem.of(Finding.CERTIFICATE_FAULT, fault));
            }
        }
        CertificateInfo info = facts.certificate();
        if (info == null) {
            return items;
        }
        String names = String.join(", ", info.names());
        String end = day(info.notAfter());
        for (HubWarning warning : info.warnings()) {
            switch (warning.kind()) {
                case EXPIRED -> items.add(CheckItem.of(Finding.CERTIFICATE_EXPIRED, end));
                case EXPIRES_SOON -> items.add(CheckItem.of(Finding.CERTIFICATE_ENDS_SOON, end));
                case OTHER_NAME ->
                    items.add(CheckItem.of(
                            Finding.CERTIFICATE_OTHER_NAME, facts.config().publicName(), names));
                default -> {
                    // the chain and the key have rows of their own
                }
            }
        }
        if (items.isEmpty()) {
            items.add(CheckItem.of(Finding.CERTIFICATE_GOOD, names, end));
        }
        return items;
    }

    /** Who vouches for what the server has sent; empty if that is not known or another row tells it. */
    List<CheckItem> chain(EchoHandshake handshake, Instant now) {
        X509TrustManager known = authorities;
        X509Certificate own = handshake.certificate();
        if (known == null || own == null || now.isAfter(own.getNotAfter().toInstant())) {
            return List.of();
        }
        List<X509Certificate> chain = handshake.chain();
        X500Principal last = chain.get(chain.size() - 1).getIssuerX500Principal();
        if (last.getName().startsWith(OLD_CROSS_SIGNER)) {
            return List.of(CheckItem.of(Finding.CHAIN_OLD));
        }
        try {
            known.checkServerTrusted(
                    chain.toArray(X509Certificate[]::new),
                    handshake.suite().contains("_ECDSA_") ? "ECDHE_ECDSA" : "ECDHE_RSA");
            return List.of(CheckItem.of(Finding.CHAIN_GOOD, chain.size(), commonName(last)));
        } catch (GeneralSecurityException e) {
            return List.of(CheckItem.of(Finding.CHAIN_UNKNOWN, commonName(last)));
        }
    }

    private static String commonName(X500Principal principal) {
        Matcher name = COMMON_NAME.matcher(principal.getName());
        String found = name.find() ? name.group(1) : null;
        return found == null ? principal.getName() : found;
    }

    private static String day(Instant time) {
        return String.valueOf(DateTimeFormatter.ISO_LOCAL_DATE.format(time.atZone(ZoneOffset.UTC)));
    }
}

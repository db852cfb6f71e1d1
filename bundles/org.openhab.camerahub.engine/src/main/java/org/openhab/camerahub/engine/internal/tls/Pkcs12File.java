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
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;

/**
 * The key and the certificates of a PKCS#12 file (RFC 7292).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Pkcs12File(PrivateKey key, List<X509Certificate> certificates) {

    static Pkcs12File read(byte[] content, String password) throws UnusableCertificateException {
        char[] secret = password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), secret);
            List<X509Certificate> certificates = new ArrayList<>();
            PrivateKey key = null;
            for (String alias : Collections.list(store.aliases())) {
                Key entry = store.getKey(alias, secret);
                if (entry instanceof PrivateKey privateKey && key == null) {
                    key = privateKey;
                    addAll(store.getCertificateChain(alias), certificates);
                } else if (entry == null) {
                    addAll(new Certificate[] {store.getCertificate(alias)}, certificates);
                }
            }
            if (key == null) {
                throw new UnusableCertificateException(FaultDetail.PKCS12_NO_KEY);
            }
            return new Pkcs12File(key, certificates);
        } catch (IOException e) {
            throw new UnusableCertificateException(e, FaultDetail.PKCS12_PASSWORD);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnusableCertificateException(e, FaultDetail.PKCS12_FORM);
        }
    }

    private static void addAll(Certificate @Nullable [] from, List<X509Certificate> to) {
        if (from != null) {
            for (Certificate certificate : from) {
                if (certificate instanceof X509Certificate x509 && !to.contains(x509)) {
                    to.add(x509);
                }
            }
        }
    }
}

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
package org.openhab.camerahub.demo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The demo's certificate, read by the JDK.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class SelfSignedCertificateTest {

    private final SelfSignedCertificate made = SelfSignedCertificate.forLocalhost();

    @Test
    void isValidNowAndForLocalhost() throws CertificateException {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(made.chain().getBytes(StandardCharsets.US_ASCII)));

        certificate.checkValidity();
        assertThat(certificate.getSubjectAlternativeNames(), hasItem(List.of(2, "localhost")));
    }

    @Test
    void itsKeyIsPlainPkcs8AndNotInItsText() {
        assertThat(made.key(), startsWith("-----BEGIN PRIVATE KEY-----"));
        assertThat(made.toString(), not(containsString("KEY")));
    }
}

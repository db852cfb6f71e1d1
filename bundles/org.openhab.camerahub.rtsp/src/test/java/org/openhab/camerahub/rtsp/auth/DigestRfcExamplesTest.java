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
package org.openhab.camerahub.rtsp.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of the RFCs.
 *
 * @author Camera Hub authors - Initial contribution
 */
class DigestRfcExamplesTest {

    private static final byte[] NO_BODY = {};

    private static Challenge answer(Credentials credentials, String challenge, String cnonce) {
        ClientAuthenticator client = new ClientAuthenticator(credentials, () -> cnonce);
        assertThat(client.challenge(List.of(challenge)), is(true));
        Optional<String> value = client.authorization("GET", "/dir/index.html", NO_BODY);
        return Challenge.parseAll(List.of(value.orElseThrow())).get(0);
    }

    @Test
    void rfc2069AsCorrectedByItsErratum() {
        Challenge answer = answer(
                new Credentials("Mufasa", "CircleOfLife"),
                "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
                        + " opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
                "unused");

        assertThat(answer.parameter("response"), is("1949323746fe6a43ef61f9606e7febea"));
        assertThat(answer.parameters().containsKey("cnonce"), is(false));
        assertThat(answer.parameters().containsKey("algorithm"), is(false));
    }

    @Test
    void rfc2617Section35() {
        Challenge answer = answer(
                new Credentials("Mufasa", "Circle Of Life"),
                "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                        + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
                "0a4f113b");

        assertThat(answer.parameter("response"), is("6629fae49393a05397450978507c4ef1"));
        assertThat(answer.parameter("nc"), is("00000001"));
        assertThat(answer.parameter("qop"), is("auth"));
        assertThat(answer.parameter("opaque"), is("5ccc069c403ebaf9f0171e9517f40e41"));
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void rfc7616Section391(String algorithm, String response) {
        Challenge answer = answer(
                new Credentials("Mufasa", "Circle of Life"),
                "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
                        + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                        + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
                "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

        assertThat(answer.parameter("response"), is(response));
        assertThat(answer.parameter("algorithm"), is(algorithm));
    }

    @ParameterizedTest
    @CsvSource({"Aladdin, open sesame, QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "test, 123\u00a3, dGVzdDoxMjPCow=="})
    void rfc7617BasicAlsoWithUtf8(String user, String password, String token) {
        ClientAuthenticator client = new ClientAuthenticator(new Credentials(user, password));

        assertThat(client.challenge(List.of("Basic realm=\"foo\", charset=\"UTF-8\"")), is(true));
        assertThat(client.authorization("GET", "/", NO_BODY), is(Optional.of("Basic " + token)));
    }
}

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ClientAuthenticatorTest {

    private static final byte[] NO_BODY = {};
    private static final String URI = "rtsp://192.0.2.1/cam";
    private static final String MD5 = "Digest realm=\"cam\", nonce=\"n1\"";
    private static final String BASIC = "Basic realm=\"cam\"";

    private final AtomicInteger cnonces = new AtomicInteger();
    private final ClientAuthenticator client =
            new ClientAuthenticator(new Credentials("admin", "se:cret"), () -> "cnonce" + cnonces.incrementAndGet());

    private Challenge authorize(String method) {
        return authorize(method, NO_BODY);
    }

    private Challenge authorize(String method, byte[] body) {
        return Challenge.parseAll(
                        List.of(client.authorization(method, URI, body).orElseThrow()))
                .get(0);
    }

    private String response(Challenge answer) {
        return answer.parameterOrEmpty("response");
    }

    @Test
    void withoutAChallengeThereIsNothingToAnswer() {
        assertThat(client.authorization("DESCRIBE", URI, NO_BODY), is(Optional.empty()));
    }

    @Test
    void everyRequestGetsItsOwnDigest() {
        client.challenge(List.of(MD5));

        assertThat(response(authorize("DESCRIBE")), is(not(response(authorize("SETUP")))));
    }

    @Test
    void withQopRequestsAreCountedAndSalted() {
        client.challenge(List.of(MD5 + ", qop=\"auth\""));

        Challenge first = authorize("DESCRIBE");
        Challenge second = authorize("DESCRIBE");

        assertThat(first.parameter("nc"), is("00000001"));
        assertThat(second.parameter("nc"), is("00000002"));
        assertThat(first.parameter("cnonce"), is("cnonce1"));
        assertThat(second.parameter("cnonce"), is("cnonce2"));
    }

    @Test
    void aNewNonceStartsCountingAnew() {
        client.challenge(List.of(MD5 + ", qop=\"auth\""));
        authorize("DESCRIBE");
        authorize("SETUP");
        client.challenge(List.of("Digest realm=\"cam\", nonce=\"n2\", qop=\"auth\", stale=true"));

        Challenge answer = authorize("SETUP");

        assertThat(answer.parameter("nonce"), is("n2"));
        assertThat(answer.parameter("nc"), is("00000001"));
    }

    @Test
    void theStrongestOfferIsAnswered() {
        client.challenge(List.of(BASIC, MD5, "Digest realm=\"cam\", nonce=\"n2\", algorithm=SHA-256"));

        assertThat(authorize("DESCRIBE").parameter("algorithm"), is("SHA-256"));
    }

    @Test
    void offersInOneLineCountLikeThoseInSeveral() {
        client.challenge(List.of(BASIC + ", " + MD5));

        assertThat(authorize("DESCRIBE").scheme(), is("Digest"));
    }

    @Test
    void basicIsAnsweredIfNothingElseIsOffered() {
        client.challenge(List.of("NTLM", BASIC));

        assertThat(client.authorization("DESCRIBE", URI, NO_BODY), is(Optional.of("Basic YWRtaW46c2U6Y3JldA==")));
    }

    @Test
    void aRefusedDigestIsFollowedByTheNextOfferBecauseTpLinkTakesOnlyOneOfTheTwo() {
        assertThat(client.challenge(List.of(MD5, BASIC)), is(true));
        assertThat(authorize("DESCRIBE").scheme(), is("Digest"));

        assertThat(client.challenge(List.of("Digest realm=\"cam\", nonce=\"n2\"", BASIC)), is(true));
        assertThat(authorize("DESCRIBE").scheme(), is("Basic"));
    }

    @Test
    void aWrongPasswordIsToldAfterEveryOfferWasRefused() {
        client.challenge(List.of(MD5));
        authorize("DESCRIBE");

        assertThat(client.challenge(List.of("Digest realm=\"cam\", nonce=\"n2\"")), is(false));
        assertThat(client.authorization("DESCRIBE", URI, NO_BODY), is(Optional.empty()));
    }

    @Test
    void afterAWrongPasswordANewConnectionMayTryAgain() {
        client.challenge(List.of(MD5));
        authorize("DESCRIBE");
        client.challenge(List.of(MD5));

        assertThat(client.challenge(List.of(MD5)), is(true));
    }

    @Test
    void aStaleNonceIsNoWrongPassword() {
        client.challenge(List.of(MD5));
        authorize("DESCRIBE");

        assertThat(client.challenge(List.of("Digest realm=\"cam\", nonce=\"n2\", stale=TRUE")), is(true));
        assertThat(authorize("DESCRIBE").parameter("nonce"), is("n2"));
    }

    @Test
    void aCameraWithANewNonceForEveryRequestIsFollowed() {
        client.challenge(List.of(MD5));
        for (int i = 2; i < 10; i++) {
            authorize("accepted");
            authorize("refused");
            assertThat(client.challenge(List.of("Digest realm=\"cam\", nonce=\"n" + i + "\"")), is(true));
        }
    }

    @Test
    void noOfferThatIsKnownIsNoAnswer() {
        assertThat(client.challenge(List.of()), is(false));
        assertThat(client.challenge(List.of("NTLM", "Bearer realm=\"x\"")), is(false));
        assertThat(client.challenge(List.of("Digest realm=\"x\", nonce=\"n\", algorithm=TOKEN")), is(false));
        assertThat(client.challenge(List.of("Digest realm=\"x\"")), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "auth,auth-int", "auth-int, auth", "AUTH", "auth-conf auth"})
    void authIsPreferredToAuthInt(String qop) {
        client.challenge(List.of(MD5 + ", qop=\"" + qop + "\""));

        assertThat(authorize("DESCRIBE").parameter("qop"), is("auth"));
    }

    @Test
    void authIntCoversTheBodyIfTheCameraInsists() {
        client.challenge(List.of(MD5 + ", qop=\"auth-int\""));
        Challenge answer = authorize("SET_PARAMETER", "barparam: barstuff".getBytes());
        String a1 = DigestAlgorithm.MD5.hash("admin:cam:se:cret");
        String body = DigestAlgorithm.MD5.hash("barparam: barstuff");
        String a2 = DigestAlgorithm.MD5.hash("SET_PARAMETER:" + URI + ":" + body);

        assertThat(answer.parameter("qop"), is("auth-int"));
        assertThat(response(answer), is(DigestAlgorithm.MD5.hash(a1 + ":n1:00000001:cnonce1:auth-int:" + a2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", " , "})
    void aQopThatMeansNothingIsNone(String qop) {
        client.challenge(List.of(MD5 + ", qop=\"" + qop + "\""));

        assertThat(authorize("DESCRIBE").parameters().containsKey("qop"), is(false));
    }

    /** Expected values computed with Python's hashlib by the formulas of RFC 7616 section 3.4. */
    @ParameterizedTest
    @CsvSource({
        "MD5-sess, true, 2d6af0ead082505ac9af1ffd823a20c6",
        "md5-SESS, false, 7d58a5233301844525d911a87923e4bf",
        "SHA-256-sess, true, 88d830fa139f62436471d933dc41dc6846321e1c73f5a45481ecff76bc79d88c",
        "SHA-256, false, d3fad7266873e98f9e78c2f7167c9be09ac15a3555ece4e9e02f6c366edc5446"
    })
    void sessionAndPlainVariantsAreComputedAsTheRfcSays(String algorithm, boolean qop, String expected) {
        client.challenge(List.of(MD5 + ", algorithm=" + algorithm + (qop ? ", qop=\"auth\"" : "")));

        assertThat(response(authorize("DESCRIBE")), is(expected));
    }

    @Test
    void aSessionKeepsItsCnonce() {
        client.challenge(List.of(MD5 + ", algorithm=MD5-sess, qop=\"auth\""));

        assertThat(authorize("DESCRIBE").parameter("cnonce"), is("cnonce1"));
        assertThat(authorize("SETUP").parameter("cnonce"), is("cnonce1"));
    }

    @Test
    void aRealmWithQuotesIsEscapedOnTheWireAndPlainInTheDigest() {
        client.challenge(List.of("Digest realm=\"the \\\"hub\\\"\", nonce=\"n\\\\1\""));
        String value = client.authorization("DESCRIBE", URI, NO_BODY).orElseThrow();

        assertThat(value, containsString("realm=\"the \\\"hub\\\"\""));
        assertThat(value, containsString("nonce=\"n\\\\1\""));
        String expected = DigestAlgorithm.MD5.hash(DigestAlgorithm.MD5.hash("admin:the \"hub\":se:cret") + ":n\\1:"
                + DigestAlgorithm.MD5.hash("DESCRIBE:" + URI));
        assertThat(value, containsString(expected));
    }

    @Test
    void namesBeyondAsciiAreUtf8OnTheWire() {
        ClientAuthenticator umlaut = new ClientAuthenticator(new Credentials("J\u00fcrgen", "gr\u00fc\u00df\u20ac"));
        umlaut.challenge(List.of(MD5));

        String value = umlaut.authorization("DESCRIBE", URI, NO_BODY).orElseThrow();

        assertThat(value, startsWith("Digest username=\"J\u00c3\u00bcrgen\""));
        assertThat(value, containsString("response=\"acb846ed4fecebb1dc3d364094d90892\""));
    }

    @Test
    void nothingPrintsTheCredentials() {
        client.challenge(List.of(MD5));
        authorize("DESCRIBE");

        assertThat(client.toString(), is("ClientAuthenticator[***]"));
    }
}

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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ChallengeTest {

    private static List<Challenge> read(String... values) {
        return Challenge.parseAll(List.of(values));
    }

    private static List<String> schemes(List<Challenge> challenges) {
        return challenges.stream().map(Challenge::scheme).toList();
    }

    @Test
    void oneChallengeIsRead() {
        Challenge challenge = read("Digest realm=\"IP Camera(12345)\", nonce=\"abc==\", stale=\"FALSE\"")
                .get(0);

        assertThat(challenge.scheme(), is(Challenge.DIGEST));
        assertThat(challenge.parameters(), is(Map.of("realm", "IP Camera(12345)", "nonce", "abc==", "stale", "FALSE")));
        assertThat(challenge.parameter("qop"), is(nullValue()));
    }

    @Test
    void severalChallengesMayStandInSeveralLinesOrInOne() {
        assertThat(schemes(read("Digest realm=\"a\", nonce=\"b\"", "Basic realm=\"a\"")), contains("Digest", "Basic"));
        assertThat(
                schemes(
                        read(
                                "Basic realm=\"a, b\", Digest realm=\"a\", nonce=\"b\", qop=\"auth,auth-int\", Digest nonce=c")),
                contains("Basic", "Digest", "Digest"));
        assertThat(
                schemes(read("Newauth realm=\"apps\", type=1, title=\"Login\", Basic realm=\"simple\"")),
                contains("Newauth", "Basic"));
    }

    @Test
    void aSchemeWithoutParametersOrWithATokenIsNoObstacle() {
        assertThat(
                schemes(read("Negotiate, NTLM TlRMTVNTUAAB==, Basic realm=\"x\"")),
                contains("Negotiate", "NTLM", "Basic"));
        assertThat(read("Negotiate, Basic realm=\"x\"").get(1).parameter("realm"), is("x"));
    }

    @Test
    void quotedStringsKeepCommasEqualsAndEscapedQuotes() {
        assertThat(
                read("Digest realm=\"say \\\"hi\\\", a=b \\\\ c\", nonce=\"n\"")
                        .get(0)
                        .parameter("realm"),
                is("say \"hi\", a=b \\ c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digest realm=\"r\", nonce=\"n\"",
                "DIGEST  Realm = \"r\" , NONCE=\"n\"",
                "Digest realm=r,nonce=n",
                "Digest realm=\"r\" nonce=\"n\"",
                "Digest ,, realm=\"r\";nonce=\"n\",",
                "Digest\trealm=\"r\",\tnonce=\"n",
                "Digest realm=\"r\", nonce=\"n\", nonce=\"second\""
            })
    void sloppyFormsAreRead(String value) {
        Challenge challenge = read(value).get(0);

        assertThat(challenge.scheme(), is("Digest"));
        assertThat(challenge.parameters(), is(Map.of("realm", "r", "nonce", "n")));
    }

    @Test
    void anUnquotedRealmMayHoldBlanks() {
        assertThat(read("Basic realm=IP Camera").get(0).parameter("realm"), is("IP Camera"));
    }

    @Test
    void blanksInsideQuotesAreKept() {
        assertThat(read("Digest uri=\"rtsp://hub/cam \"").get(0).parameter("uri"), is("rtsp://hub/cam "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",,,", "=", "\"", "=\"x\"", "\"Digest\""})
    void nonsenseIsNoChallenge(String value) {
        assertThat(read(value), is(empty()));
    }

    @Test
    void controlCharactersNeverGetThrough() {
        Challenge challenge =
                read("Digest realm=\"a\r\nInjected: x\", nonce=\"b\0c\"").get(0);

        assertThat(challenge.parameter("realm"), is("aInjected: x"));
        assertThat(challenge.parameter("nonce"), is("bc"));
        assertThrows(IllegalArgumentException.class, () -> new Challenge("Basic", Map.of("realm", "a\r\nb")));
        assertThrows(IllegalArgumentException.class, () -> new Challenge("", Map.of()));
    }

    @Test
    void whatABrokenServerSendsIsBounded() {
        assertThat(read("Digest realm=\"" + "x".repeat(10_000) + "\""), is(empty()));
        assertThat(read("a,".repeat(2_000)).size(), is(lessThanOrEqualTo(16)));
        StringBuilder many = new StringBuilder("Digest a=b");
        for (int i = 0; i < 100; i++) {
            many.append(", p").append(i).append("=1");
        }
        assertThat(read(many.toString()).get(0).parameters().entrySet(), hasSize(32));
    }

    @Test
    void itWritesTokensWithoutAndTextsWithQuotes() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("realm", "a \"b\" \\");
        parameters.put("algorithm", "SHA-256");
        parameters.put("qop", "auth");
        parameters.put("stale", "true");

        assertThat(
                new Challenge("digest", parameters).toString(),
                is("Digest realm=\"a \\\"b\\\" \\\\\", algorithm=SHA-256, qop=\"auth\", stale=true"));
    }

    @Test
    void whatIsWrittenReadsBackAsItself() {
        Challenge challenge = read("Digest realm=\"a, \\\"b\\\"\", nonce=\"\", algorithm=\"odd value\", x=y")
                .get(0);

        assertThat(read(challenge.toString()), contains(challenge));
    }
}

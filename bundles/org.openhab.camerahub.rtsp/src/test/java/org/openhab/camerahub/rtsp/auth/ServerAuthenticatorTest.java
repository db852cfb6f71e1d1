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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome.GRANTED;
import static org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome.MISSING;
import static org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome.WRONG;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Offer;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Result;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ServerAuthenticatorTest {

    private static final byte[] NO_BODY = {};
    private static final String URI = "rtsp://hub/cam";
    private static final Credentials ALICE = new Credentials("alice", "pass:word");
    private static final Credentials UMLAUT = new Credentials("J\u00fcrgen", "gr\u00fc\u00df");
    private static final Credentials EURO = new Credentials("euro", "\u20ac");
    private static final List<Credentials> ACCOUNTS = List.of(ALICE, UMLAUT, EURO);

    private final SettableClock clock = new SettableClock();
    private final ServerAuthenticator basic = server(AuthScheme.BASIC);
    private final ServerAuthenticator digest = server(AuthScheme.DIGEST);

    private ServerAuthenticator server(AuthScheme scheme, Offer... offers) {
        return new ServerAuthenticator(
                scheme,
                ACCOUNTS,
                ServerAuthenticator.STAGEFRIGHT_REALM,
                clock,
                offers.length == 0 ? List.of(Offer.PLAIN_MD5) : List.of(offers));
    }

    private static String basicToken(String text, java.nio.charset.Charset charset) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    private static ClientAuthenticator client(ServerAuthenticator server, Credentials credentials) {
        ClientAuthenticator client = new ClientAuthenticator(credentials);
        client.challenge(server.challenges(false));
        return client;
    }

    private static String authorization(ClientAuthenticator client) {
        return client.authorization("DESCRIBE", URI, NO_BODY).orElseThrow();
    }

    private static Outcome outcome(ServerAuthenticator server, String authorization) {
        return server.verify("DESCRIBE", URI, authorization).outcome();
    }

    @Test
    void withoutASchemeEverybodyIsWelcome() {
        ServerAuthenticator open = new ServerAuthenticator(AuthScheme.NONE, List.of(), "x", clock);

        assertThat(open.verify("DESCRIBE", URI, null).granted(), is(true));
        assertThat(open.verify("DESCRIBE", URI, "Basic nonsense").granted(), is(true));
        assertThat(open.challenges(false), is(empty()));
    }

    @ParameterizedTest
    @EnumSource(
            value = AuthScheme.class,
            names = {"BASIC", "DIGEST"})
    void withoutAccountsNobodyIs(AuthScheme scheme) {
        ServerAuthenticator server = new ServerAuthenticator(scheme, List.of(), "x", clock);

        assertThat(outcome(server, basicToken(":", StandardCharsets.UTF_8)), is(not(GRANTED)));
        assertThat(outcome(server, authorization(client(server, new Credentials("", "")))), is(not(GRANTED)));
    }

    @Test
    void noAttemptIsNoFailure() {
        assertThat(digest.verify("DESCRIBE", URI, null).outcome(), is(MISSING));
        assertThat(outcome(digest, " "), is(MISSING));
    }

    @Test
    void credentialsOfAnotherSchemeAreNotLookedAt() {
        assertThat(outcome(digest, basicToken("alice:pass:word", StandardCharsets.UTF_8)), is(MISSING));
        assertThat(outcome(basic, authorization(client(digest, ALICE))), is(MISSING));
        assertThat(outcome(digest, "Digestive username=\"alice\""), is(MISSING));
    }

    @Test
    void anEndlessHeaderIsRefused() {
        assertThat(outcome(digest, "Digest " + "x".repeat(5_000)), is(WRONG));
    }

    @Test
    void basicTellsTheRealm() {
        assertThat(basic.challenges(true), contains("Basic realm=\"Streaming Server\""));
    }

    @Test
    void basicTakesAPasswordWithAColonAndTellsTheUser() {
        Result result = basic.verify("DESCRIBE", URI, basicToken("alice:pass:word", StandardCharsets.UTF_8));

        assertThat(result, is(new Result(GRANTED, "alice")));
    }

    @Test
    void basicTakesUtf8AndLatin1() {
        assertThat(
                basic.verify("DESCRIBE", URI, basicToken("J\u00fcrgen:gr\u00fc\u00df", StandardCharsets.UTF_8)),
                is(new Result(GRANTED, "J\u00fcrgen")));
        assertThat(outcome(basic, basicToken("J\u00fcrgen:gr\u00fc\u00df", StandardCharsets.ISO_8859_1)), is(GRANTED));
        assertThat(outcome(basic, basicToken("euro:\u20ac", StandardCharsets.UTF_8)), is(GRANTED));
        assertThat(outcome(basic, basicToken("euro:\u20ac", StandardCharsets.ISO_8859_1)), is(WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice:pass:wor", "alice:pass:word ", "alice", "Alice:pass:word", ":", "", "bob:pass:word"})
    void basicRefusesEverythingElse(String text) {
        assertThat(outcome(basic, basicToken(text, StandardCharsets.UTF_8)), is(WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "basic YWxpY2U6cGFzczp3b3Jk, GRANTED",
        "BASIC   YWxpY2U6cGFzczp3b3Jk, GRANTED",
        "Basic YWxpY2U6cGFzczp3b3Jk=, GRANTED",
        "Basic YWxpY2U6cGFzczp3b3J, WRONG",
        "Basic YWxpY2U6cGFzczp3b3Jk*, WRONG",
        "Basic A, WRONG",
        "Basic ====, WRONG",
        "Basic, WRONG",
    })
    void basicIsTolerantInFormOnly(String authorization, Outcome expected) {
        assertThat(outcome(basic, authorization), is(expected));
    }
}

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome.GRANTED;
import static org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome.STALE;
import static org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome.WRONG;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Offer;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Result;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ServerDigestTest {

    private static final byte[] NO_BODY = {};
    private static final String URI = "rtsp://hub/cam";
    private static final Credentials ALICE = new Credentials("alice", "pass:word");
    private static final Credentials UMLAUT = new Credentials("J\u00fcrgen", "gr\u00fc\u00df");
    private static final Credentials EURO = new Credentials("euro", "\u20ac");
    private static final List<Credentials> ACCOUNTS = List.of(ALICE, UMLAUT, EURO);

    private final SettableClock clock = new SettableClock();
    private final ServerAuthenticator digest = server(AuthScheme.DIGEST);

    private ServerAuthenticator server(AuthScheme scheme, Offer... offers) {
        return new ServerAuthenticator(
                scheme,
                ACCOUNTS,
                ServerAuthenticator.STAGEFRIGHT_REALM,
                clock,
                offers.length == 0 ? List.of(Offer.PLAIN_MD5) : List.of(offers));
    }

    private static ClientAuthenticator client(ServerAuthenticator server, Credentials credentials) {
        ClientAuthenticator client = new ClientAuthenticator(credentials);
        client.challenge(server.challenges(false));
        return client;
    }

    private static String authorization(ClientAuthenticator client) {
        return client.authorization("DESCRIBE", URI, NO_BODY).orElseThrow();
    }

    private static String nonceOf(ServerAuthenticator server) {
        return Challenge.parseAll(server.challenges(false)).get(0).parameterOrEmpty("nonce");
    }

    private static String md5(String text) {
        return DigestAlgorithm.MD5.hash(text);
    }

    private static Outcome outcome(ServerAuthenticator server, String authorization) {
        return server.verify("DESCRIBE", URI, authorization).outcome();
    }

    @Test
    void digestOffersOneFormThatEveryClientUnderstands() {
        assertThat(
                digest.challenges(false),
                contains(matchesPattern("Digest realm=\"Streaming Server\", nonce=\"[0-9a-f]{64}\"")));
        assertThat(digest.challenges(true).get(0), containsString(", stale=true"));
    }

    @Test
    void aClientWithTheRightPasswordIsGrantedEveryRequest() {
        ClientAuthenticator client = client(digest, UMLAUT);

        assertThat(digest.verify("DESCRIBE", URI, authorization(client)), is(new Result(GRANTED, "J\u00fcrgen")));
        assertThat(
                digest.verify(
                                "SETUP",
                                URI + "/0",
                                client.authorization("SETUP", URI + "/0", NO_BODY)
                                        .orElseThrow())
                        .granted(),
                is(true));
    }

    @Test
    void aDigestIsGoodForItsMethodAndUriOnly() {
        String authorization = authorization(client(digest, ALICE));

        assertThat(digest.verify("PLAY", URI, authorization).outcome(), is(WRONG));
        assertThat(digest.verify("DESCRIBE", "rtsp://hub/other", authorization).outcome(), is(WRONG));
    }

    @Test
    void aWrongPasswordOrUserIsAFailure() {
        assertThat(outcome(digest, authorization(client(digest, new Credentials("alice", "x")))), is(WRONG));
        assertThat(outcome(digest, authorization(client(digest, new Credentials("bob", "pass:word")))), is(WRONG));
        assertThat(outcome(digest, authorization(client(digest, new Credentials("euro", "pass:word")))), is(WRONG));
    }

    @Test
    void anExpiredNonceIsStaleForTheOneWhoKnowsThePasswordOnly() {
        ClientAuthenticator right = client(digest, ALICE);
        ClientAuthenticator wrong = client(digest, new Credentials("alice", "x"));
        clock.pass(Nonces.LIFETIME.plusSeconds(1));

        assertThat(outcome(digest, authorization(right)), is(STALE));
        assertThat(outcome(digest, authorization(wrong)), is(WRONG));
    }

    @Test
    void aStaleNonceIsRenewedByOneMoreRoundTrip() {
        ClientAuthenticator client = client(digest, ALICE);
        clock.pass(Nonces.LIFETIME.plusSeconds(1));
        outcome(digest, authorization(client));

        assertThat(client.challenge(digest.challenges(true)), is(true));
        assertThat(outcome(digest, authorization(client)), is(GRANTED));
    }

    @Test
    void aNonceOfAnotherServerIsStale() {
        assertThat(outcome(digest, authorization(client(server(AuthScheme.DIGEST), ALICE))), is(STALE));
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void everyAlgorithmWorksWithAndWithoutQop(DigestAlgorithm algorithm) {
        for (boolean qop : new boolean[] {false, true}) {
            ServerAuthenticator server = server(AuthScheme.DIGEST, new Offer(algorithm, qop));
            ClientAuthenticator client = client(server, ALICE);
            assertThat(outcome(server, authorization(client)), is(GRANTED));
            assertThat(outcome(server, authorization(client)), is(GRANTED));
        }
    }

    @Test
    void severalOffersStandInHeaderFieldsOfTheirOwn() {
        ServerAuthenticator server =
                server(AuthScheme.DIGEST, new Offer(DigestAlgorithm.SHA_256, true), Offer.PLAIN_MD5);

        assertThat(server.challenges(false), hasSize(2));
        String authorization = authorization(client(server, ALICE));
        assertThat(authorization, containsString("algorithm=SHA-256"));
        assertThat(outcome(server, authorization), is(GRANTED));
    }

    @Test
    void anAlgorithmThatIsNotOfferedIsRefusedThoughTheDigestIsRight() {
        ServerAuthenticator strict = server(AuthScheme.DIGEST, new Offer(DigestAlgorithm.SHA_256, true));
        String response =
                md5(md5("alice:Streaming Server:pass:word") + ":" + nonceOf(strict) + ":" + md5("DESCRIBE:" + URI));
        String authorization = "Digest username=\"alice\", realm=\"Streaming Server\", nonce=\"" + nonceOf(strict)
                + "\", uri=\"" + URI + "\", algorithm=MD5, response=\"" + response + "\"";

        assertThat(outcome(strict, authorization), is(WRONG));
        assertThat(outcome(strict, authorization.replace("algorithm=MD5, ", "")), is(WRONG));
    }

    @Test
    void aRecordedRequestIsStaleWhereRequestsAreCounted() {
        ServerAuthenticator server = server(AuthScheme.DIGEST, new Offer(DigestAlgorithm.MD5, true));
        ClientAuthenticator client = client(server, ALICE);
        String recorded = authorization(client);

        assertThat(outcome(server, recorded), is(GRANTED));
        assertThat(outcome(server, recorded), is(STALE));
        assertThat(outcome(server, authorization(client)), is(GRANTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "", "xyz", "000000001", "-1"})
    void aCountThatIsNoneIsRefused(String nc) {
        String nonce = nonceOf(digest);
        String response = md5(
                md5("alice:Streaming Server:pass:word") + ":" + nonce + ":" + nc + ":c:auth:" + md5("DESCRIBE:" + URI));

        assertThat(
                outcome(
                        digest,
                        "Digest username=\"alice\", realm=\"Streaming Server\", nonce=\"" + nonce + "\", uri=\"" + URI
                                + "\", qop=auth, cnonce=\"c\", nc=\"" + nc + "\", response=\"" + response + "\""),
                is(WRONG));
    }

    @Test
    void authIntIsRefusedBecauseTheBodyIsNotAtHand() {
        ServerAuthenticator server = server(AuthScheme.DIGEST, new Offer(DigestAlgorithm.MD5, true));
        ClientAuthenticator client = new ClientAuthenticator(ALICE);
        client.challenge(List.of(server.challenges(false).get(0).replace("\"auth\"", "\"auth-int\"")));

        assertThat(outcome(server, authorization(client)), is(WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "nonce", "uri", "response"})
    void whatLacksAnEssentialPartIsRefused(String part) {
        String authorization = authorization(client(digest, ALICE)).replaceFirst(part + "=", "x-" + part + "=");

        assertThat(outcome(digest, authorization), is(WRONG));
    }

    @Test
    void theRealmOfAnotherServerIsRefused() {
        String authorization = authorization(client(digest, ALICE));

        assertThat(outcome(digest, authorization.replace("Streaming Server", "Other")), is(WRONG));
    }

    /** The Digest of Android's stagefright, as Echo devices send it: its own realm, untold, and a blank behind the URI. */
    private static String stagefright(ServerAuthenticator server, String method, String uri, String password) {
        String nonce = nonceOf(server);
        String response = md5(md5("alice:Streaming Server:" + password) + ":" + nonce + ":" + md5(method + ":" + uri));
        return "Digest nonce=\"" + nonce + "\", username=\"alice\", uri=\"" + uri + "\", response=\"" + response + "\"";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Streaming Server", "My house"})
    void echosDigestIsUnderstoodWhateverTheRealm(String realm) {
        ServerAuthenticator server = new ServerAuthenticator(AuthScheme.DIGEST, ACCOUNTS, realm, clock);

        assertThat(outcome(server, stagefright(server, "DESCRIBE", URI + " ", "pass:word")), is(GRANTED));
        assertThat(outcome(server, stagefright(server, "DESCRIBE", URI + " ", "password")), is(WRONG));
        assertThat(outcome(server, stagefright(server, "DESCRIBE", "rtsp://hub/other ", "pass:word")), is(WRONG));
    }

    @Test
    void echoKeepsItsNonceForHoursByItsKeepAlive() {
        String nonce = nonceOf(digest);
        String response =
                md5(md5("alice:Streaming Server:pass:word") + ":" + nonce + ":" + md5("OPTIONS:" + URI + " "));
        String options = "Digest nonce=\"" + nonce + "\", username=\"alice\", uri=\"" + URI + " \", response=\""
                + response + "\"";
        for (int minute = 0; minute < 600; minute++) {
            clock.pass(Duration.ofSeconds(54));
            assertThat(digest.verify("OPTIONS", URI, options).granted(), is(true));
        }
    }

    @Test
    void vlcSendsTheBaseUrlInSetup() {
        ClientAuthenticator client = client(digest, ALICE);
        String authorization =
                client.authorization("SETUP", "rtsp://hub/cam/", NO_BODY).orElseThrow();

        assertThat(
                digest.verify("SETUP", "rtsp://hub/cam/trackID=0", authorization)
                        .granted(),
                is(true));
        assertThat(
                digest.verify("SETUP", "rtsp://hub/camera/trackID=0", authorization)
                        .granted(),
                is(false));
    }

    @Test
    void ffmpegQuotesWhatNeedsNoQuotes() {
        ServerAuthenticator server = server(AuthScheme.DIGEST, new Offer(DigestAlgorithm.MD5, true));
        String authorization = authorization(client(server, ALICE))
                .replace("algorithm=MD5", "algorithm=\"MD5\"")
                .replace("nc=00000001", "nc=\"00000001\"")
                .replace("qop=\"auth\"", "qop=auth");

        assertThat(outcome(server, authorization), is(GRANTED));
    }

    @Test
    void anUppercaseResponseIsTheSameNumber() {
        String authorization = authorization(client(digest, ALICE));
        String response = Challenge.parseAll(List.of(authorization)).get(0).parameterOrEmpty("response");

        assertThat(outcome(digest, authorization.replace(response, response.toUpperCase())), is(GRANTED));
    }

    @Test
    void aUserMayHaveTwoPasswordsWhileOneIsBeingReplaced() {
        ServerAuthenticator server = new ServerAuthenticator(
                AuthScheme.DIGEST, List.of(new Credentials("a", "old"), new Credentials("a", "new")), "r", clock);

        assertThat(outcome(server, authorization(client(server, new Credentials("a", "old")))), is(GRANTED));
        assertThat(outcome(server, authorization(client(server, new Credentials("a", "new")))), is(GRANTED));
    }
}

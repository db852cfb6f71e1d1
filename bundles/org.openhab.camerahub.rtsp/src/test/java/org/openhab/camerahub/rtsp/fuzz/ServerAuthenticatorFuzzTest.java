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
package org.openhab.camerahub.rtsp.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Challenge;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.auth.DigestAlgorithm;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Offer;

/**
 * Whatever a viewer sends in Authorization: checking it never throws, nobody gets in who does not know the password,
 * and of a right Digest nothing that matters can be altered.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ServerAuthenticatorFuzzTest {

    private static final String URI = "rtsp://hub/cam";

    /** Of each run a new one, so that no seed can know it. */
    private static final Credentials ACCOUNT =
            new Credentials("user", UUID.randomUUID().toString());

    private final ServerAuthenticator basic = server(AuthScheme.BASIC);
    private final ServerAuthenticator digest = server(AuthScheme.DIGEST);
    private final ServerAuthenticator counting = new ServerAuthenticator(
            AuthScheme.DIGEST,
            List.of(ACCOUNT),
            ServerAuthenticator.STAGEFRIGHT_REALM,
            Clock.systemUTC(),
            List.of(new Offer(DigestAlgorithm.SHA_256, true), new Offer(DigestAlgorithm.MD5_SESS, true)));

    private static ServerAuthenticator server(AuthScheme scheme) {
        return new ServerAuthenticator(scheme, List.of(ACCOUNT), "x", Clock.systemUTC());
    }

    @FuzzTest
    void nobodyGetsInWithoutThePassword(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        String[] parts = text.split("\n", 3);
        String method = parts[0];
        String uri = parts.length > 1 ? parts[1] : "";
        String authorization = parts.length > 2 ? parts[2] : text;
        for (ServerAuthenticator server : List.of(basic, digest, counting)) {
            assertThat(server.verify(method, uri, authorization).granted(), is(false));
            alterARightAnswer(server, input);
        }
    }

    /** Replaces one character per byte pair of the input: where, and by what. */
    private static void alterARightAnswer(ServerAuthenticator server, byte[] input) {
        ClientAuthenticator client = new ClientAuthenticator(ACCOUNT);
        client.challenge(server.challenges(false));
        String right = client.authorization("PLAY", URI, new byte[0]).orElseThrow();
        StringBuilder altered = new StringBuilder(right);
        for (int i = 0; i + 1 < input.length && i < 8; i += 2) {
            altered.setCharAt((input[i] & 0xff) * right.length() / 256, (char) (input[i + 1] & 0xff));
        }
        if (!server.verify("PLAY", URI, altered.toString()).granted()) {
            return;
        }
        if (right.startsWith("Basic")) {
            assertThat(decoded(altered.toString()), is(decoded(right)));
            return;
        }
        Challenge before = Challenge.parseAll(List.of(right)).get(0);
        Challenge after = Challenge.parseAll(List.of(altered.toString())).get(0);
        for (String name : List.of("username", "nonce", "uri", "qop", "nc", "cnonce")) {
            assertThat(name, after.parameter(name), is(before.parameter(name)));
        }
        assertThat(
                after.parameters().get("response"),
                equalToIgnoringCase(before.parameters().get("response")));
    }

    /** The same credentials have several Base64 forms: with or without padding, and with any unused bits. */
    private static String decoded(String basic) {
        String token = basic.substring("Basic".length()).strip().replaceFirst("=*$", "");
        return new String(Base64.getDecoder().decode(token), StandardCharsets.ISO_8859_1);
    }
}

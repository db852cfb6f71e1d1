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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openhab.camerahub.rtsp.auth.Challenge;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * Whatever a camera demands: the answer is one header field without control characters, answers a challenge that was
 * made, never shows the password but to Basic, and a camera that always refuses comes to an end.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ClientAuthenticatorFuzzTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final int LONGEST_READ = 8_192;

    @FuzzTest
    void anyChallengeIsAnsweredOrRefused(byte[] input) {
        List<String> lines =
                new String(input, StandardCharsets.ISO_8859_1).lines().toList();
        ClientAuthenticator client = new ClientAuthenticator(new Credentials("user", PASSWORD));
        boolean stale =
                Challenge.parseAll(lines).stream().anyMatch(each -> "true".equalsIgnoreCase(each.parameter("stale")));
        int tries = 0;
        while (client.challenge(lines) && tries < 10) {
            tries++;
            assertAnswers(
                    client.authorization("DESCRIBE", "rtsp://host/path", new byte[] {1})
                            .orElseThrow(),
                    lines);
        }
        if (!stale) {
            assertThat("Tries with a camera that refuses them all", tries < 6, is(true));
        }
        if (tries < 10) {
            assertThat(client.authorization("DESCRIBE", "rtsp://host/path", new byte[0]), is(Optional.empty()));
        }
    }

    private static void assertAnswers(String value, List<String> lines) {
        assertThat(value.chars().anyMatch(c -> c < ' '), is(false));
        if (value.startsWith("Basic ")) {
            return;
        }
        assertThat(value, not(containsString(PASSWORD)));
        if (value.length() <= LONGEST_READ) {
            List<Challenge> answers = Challenge.parseAll(List.of(value));
            assertThat(answers, hasSize(1));
            List<String> nonces = Challenge.parseAll(lines).stream()
                    .map(each -> each.parameters().getOrDefault("nonce", ""))
                    .toList();
            assertThat(nonces, hasItem(answers.get(0).parameter("nonce")));
        }
    }
}

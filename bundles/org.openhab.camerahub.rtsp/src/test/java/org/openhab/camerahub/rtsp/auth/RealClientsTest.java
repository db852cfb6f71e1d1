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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Offer;

/**
 * The server's side against clients that were not written here. Each is skipped where that program is not installed.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RealClientsTest {

    private static final Credentials ALICE = new Credentials("alice", "pass:word,\"x\"");
    private static final Credentials JUERGEN = new Credentials("J\u00fcrgen", "gr\u00fc\u00df\u20ac");
    private static final Credentials PLAIN = new Credentials("user", "secret");

    private static GuardedServer server(AuthScheme scheme, Offer... offers) throws IOException {
        return new GuardedServer(new ServerAuthenticator(
                scheme,
                List.of(ALICE, JUERGEN, PLAIN),
                ServerAuthenticator.STAGEFRIGHT_REALM,
                Clock.systemUTC(),
                List.of(offers)));
    }

    private static void assumeInstalled(String program) throws Exception {
        try {
            run(program, program.startsWith("gst") || program.equals("curl") ? "--version" : "-version");
        } catch (IOException e) {
            assumeTrue(false, program + " is not installed");
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            process.waitFor(30, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void curl(GuardedServer server, String kind, Credentials credentials, String url) throws Exception {
        run(
                "curl",
                "-s",
                "--max-time",
                "10",
                kind,
                "-u",
                credentials.username() + ":" + credentials.password(),
                url.replace("PORT", Integer.toString(server.port())));
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void curlOverHttpInEveryAlgorithmWithAndWithoutQop(DigestAlgorithm algorithm) throws Exception {
        assumeInstalled("curl");
        for (boolean qop : new boolean[] {false, true}) {
            if (algorithm.isSession() && !qop) {
                // curl sends no cnonce here, so that a server cannot know what it computed with.
                continue;
            }
            try (GuardedServer server = server(AuthScheme.DIGEST, new Offer(algorithm, qop))) {
                curl(server, "--digest", ALICE, "http://127.0.0.1:PORT/cam?x=1");

                assertThat(server.headers().toString(), server.seen(), is(List.of("GET MISSING", "GET GRANTED alice")));
            }
        }
    }

    @Test
    void curlWithNamesBeyondAscii() throws Exception {
        assumeInstalled("curl");
        try (GuardedServer server = server(AuthScheme.DIGEST, Offer.PLAIN_MD5)) {
            curl(server, "--digest", JUERGEN, "http://127.0.0.1:PORT/cam");

            assertThat(server.headers().toString(), server.seen(), hasItem("GET GRANTED J\u00fcrgen"));
        }
        try (GuardedServer server = server(AuthScheme.BASIC)) {
            curl(server, "--basic", JUERGEN, "http://127.0.0.1:PORT/cam");

            assertThat(server.headers().toString(), server.seen(), hasItem("GET GRANTED J\u00fcrgen"));
        }
    }

    @Test
    void curlWithAWrongPasswordIsNotGranted() throws Exception {
        assumeInstalled("curl");
        try (GuardedServer server = server(AuthScheme.DIGEST, Offer.PLAIN_MD5)) {
            curl(server, "--digest", new Credentials("alice", "wrong"), "http://127.0.0.1:PORT/cam");

            assertThat(server.seen(), is(List.of("GET MISSING", "GET WRONG")));
        }
    }

    @ParameterizedTest
    @CsvSource({"BASIC, false", "DIGEST, false", "DIGEST, true"})
    void curlOverRtsp(AuthScheme scheme, boolean qop) throws Exception {
        assumeInstalled("curl");
        try (GuardedServer server = server(scheme, new Offer(DigestAlgorithm.MD5, qop))) {
            curl(server, "--" + scheme.name().toLowerCase(), ALICE, "rtsp://127.0.0.1:PORT/cam");

            assertThat(server.headers().toString(), server.seen(), hasItem("OPTIONS GRANTED alice"));
            assertThat(server.seen(), not(hasItem("OPTIONS WRONG")));
        }
    }

    @ParameterizedTest
    @CsvSource({"BASIC, false", "DIGEST, false", "DIGEST, true"})
    void ffprobe(AuthScheme scheme, boolean qop) throws Exception {
        assumeInstalled("ffprobe");
        try (GuardedServer server = server(scheme, new Offer(DigestAlgorithm.MD5, qop))) {
            run(
                    "ffprobe",
                    "-v",
                    "quiet",
                    "-rtsp_transport",
                    "tcp",
                    "rtsp://alice:pass%3Aword,%22x%22@127.0.0.1:" + server.port() + "/cam?x=1");

            assertThat(server.headers().toString(), server.seen(), hasItem("DESCRIBE GRANTED alice"));
            assertThat(server.seen(), not(hasItem("DESCRIBE WRONG")));
        }
    }

    @ParameterizedTest
    @CsvSource({"BASIC, false", "DIGEST, false", "DIGEST, true"})
    void gstreamer(AuthScheme scheme, boolean qop) throws Exception {
        assumeInstalled("gst-launch-1.0");
        try (GuardedServer server = server(scheme, new Offer(DigestAlgorithm.MD5, qop))) {
            run(
                    "gst-launch-1.0",
                    "-q",
                    "rtspsrc",
                    "protocols=tcp",
                    "location=rtsp://user:secret@127.0.0.1:" + server.port() + "/cam?x=1",
                    "!",
                    "fakesink");

            assertThat(server.headers().toString(), server.seen(), hasItem("DESCRIBE GRANTED user"));
            assertThat(server.seen(), not(hasItem("DESCRIBE WRONG")));
        }
    }
}

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
package org.openhab.binding.camerahub.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.camerahub.internal.api.ApiServer;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;

/**
 * The requests that the scripts of HomeManager make, in their order and with their options of curl, made by BusyBox'
 * shell: only host and token are others. The texts are our own.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HomeManagerScriptsTest {

    private static final Path BUSYBOX = Path.of("/bin/busybox");
    private static final Path CURL = Path.of("/usr/bin/curl");

    /** What a camera runs each five minutes: the token is in the URL, the three answers are bare booleans of JSON. */
    private static final String SETUP = """
            answer=$(curl -s "$HOST/api/camera/setup?token_select=$SELECT&token_verify=$VERIFY")
            for name in stream motion_detection night_mode; do
                echo "$name=$(echo "$answer" | sed -n "s/.*\\"$name\\":\\([a-z]*\\).*/\\1/p")"
            done
            """;

    /** What a camera runs at a motion: header and form as curl writes both, token first, the type of the file guessed. */
    private static final String MOTION = """
            curl -s -i -X POST -H "Content-Type: multipart/form-data" \\
                -F "token_select=$SELECT" -F "token_verify=$VERIFY" -F "pic=@$PICTURE" "$HOST/api/camera/motion"
            """;

    /** What a router runs: RouterOS' fetch sends a form whose fields are in one string. */
    private static final String ROUTER = """
            curl -s -o /dev/null -w '%{http_code}' -X POST -H "Content-Type: application/x-www-form-urlencoded" \\
                --data "token_select=$SELECT&token_verify=$VERIFY&user_id=1&status=$STATUS" \\
                "$HOST/api/router/status/user"
            """;

    @TempDir
    Path folder;

    private ApiServer server;
    private IssuedToken camera;
    private IssuedToken router;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(BUSYBOX) && Files.isExecutable(CURL), "needs busybox and curl");
        server = new ApiServer();
        camera = server.tokens.issue(new TokenHolder(Role.CAMERA, ApiServer.FRONT), true);
        router = server.tokens.issue(new TokenHolder(Role.ROUTER, ApiServer.HOME), true);
        Files.write(folder.resolve("motion.jpg"), ApiServer.PICTURE);
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aCameraLearnsWhatItMayDo() throws Exception {
        server.switches.put(ApiServer.FRONT, new Switches(true, false, true));
        assertThat(
                run(SETUP, camera, "").lines().toList(),
                is(List.of("stream=true", "motion_detection=false", "night_mode=true")));

        server.switches.put(ApiServer.FRONT, new Switches(false, true, false));
        assertThat(
                run(SETUP, camera, "").lines().toList(),
                is(List.of("stream=false", "motion_detection=true", "night_mode=false")));
    }

    @Test
    void aCameraSendsItsMotion() throws Exception {
        String answer = run(MOTION, camera, "");

        assertThat(answer, containsString("200 OK"));
        assertThat(server.motions, hasSize(1));
        assertThat(server.motions.get(0), is(ApiServer.PICTURE));
    }

    @Test
    void aCamerasLargePictureIsAskedForByCurlBeforeItIsSent() throws Exception {
        byte[] large = new byte[4_500_000];
        System.arraycopy(ApiServer.PICTURE, 0, large, 0, ApiServer.PICTURE.length);
        Files.write(folder.resolve("motion.jpg"), large);

        String answer = run(MOTION, camera, "");

        // curl waits for this answer before it sends a large body
        assertThat(answer, startsWith("HTTP/1.1 100 Continue"));
        assertThat(answer, containsString("200 OK"));
        assertThat(server.motions.get(0).length, is(large.length));
    }

    @Test
    void whoHasTheWrongTokenIsToldSo() throws Exception {
        assertThat(run(MOTION, router, ""), containsString("401 Unauthorized"));
        server.tokens.revoke(camera.selector());
        assertThat(run(MOTION, camera, ""), containsString("403 Forbidden"));
        assertThat(server.motions, is(empty()));
    }

    @Test
    void aRouterTellsWhoComesAndGoes() throws Exception {
        assertThat(run(ROUTER, router, "1"), is("200"));
        assertThat(run(ROUTER, router, "0"), is("200"));

        assertThat(
                server.reports,
                is(List.of("router " + ApiServer.HOME + "=true", "router " + ApiServer.HOME + "=false")));
    }

    private String run(String script, IssuedToken token, String status) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(BUSYBOX.toString(), "sh", "-c", script);
        builder.environment().put("HOST", server.base());
        builder.environment().put("SELECT", Long.toString(token.selector()));
        builder.environment().put("VERIFY", token.verifier());
        builder.environment().put("PICTURE", folder.resolve("motion.jpg").toString());
        builder.environment().put("STATUS", status);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(output, process.waitFor(60, TimeUnit.SECONDS), is(true));
        return output;
    }
}

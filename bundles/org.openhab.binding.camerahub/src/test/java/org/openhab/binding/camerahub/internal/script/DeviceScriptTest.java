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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
 * The scripts, run by BusyBox' shell with curl on a folder that looks like a camera's memory card, against the API.
 *
 * @author Camera Hub authors - Initial contribution
 */
class DeviceScriptTest {

    private static final Path BUSYBOX = Path.of("/bin/busybox");
    private static final Path CURL = Path.of("/usr/bin/curl");

    @TempDir
    Path card;

    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(BUSYBOX) && Files.isExecutable(CURL), "needs busybox and curl");
        server = new ApiServer();
        Files.createDirectories(card.resolve("bin"));
        Files.createDirectories(card.resolve("scripts"));
        Files.write(card.resolve("picture.jpg"), ApiServer.PICTURE);
        executable(card.resolve("bin/getimage"), "#!/bin/sh\ncat " + card.resolve("picture.jpg") + "\n");
        StringBuilder functions = new StringBuilder();
        for (String name : List.of("rtsp_h264_server", "motion_detection", "night_mode")) {
            functions
                    .append(name)
                    .append("() {\n  f=")
                    .append(card)
                    .append('/')
                    .append(name)
                    .append("\n  case \"$1\" in\n    status) if [ -f \"$f\" ]; then echo ON; else echo OFF; fi ;;\n")
                    .append("    on) touch \"$f\" ;;\n    off) rm \"$f\" ;;\n  esac\n}\n");
        }
        Files.writeString(card.resolve("scripts/common_functions.sh"), functions);
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aCameraFollowsTheHousehold() throws Exception {
        IssuedToken token = server.tokens.issue(new TokenHolder(Role.CAMERA, ApiServer.FRONT), true);
        String script = DeviceScript.DAFANG_SETUP.text(server.base(), token, "");

        server.switches.put(ApiServer.FRONT, new Switches(true, true, false));
        run(script);
        assertThat(states(), is(new Switches(true, true, false)));
        server.switches.put(ApiServer.FRONT, new Switches(true, false, true));
        run(script);
        assertThat(states(), is(new Switches(true, false, true)));
        server.switches.put(ApiServer.FRONT, Switches.OFF);
        run(script);
        assertThat(states(), is(Switches.OFF));
    }

    @Test
    void aCameraThatIsNotAnsweredStaysAsItIs() throws Exception {
        IssuedToken token = server.tokens.issue(new TokenHolder(Role.CAMERA, ApiServer.FRONT), true);
        String script = DeviceScript.DAFANG_SETUP.text(server.base(), token, "");
        server.switches.put(ApiServer.FRONT, new Switches(true, true, true));
        run(script);

        server.tokens.revoke(token.selector());
        run(script);
        assertThat(states(), is(new Switches(true, true, true)));
        server.close();
        run(script);
        assertThat(states(), is(new Switches(true, true, true)));
    }

    @Test
    void aCameraSendsItsMotion() throws Exception {
        IssuedToken token = server.tokens.issue(new TokenHolder(Role.CAMERA, ApiServer.FRONT), true);

        run(DeviceScript.DAFANG_MOTION.text(server.base(), token, ""));

        assertThat(server.motions, hasSize(1));
        assertThat(server.motions.get(0), is(ApiServer.PICTURE));
    }

    @Test
    void aRoutersScriptNamesThePersonAndHasNothingLeftToFillInButTheDevices() {
        IssuedToken token = server.tokens.issue(new TokenHolder(Role.ROUTER, ApiServer.ANNA), true);

        String script = DeviceScript.MIKROTIK.text("http://192.0.2.5:8080/camerahub", token, "anna");

        assertThat(script, containsString("http://192.0.2.5:8080/camerahub/api/router/status/user"));
        assertThat(script, containsString("user_id=anna"));
        assertThat(script, containsString(token.verifier()));
        assertThat(script, not(containsString("${")));
    }

    private void run(String script) throws IOException, InterruptedException {
        Path file = card.resolve("script.sh");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder(BUSYBOX.toString(), "sh", file.toString());
        builder.environment().put("CAMERAHUB_CARD", card.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(output, process.waitFor(60, TimeUnit.SECONDS), is(true));
    }

    private Switches states() {
        return new Switches(
                Files.exists(card.resolve("rtsp_h264_server")),
                Files.exists(card.resolve("motion_detection")),
                Files.exists(card.resolve("night_mode")));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true), is(true));
    }
}

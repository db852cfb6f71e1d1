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
package org.openhab.camerahub.engine.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A camera that this project did not write: GStreamer's RTSP server. Tests are left out where it is not installed.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class GstTestCamera implements AutoCloseable {

    private static final Path SCRIPT =
            Path.of("../../itests/org.openhab.camerahub.itests/src/test/resources/peers/camera.py");
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final Process process;
    private final int port;

    private GstTestCamera(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static GstTestCamera start(String... options) throws IOException {
        assumeTrue(Files.exists(SCRIPT) && Files.isExecutable(PYTHON), "no test camera here");
        List<String> command = new ArrayList<>(List.of(PYTHON.toString(), SCRIPT.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String line = out.readLine();
        boolean ready = line != null && line.startsWith("READY ");
        if (!ready) {
            process.destroyForcibly();
        }
        assumeTrue(ready, "GStreamer's RTSP server is not installed");
        return new GstTestCamera(
                process, Integer.parseInt(line.substring("READY ".length()).strip()));
    }

    /** Without credentials, which are camera and secret. */
    public String url() {
        return "rtsp://127.0.0.1:" + port + "/stream";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the openssl program: a peer, and a maker of files, that this project did not write. Tests that need it are
 * skipped where it is missing.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class OpenSslTool {

    private OpenSslTool() {}

    /** What it printed, errors included. */
    public static String run(Path folder, String... arguments) {
        return runWithInput(folder, "", arguments);
    }

    public static String runWithInput(Path folder, String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "openssl is not installed");
            throw new IllegalStateException(e);
        }
        try (InputStream output = process.getInputStream()) {
            process.getOutputStream().write(input.getBytes(StandardCharsets.ISO_8859_1));
            process.getOutputStream().flush();
            if (input.isEmpty()) {
                process.getOutputStream().close();
            }
            String printed = new String(output.readAllBytes(), StandardCharsets.ISO_8859_1);
            process.waitFor(20, TimeUnit.SECONDS);
            return printed;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}

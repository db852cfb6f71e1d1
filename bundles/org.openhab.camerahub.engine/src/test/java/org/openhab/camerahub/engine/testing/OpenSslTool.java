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
import java.util.concurrent.locks.LockSupport;

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
            return printed(process, output, !input.isEmpty());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** @param untilAnswer s_client does not end by itself while its input is open: then an answer's header is enough */
    private static String printed(Process process, InputStream output, boolean untilAnswer) throws IOException {
        StringBuilder printed = new StringBuilder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            boolean ended = !process.isAlive();
            if (output.available() > 0) {
                printed.append(new String(output.readNBytes(output.available()), StandardCharsets.ISO_8859_1));
            } else if (ended || untilAnswer && printed.toString().contains("\r\n\r\n")) {
                break;
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        }
        return printed.toString();
    }
}

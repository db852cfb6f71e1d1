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
package org.openhab.camerahub.hls.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program that was not written here.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class Program {

    private static final long PATIENCE_SECONDS = 120;

    private Program() {}

    /** Leaves the test out if one of the programs is not installed. */
    public static void need(String... names) {
        for (String name : names) {
            assumeTrue(
                    List.of(System.getenv("PATH").split(":")).stream()
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
                    name + " is not installed");
        }
    }

    /** Output and errors of a program that has to end well. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("program", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(command + "\n" + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }

    public static String run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }
}

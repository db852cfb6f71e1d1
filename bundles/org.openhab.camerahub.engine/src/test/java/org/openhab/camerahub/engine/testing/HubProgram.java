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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A hub in a process of its own, in whatever surroundings a test puts it.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class HubProgram implements AutoCloseable {

    /** Of a line of {@code /proc/<pid>/stat}, behind the name. */
    private static final int USER_TICKS = 11;

    private static final int TICKS_PER_SECOND = 100;

    private final Process process;
    private final BufferedReader output;

    private HubProgram(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream()));
    }

    /**
     * Starts {@link HubProcess}.
     *
     * @param prefix of the shell's line, which ends in the command that becomes the hub
     * @param folder of the certificate
     * @param arguments the others of {@link HubProcess}
     */
    public static HubProgram start(String prefix, String jars, Path folder, String arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new HubProgram(new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        prefix + "\"$0\" -Xmx128m -cp \"$1\" " + HubProcess.class.getName() + " \"$2\" " + arguments,
                        java,
                        jars,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Surefire starts tests with a jar that only lists the others. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    public String line() throws IOException {
        return output.readLine();
    }

    /** Where it listens, seen from its own surroundings. */
    public InetSocketAddress address() throws IOException {
        String line = line();
        assertThat(line, startsWith("port="));
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(line.substring("port=".length())));
    }

    public long pid() {
        return process.pid();
    }

    public void signal(String name) throws Exception {
        Commands.run("kill", "-" + name, Long.toString(pid()));
    }

    /** Processor time so far. */
    public double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]))
                / (double) TICKS_PER_SECOND;
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

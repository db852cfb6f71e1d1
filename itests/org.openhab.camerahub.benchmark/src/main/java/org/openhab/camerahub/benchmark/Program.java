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
package org.openhab.camerahub.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A process of the benchmark: started, talked to by lines, its CPU time read, ended.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Program implements AutoCloseable {

    /** Linux counts CPU time in hundredths of a second for user space (USER_HZ). */
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final BufferedReader out;

    private Program(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Program start(List<String> command) throws IOException {
        return new Program(command);
    }

    /** A class of this benchmark in a Java process of its own. */
    public static Program java(List<String> options, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Program(command);
    }

    /** The next line that the program prints. */
    public String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException(
                    "The program ended: " + process.info().commandLine().orElse("?"));
        }
        return line;
    }

    /** Sends an empty line and returns the answer. */
    String ask() throws IOException {
        return ask("");
    }

    /** Sends a line and returns the first line of the answer. */
    public String ask(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return line();
    }

    public long pid() {
        return process.pid();
    }

    /** CPU seconds so far, user and system (proc(5), fields 14 and 15 of {@code /proc/PID/stat}). */
    double cpuSeconds() throws IOException {
        return cpuSeconds(Files.readString(Path.of("/proc/" + process.pid() + "/stat")));
    }

    /** Of these, those of the just-in-time compiler; 0 if the program is none of Java's. */
    double compilerSeconds() throws IOException {
        double sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                sum += stat.contains("CompilerThre") ? cpuSeconds(stat) : 0;
            }
        }
        return sum;
    }

    private static double cpuSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** Resident memory, kB. */
    long residentKilobytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroy();
                process.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}

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
package org.openhab.camerahub.itests.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A program that a test started: its output is kept, and it ends with the test, whatever happens.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ProcessPeer implements AutoCloseable {

    private final String name;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private final Thread lastResort;

    private ProcessPeer(Process process, String name) {
        this.process = process;
        this.name = name;
        this.lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
        readers.add(read(process.getInputStream()));
        readers.add(read(process.getErrorStream()));
    }

    public static ProcessPeer start(List<String> command) {
        return start(command, Map.of());
    }

    public static ProcessPeer start(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            return new ProcessPeer(builder.start(), command.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " cannot be started: see .ci/run for what is needed", e);
        }
    }

    /** Runs a program to its end. */
    public static Result run(Duration limit, List<String> command) {
        try (ProcessPeer peer = start(command)) {
            peer.closeInput();
            return peer.await(limit);
        }
    }

    /**
     * How a program ended.
     *
     * @param exit its exit code, -1 if it had to be stopped
     */
    public record Result(int exit, List<String> lines) {

        public String text() {
            return String.join("\n", lines);
        }
    }

    private Thread read(InputStream stream) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader reader =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.ISO_8859_1))) {
                        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                            add(line);
                        }
                    } catch (IOException e) {
                        add("output ended: " + e.getMessage());
                    }
                },
                "output of " + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void add(String line) {
        synchronized (lines) {
            lines.add(line);
            lines.notifyAll();
        }
    }

    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    public long count(Predicate<String> line) {
        return lines().stream().filter(line).count();
    }

    /** Waits for a line that begins so and returns it. */
    public String awaitLine(String start, Duration limit) {
        return awaitLine(line -> line.startsWith(start), start, limit);
    }

    public String awaitLine(Predicate<String> wanted, String description, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (lines) {
            int seen = 0;
            while (true) {
                for (; seen < lines.size(); seen++) {
                    if (wanted.test(lines.get(seen))) {
                        return lines.get(seen);
                    }
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || !process.isAlive() && readersDone()) {
                    throw new AssertionError(name + " never said '" + description + "' but:\n"
                            + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())));
                }
                waitForLines(Math.min(left, 200));
            }
        }
    }

    private boolean readersDone() {
        return readers.stream().noneMatch(Thread::isAlive);
    }

    private void waitForLines(long millis) {
        try {
            lines.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end; a program that takes longer is stopped. */
    public Result await(Duration limit) {
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                close();
            }
            for (Thread reader : readers) {
                reader.join(5000);
            }
            return new Result(ended ? process.exitValue() : -1, lines());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void type(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    public void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            add("input was closed already");
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the program at once, as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        waitQuietly(5000);
    }

    @Override
    public void close() {
        closeInput();
        List<ProcessHandle> children = process.descendants().toList();
        if (!waitQuietly(1000)) {
            process.destroy();
            if (!waitQuietly(3000)) {
                process.destroyForcibly();
                waitQuietly(5000);
            }
        }
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The machine is going down: the hook does what is left to do.
        }
    }

    private boolean waitQuietly(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

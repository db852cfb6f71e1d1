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
package org.openhab.camerahub.demo.karaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A running Karaf, a process of its own.
 *
 * <pre>
 * KarafHome home = KarafHome.find();
 * try (KarafInstance karaf = KarafInstance.start(home, Path.of("target/it/one"),
 *         KarafSettings.plain().with(Framework.EQUINOX).withKar(home.kar())
 *                 .withFile("conf/services/camerahub.cfg", "..."))) {
 *     karaf.awaitFeature("openhab-misc-camerahub");
 *     String cameras = karaf.execute("openhab:camerahub list");
 *     String log = karaf.log();
 * }
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class KarafInstance implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration INSTALL = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 200;
    private static final int TOKEN_BYTES = 16;
    private static final int BUNDLE_STATE = 1;
    private static final int BUNDLE_NAME = 4;

    private final KarafFolder folder;
    private final Process process;
    private final KarafConsole console;

    private KarafInstance(KarafFolder folder, Process process, KarafConsole console) {
        this.folder = folder;
        this.process = process;
        this.console = console;
    }

    /**
     * Starts Karaf and waits for its console.
     *
     * @param base the instance's own folder; an empty or missing one is filled, a used one is started again
     */
    public static KarafInstance start(KarafHome home, Path base, KarafSettings settings) throws IOException {
        KarafFolder folder = new KarafFolder(base.toAbsolutePath().normalize());
        folder.prepare(home, settings);
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        ProcessBuilder builder = new ProcessBuilder(new KarafCommandLine(home, folder, settings).build(token));
        builder.directory(folder.base().toFile());
        if (settings.terminal()) {
            builder.inheritIO();
        } else {
            builder.redirectErrorStream(true).redirectOutput(folder.output().toFile());
        }
        KarafInstance instance = new KarafInstance(folder, builder.start(), new KarafConsole(folder.portFile(), token));
        instance.awaitConsole();
        return instance;
    }

    private void awaitConsole() {
        try {
            await("Karaf's console", START, console::isReady);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    /** Runs a command of Karaf's console, such as {@code bundle:list}, and gives back what it printed. */
    public String execute(String command) {
        try {
            return console.execute(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a feature is installed and all bundles are started; fragments have nothing to start. */
    public void awaitFeature(String name) {
        awaitOutput("feature:list -i --no-format", list -> rows(list)
                .anyMatch(columns -> columns.contains(name) && columns.contains("Started")));
        awaitOutput("bundle:list -t 0 --no-format", list -> rows(list)
                .filter(columns -> columns.size() > BUNDLE_NAME)
                .allMatch(columns -> "Active".equals(columns.get(BUNDLE_STATE))
                        || columns.get(BUNDLE_NAME).contains("Hosts:")));
    }

    private static Stream<List<String>> rows(String table) {
        return table.lines()
                .map(line -> Stream.of(line.split("\t")).map(String::strip).toList());
    }

    /** Runs a command again and again until its output is as wanted. */
    public String awaitOutput(String command, Predicate<String> wanted) {
        StringBuilder last = new StringBuilder();
        try {
            await("'" + command + "'", INSTALL, () -> {
                last.setLength(0);
                last.append(outputOrFailure(command));
                return wanted.test(last.toString());
            });
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "; it said last:\n" + last, e);
        }
        return last.toString();
    }

    /** A command that is not there yet may come with the next bundle. */
    private String outputOrFailure(String command) {
        try {
            return console.execute(command);
        } catch (CommandFailedException | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void await(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "Karaf ended with " + process.exitValue() + " before " + what + "; see " + folder.data());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        what + " was not as expected within " + patience.toSeconds() + " s; see " + folder.log());
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + what, e);
            }
        }
    }

    /** Drops a KAR or bundle into the running Karaf. */
    public void deploy(Path addon) throws IOException {
        folder.deploy(addon);
    }

    /** Takes a KAR or bundle out of the running Karaf. */
    public void undeploy(String fileName) throws IOException {
        Files.deleteIfExists(folder.deploy().resolve(fileName));
    }

    /** Writes a file of the instance as a user would, such as {@code conf/services/camerahub.cfg}. */
    public void write(String path, String content) throws IOException {
        KarafFolder.write(folder.base().resolve(path), content);
    }

    /** The whole log so far. */
    public String log() {
        return read(folder.log());
    }

    /** What the process wrote to its standard output and error; empty if it has the terminal. */
    public String output() {
        return read(folder.output());
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path base() {
        return folder.base();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end, which comes when somebody leaves the console. */
    public boolean waitFor(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops it as a service manager would: a polite signal, a grace, the hard way. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
    }
}

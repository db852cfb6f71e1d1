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
package org.openhab.io.camerahub.internal.log;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.core.io.console.Console;

/**
 * Following the log on a console.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class LogFollowerTest {

    /** A log to which the test writes. */
    private static final class Log implements CommunicationLog {
        final List<Consumer<LogEntry>> listeners = new CopyOnWriteArrayList<>();
        final CountDownLatch listening = new CountDownLatch(1);

        @Override
        public List<LogEntry> entries(LogFilter filter) {
            return List.of();
        }

        @Override
        public Registration listen(LogFilter filter, Consumer<LogEntry> listener) {
            listeners.add(listener);
            listening.countDown();
            return () -> listeners.remove(listener);
        }

        @Override
        public void clear() {
            // has nothing
        }

        void write(String text) {
            LogEntry entry = new LogEntry(1, Instant.EPOCH, Direction.NOTE, "door", "viewer-1", text);
            listeners.forEach(listener -> listener.accept(entry));
        }
    }

    private final Log log = new Log();
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final AtomicBoolean hubIsThere = new AtomicBoolean(true);

    @Test
    void itEndsAfterTheWantedNumber() throws Exception {
        Thread console = follow(2);
        log.write("one");
        log.write("two");
        console.join(10_000);

        assertThat(
                printed.stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .toList(),
                contains("one", "two"));
        assertThat(log.listeners.size(), is(0));
    }

    @Test
    void controlCEndsIt() throws Exception {
        Thread console = follow(Long.MAX_VALUE);

        console.interrupt();
        console.join(10_000);

        assertThat(console.isAlive(), is(false));
        assertThat(log.listeners.size(), is(0));
    }

    @Test
    void theEndOfTheHubEndsIt() throws Exception {
        Thread console = follow(Long.MAX_VALUE);

        hubIsThere.set(false);
        console.join(10_000);

        assertThat(console.isAlive(), is(false));
    }

    @Test
    void aSlowConsoleNeverHoldsTheWriterAndSaysWhatItLeavesOut() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<String> shown = new ArrayList<>();
        Thread console = follow(1000, line -> {
            try {
                release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            shown.add(line);
        });
        long begun = System.nanoTime();
        for (int i = 0; i < 5000; i++) {
            log.write("entry " + i);
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < 15, is(true));
        release.countDown();
        console.join(10_000);

        assertThat(shown.size(), is(greaterThan(1000)));
        assertThat(shown.get(1), startsWith("... "));
    }

    private Thread follow(long most) throws InterruptedException {
        return follow(most, printed::add);
    }

    private Thread follow(long most, Consumer<String> lines) throws InterruptedException {
        Console console = new Console() {
            @Override
            public void print(String text) {
                lines.accept(text);
            }

            @Override
            public void println(String text) {
                lines.accept(text);
            }

            @Override
            public void printUsage(String text) {
                lines.accept(text);
            }
        };
        LogFollower follower = new LogFollower(log, LogPrinter.of(console, ZoneOffset.UTC, List.of()), hubIsThere::get);
        Thread thread = new Thread(() -> follower.follow(LogFilter.ALL, most));
        thread.start();
        log.listening.await();
        return thread;
    }
}

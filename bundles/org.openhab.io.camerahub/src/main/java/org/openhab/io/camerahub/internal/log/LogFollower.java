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

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.Registration;

/**
 * Prints entries as they come. Those who write the log never wait for the console: what a slow one cannot take is left
 * out and counted.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class LogFollower {

    private static final int MOST_WAITING = 1000;
    private static final long LOOK_MILLIS = 500;

    private final CommunicationLog log;
    private final LogPrinter printer;
    private final BooleanSupplier goesOn;
    private final BlockingQueue<LogEntry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();

    /** @param goesOn false when nothing more will come */
    LogFollower(CommunicationLog log, LogPrinter printer, BooleanSupplier goesOn) {
        this.log = log;
        this.printer = printer;
        this.goesOn = goesOn;
    }

    /** Returns when so many entries are printed, when the thread is interrupted (Ctrl-C) or the hub is gone. */
    void follow(LogFilter filter, long most) {
        Registration registration = log.listen(filter, this::take);
        try {
            long printed = 0;
            while (printed < most && goesOn.getAsBoolean()) {
                printed += print(waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            }
        } catch (InterruptedException e) {
            // Ctrl-C, which is done with by returning: the shell's thread is to read the next command
            Thread.interrupted();
        } finally {
            registration.close();
        }
    }

    private int print(@Nullable LogEntry entry) {
        if (entry == null) {
            return 0;
        }
        printer.print(entry);
        tellGap();
        return 1;
    }

    private void take(LogEntry entry) {
        if (!waiting.offer(entry)) {
            leftOut.incrementAndGet();
        }
    }

    private void tellGap() {
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
            printer.console().println("... " + missing + " entries are left out, which came too fast");
        }
    }
}

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
package org.openhab.ui.camerahub.internal.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.ui.camerahub.internal.http.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who reads the log as it is written. Nobody waits for him: whoever writes the log only puts lines into his queue,
 * they are written when his connection takes them, and if the queue is full he is sent away. He may come back and go on
 * where he was, by the number of the line that he has seen last.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class LogReader implements WriteListener {

    /** Twice what the log keeps by default, so that whoever comes gets all of it. */
    private static final int MOST_WAITING = 5000;

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NOTHING = {};

    private final Logger logger = LoggerFactory.getLogger(LogReader.class);
    private final AsyncContext context;
    private final Executor executor;
    private final Consumer<LogReader> onEnd;
    private final Queue<@Nullable LogEntry> waiting = new ArrayDeque<>();
    /** A heartbeat at once, so that the reader knows that he is let in. */
    private boolean beatDue = true;
    /** What comes from the log and its listener at the same time; null when that time is over. */
    private @Nullable TreeSet<LogEntry> early = new TreeSet<>(Comparator.comparingLong(LogEntry::number));

    private @Nullable Registration registration;
    private @Nullable ServletOutputStream out;
    private boolean pumping;
    private boolean ended;

    /** @param executor writes, so that whoever writes the log does not */
    LogReader(AsyncContext context, Executor executor, Consumer<LogReader> onEnd) {
        this.context = context;
        this.executor = executor;
        this.onEnd = onEnd;
    }

    void begin() throws IOException {
        ServletOutputStream stream = context.getResponse().getOutputStream();
        synchronized (this) {
            out = stream;
        }
        stream.setWriteListener(this);
    }

    /** Lets go of the log when the reader has gone. */
    void holdOn(Registration newRegistration) {
        boolean tooLate;
        synchronized (this) {
            registration = newRegistration;
            tooLate = ended;
        }
        if (tooLate) {
            newRegistration.close();
        }
    }

    /** Called by whoever writes the log, who waits for nothing: even the text is made elsewhere. */
    void take(LogEntry entry) {
        boolean tooSlow;
        synchronized (this) {
            TreeSet<LogEntry> gathered = early;
            if (ended) {
                return;
            }
            if (gathered != null) {
                gathered.add(entry);
                return;
            }
            tooSlow = waiting.size() >= MOST_WAITING;
            if (!tooSlow) {
                waiting.add(entry);
            }
        }
        if (tooSlow) {
            logger.debug("A reader of the log is too slow and is sent away");
            executor.execute(this::end);
        } else {
            wake();
        }
    }

    /** What was there before and what came meanwhile is gathered: each line goes out once and in order. */
    void caughtUp() {
        synchronized (this) {
            TreeSet<LogEntry> gathered = early;
            if (gathered != null) {
                waiting.addAll(gathered);
                early = null;
            }
        }
        wake();
    }

    void beat() {
        synchronized (this) {
            beatDue = true;
        }
        wake();
    }

    private static byte[] event(LogEntry entry) {
        return ("id: " + entry.number() + "\ndata: " + Json.text(LogLine.of(entry)) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void wake() {
        synchronized (this) {
            if (pumping || ended) {
                return;
            }
            pumping = true;
        }
        executor.execute(this::pump);
    }

    private void pump() {
        synchronized (this) {
            pumping = false;
            write();
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            write();
        }
    }

    /** Only as much as the connection takes at once; the web server calls again when it takes more. */
    private void write() {
        ServletOutputStream stream = out;
        if (ended || stream == null) {
            return;
        }
        try {
            boolean written = false;
            while (stream.isReady()) {
                byte[] next = next();
                if (next.length > 0) {
                    stream.write(next);
                    written = true;
                } else if (written) {
                    stream.flush();
                    written = false;
                } else {
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            logger.debug("A reader of the log has gone: {}", e.getMessage());
            executor.execute(this::end);
        }
    }

    private byte[] next() {
        if (beatDue) {
            beatDue = false;
            return HEARTBEAT;
        }
        LogEntry entry = waiting.poll();
        return entry == null ? NOTHING : event(entry);
    }

    @Override
    public void onError(@Nullable Throwable fault) {
        end();
    }

    /** Sends the reader away. */
    void end() {
        Registration listening;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            waiting.clear();
            listening = registration;
        }
        if (listening != null) {
            listening.close();
        }
        onEnd.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException e) {
            logger.debug("The web server has ended the request already: {}", e.getMessage());
        }
    }
}

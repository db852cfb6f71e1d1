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
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;

/**
 * Those who read the log as it is written (server-sent events of HTML, section 9.2). Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LogReaders implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_READERS = 64;

    private final Set<LogReader> readers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService scheduler;
    private final ScheduledFuture<?> heart;

    public LogReaders(ScheduledExecutorService scheduler) {
        this(scheduler, HEARTBEAT);
    }

    LogReaders(ScheduledExecutorService scheduler, Duration heartbeat) {
        this.scheduler = scheduler;
        heart = scheduler.scheduleWithFixedDelay(
                () -> readers.forEach(LogReader::beat),
                heartbeat.toMillis(),
                heartbeat.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** From now on the response is sent every line that the request's query wants, those that are there first. */
    void open(CommunicationLog log, ApiRequest request, HttpServletResponse response) throws ApiException, IOException {
        LogQuery query = query(request);
        if (readers.size() >= MOST_READERS) {
            throw new ApiException(ApiFault.TOO_MANY_READERS);
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        // a proxy in front must not gather lines
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.http().startAsync();
        context.setTimeout(0);
        LogReader reader = new LogReader(context, scheduler, readers::remove);
        readers.add(reader);
        reader.begin();
        // lines that are written meanwhile come twice from here, and once from the reader, who knows their numbers
        reader.holdOn(log.listen(query.filter(), entry -> take(reader, query, entry)));
        LogRoutes.newest(log, query).forEach(reader::take);
        reader.caughtUp();
    }

    private static void take(LogReader reader, LogQuery query, LogEntry entry) {
        if (query.matches(entry)) {
            reader.take(entry);
        }
    }

    /** A reader that comes again says what it has seen last. */
    private static LogQuery query(ApiRequest request) throws ApiException {
        LogQuery query = LogQuery.of(request);
        @Nullable String last = request.http().getHeader("Last-Event-ID");
        if (last == null || last.isBlank()) {
            return query;
        }
        try {
            return query.from(Long.parseLong(last.strip()));
        } catch (NumberFormatException e) {
            throw new ApiException(ApiFault.INVALID, "Last-Event-ID");
        }
    }

    int count() {
        return readers.size();
    }

    /** Ends the streams of all readers. */
    @Override
    public void close() {
        heart.cancel(false);
        readers.forEach(LogReader::end);
    }
}

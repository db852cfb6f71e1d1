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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The communication log: what it has, and what comes.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LogRoutes {

    private final CameraHubControl control;
    private final LogReaders readers;

    public LogRoutes(CameraHubControl control, LogReaders readers) {
        this.control = control;
        this.readers = readers;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/log", this::lines),
                Route.get("/log.txt", this::download),
                Route.stream("/log/stream", (request, response) -> readers.open(log(control), request, response)),
                Route.delete("/log", request -> clear()));
    }

    private static CommunicationLog log(CameraHubControl control) throws ApiException {
        return control.log().orElseThrow(() -> new ApiException(ApiFault.NOT_RUNNING));
    }

    private Answer lines(ApiRequest request) throws ApiException {
        return Answer.json(newest(log(control), LogQuery.of(request)).stream()
                .map(LogLine::of)
                .toList());
    }

    private Answer download(ApiRequest request) throws ApiException {
        String text = newest(log(control), LogQuery.of(request)).stream()
                .map(LogLine::plain)
                .collect(Collectors.joining());
        return Answer.text("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"camerahub-log.txt\"");
    }

    /** Oldest first. */
    static List<LogEntry> newest(CommunicationLog log, LogQuery query) {
        List<LogEntry> matching =
                log.entries(query.filter()).stream().filter(query::matches).toList();
        return matching.subList(Math.max(0, matching.size() - query.limit()), matching.size());
    }

    private Answer clear() throws ApiException {
        log(control).clear();
        return Answer.done();
    }
}

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
package org.openhab.ui.camerahub.internal.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * Who watches, and who has watched.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SessionRoutes {

    private final CameraHubControl control;
    private final Clock clock;
    private final Throughput throughput = new Throughput();

    public SessionRoutes(CameraHubControl control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/sessions", request -> sessions()), Route.delete("/sessions/{id}", this::end));
    }

    private record SessionsView(List<SessionView> running, List<SessionView> ended) {}

    private Answer sessions() {
        Instant now = clock.instant();
        List<SessionInfo> running = control.sessions();
        Map<String, Long> rates = throughput.measure(running, now);
        return Answer.json(new SessionsView(
                running.stream()
                        .map(session -> SessionView.running(session, now, rates.getOrDefault(session.name(), 0L)))
                        .toList(),
                control.recentSessions().stream()
                        .map(session -> SessionView.ended(session, now))
                        .toList()));
    }

    private Answer end(ApiRequest request) throws ApiException {
        String id = request.name("id");
        if (!control.endSession(id)) {
            throw new ApiException(ApiFault.NO_SUCH_SESSION, id);
        }
        return Answer.done();
    }
}

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
package org.openhab.camerahub.engine.internal.session;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * The viewers that are connected, and the last ones that were. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ViewerSessions {

    /** Why a session ended: somebody wanted it so. */
    public static final String BY_OWNER = "ended by the hub's owner";

    /** How many ended sessions are remembered. */
    public static final int RECENT = 100;

    private final AtomicLong number = new AtomicLong();
    private final Map<Long, ViewerSession> running = new ConcurrentSkipListMap<>();
    private final Deque<SessionInfo> recent = new ArrayDeque<>();
    private final CameraEvents events;

    /** @param events hears who begins and who ceases to watch */
    public ViewerSessions(CameraEvents events) {
        this.events = events;
    }

    /** A viewer has connected. */
    public ViewerSession open(Peer peer, Instant now, Consumer<String> ender) {
        long key = number.incrementAndGet();
        ViewerSession session = new ViewerSession("viewer-" + key, peer, now, ender, events);
        running.put(key, session);
        return session;
    }

    /** A viewer's connection is closed. Those that never got as far as a camera are not worth remembering. */
    public void close(ViewerSession session, Instant now, String reason) {
        session.hasEnded(now, reason);
        running.values().remove(session);
        if (!session.cameraId().isEmpty()) {
            remember(session.info());
        }
    }

    private synchronized void remember(SessionInfo info) {
        recent.addFirst(info);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    /** Connected viewers, oldest first. */
    public List<SessionInfo> running() {
        return running.values().stream().map(ViewerSession::info).toList();
    }

    /** Viewers that have left, newest first, at most {@link #RECENT}. */
    public synchronized List<SessionInfo> recent() {
        return List.copyOf(recent);
    }

    /** Number of connected viewers. */
    public int count() {
        return running.size();
    }

    /** Ends the sessions of one camera; returns how many. */
    public int endAll(String cameraId, String reason) {
        return end(session -> session.cameraId().equals(cameraId), reason);
    }

    /** Ends every session; returns how many. */
    public int endAll(String reason) {
        return end(session -> true, reason);
    }

    /** Ends the session of this name; false if there is none. */
    public boolean end(String name, String reason) {
        return end(session -> session.name().equals(name), reason) > 0;
    }

    private int end(Predicate<ViewerSession> which, String reason) {
        List<ViewerSession> ending = running.values().stream().filter(which).toList();
        ending.forEach(session -> session.end(reason));
        return ending.size();
    }
}

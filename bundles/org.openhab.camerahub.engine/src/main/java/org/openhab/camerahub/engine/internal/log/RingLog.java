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
package org.openhab.camerahub.engine.internal.log;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The communication log: the newest entries, in a ring. Everything is redacted before it is kept.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RingLog implements CommunicationLog, LegLogFactory {

    private record Listener(LogFilter filter, Consumer<LogEntry> target) {}

    private final Logger logger = LoggerFactory.getLogger(RingLog.class);
    private final Clock clock;
    private final SystemLog systemLog;
    private final ArrayDeque<LogEntry> ring = new ArrayDeque<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> traced = ConcurrentHashMap.newKeySet();
    private final Repeats repeats;
    /** Shared by all connections that have not named a camera: anybody can open these. */
    private final Budget strangers;

    private final Redactor noSecrets = new Redactor(List.of());
    private int most;
    private long lastNumber;

    public RingLog(Clock clock, SystemLog systemLog, int most) {
        this.clock = clock;
        this.systemLog = systemLog;
        this.repeats = new Repeats(clock);
        this.strangers = new Budget(clock);
        this.most = most;
    }

    public synchronized void keep(int entries) {
        most = entries;
        trim();
    }

    /** @param cameraId whose whole messages are wanted; empty for those of connections that have not named a camera */
    public void trace(String cameraId, boolean on) {
        if (on) {
            traced.add(cameraId);
        } else {
            traced.remove(cameraId);
        }
    }

    public boolean isTraced(String cameraId) {
        return traced.contains(cameraId);
    }

    @Override
    public LegLog forLeg(String cameraId, String session, List<String> secrets) {
        return new Leg(cameraId, session, new Redactor(secrets));
    }

    /**
     * A line that belongs to no session.
     *
     * @param kind of what may repeat: one line of it is kept a minute, the others are counted
     */
    public void note(Direction direction, String kind, String text) {
        String line = repeats.collapse(kind, text);
        if (line != null) {
            add(direction, "", "", noSecrets.redact(line));
        }
        if (direction != Direction.NOTE) {
            systemLog.debug(kind, text);
        }
    }

    /** Something about the hub that works but deserves attention. */
    public void warning(String text) {
        add(Direction.HINT, "", "", noSecrets.redact(text));
        systemLog.warn(text, text);
    }

    /** A fault of the hub itself. */
    public void fault(HubException fault) {
        add(Direction.FAULT, "", "", noSecrets.redact(String.valueOf(fault.getMessage())));
        systemLog.fault(fault);
    }

    @Override
    public synchronized List<LogEntry> entries(LogFilter filter) {
        List<LogEntry> matching =
                new ArrayList<>(ring.stream().filter(filter::matches).toList());
        int surplus = matching.size() - filter.most();
        return surplus > 0 ? List.copyOf(matching.subList(surplus, matching.size())) : matching;
    }

    @Override
    public Registration listen(LogFilter filter, Consumer<LogEntry> listener) {
        Listener added = new Listener(filter, listener);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    @Override
    public synchronized void clear() {
        ring.clear();
    }

    private void add(Direction direction, String camera, String session, String text) {
        LogEntry entry = append(direction, camera, session, text.stripTrailing());
        if (logger.isTraceEnabled()) {
            logger.trace("{} {} {} {}", direction.tag(), camera, session, entry.text());
        }
        for (Listener listener : listeners) {
            if (listener.filter().matches(entry)) {
                tell(listener, entry);
            }
        }
    }

    private synchronized LogEntry append(Direction direction, String camera, String session, String text) {
        LogEntry entry = new LogEntry(++lastNumber, clock.instant(), direction, camera, session, text);
        ring.addLast(entry);
        trim();
        return entry;
    }

    private void trim() {
        while (ring.size() > most) {
            ring.removeFirst();
        }
    }

    /** A listener that fails must not disturb the connection that wrote the entry. */
    private void tell(Listener listener, LogEntry entry) {
        try {
            listener.target().accept(entry);
        } catch (RuntimeException e) {
            logger.debug("A listener of the communication log failed and gets no more entries", e);
            listeners.remove(listener);
        }
    }

    /**
     * One connection's way to the log. What it writes is bounded, lest one that talks without end pushes all others out;
     * only a traced camera may write whatever it wants.
     */
    private final class Leg implements LegLog {
        private final String camera;
        private final String session;
        private final Redactor redactor;
        private final Budget budget;

        Leg(String camera, String session, Redactor redactor) {
            this.camera = camera;
            this.session = session;
            this.redactor = redactor;
            this.budget = camera.isEmpty() ? strangers : new Budget(clock);
        }

        @Override
        public void message(Direction direction, RtspMessage message) {
            boolean whole = isWhole();
            if (whole || isInBudget()) {
                add(direction, camera, session, redactor.redact(MessageText.of(message, whole)));
            }
        }

        @Override
        public boolean isWhole() {
            return isTraced(camera);
        }

        @Override
        public void note(Direction direction, String text) {
            String line = camera.isEmpty() ? repeats.collapse(text, text) : text;
            if (line != null && (isWhole() || isInBudget())) {
                add(direction, camera, session, redactor.redact(line));
            }
        }

        @Override
        public void fault(HubException fault) {
            note(Direction.FAULT, String.valueOf(fault.getMessage()));
            systemLog.fault(fault);
        }

        private boolean isInBudget() {
            int leftOut = budget.take();
            if (leftOut > 0) {
                add(Direction.NOTE, camera, session, "(" + leftOut + " lines were left out)");
            }
            return leftOut >= 0;
        }
    }
}

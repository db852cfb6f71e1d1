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
package org.openhab.camerahub.engine.internal.events;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the events of cameras from the event loops to the listeners: on another thread, in order, each once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class EventNews implements CameraEvents {

    private final Logger logger = LoggerFactory.getLogger(EventNews.class);
    private final Executor executor;
    private final Clock clock;
    private final List<Consumer<CameraEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<CameraEvent> waiting = new ArrayDeque<>();
    private boolean carrying;

    /** @param executor where listeners are called; one of its threads at a time */
    public EventNews(Executor executor, Clock clock) {
        this.executor = executor;
        this.clock = clock;
    }

    public Registration listen(Consumer<CameraEvent> listener) {
        // an object of its own for each registration, so that one who listens twice can leave once
        Consumer<CameraEvent> registered = listener::accept;
        listeners.add(registered);
        return () -> listeners.remove(registered);
    }

    @Override
    public void tell(String cameraId, CameraEvent.Kind kind, String viewer) {
        boolean start;
        synchronized (waiting) {
            waiting.add(new CameraEvent(cameraId, kind, clock.instant(), viewer));
            start = !carrying;
            carrying = true;
        }
        if (start) {
            carry();
        }
    }

    private void carry() {
        try {
            executor.execute(this::carryAll);
        } catch (RejectedExecutionException e) {
            carryAll(); // openHAB shuts down: better here than not at all
        }
    }

    private void carryAll() {
        for (CameraEvent event = next(); event != null; event = next()) {
            for (Consumer<CameraEvent> listener : listeners) {
                hand(event, listener);
            }
        }
    }

    private @Nullable CameraEvent next() {
        synchronized (waiting) {
            carrying = !waiting.isEmpty();
            return waiting.poll();
        }
    }

    /** What one listener does wrong is not the fault of the others. */
    private void hand(CameraEvent event, Consumer<CameraEvent> listener) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            logger.warn("A listener failed on {}", event, e);
        }
    }
}

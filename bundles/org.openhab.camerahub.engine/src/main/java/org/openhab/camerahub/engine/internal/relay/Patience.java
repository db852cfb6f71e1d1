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
package org.openhab.camerahub.engine.internal.relay;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lets the camera wait while all of a stream's subscribers have enough, instead of reading what would only be dropped: a
 * key picture comes as a burst that is soon taken, and what waits in the camera's socket costs nothing. Not for longer
 * than {@link #MOST}: then frames are dropped, as if there were no patience, until some subscriber has caught up. So a
 * stalled viewer delays nobody, and live stays live.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Patience {

    static final Duration MOST = Duration.ofMillis(100);

    private enum State {
        READY,
        WAITING,
        SPENT
    }

    /** The camera's connection. */
    @FunctionalInterface
    interface Valve {
        void reading(boolean on);
    }

    private final Home home;
    private final Valve valve;
    private final LongSupplier nanoTime;
    private final Timer timer = new Timer();
    private State state = State.READY;
    private long since;

    Patience(Home home, Valve valve, LongSupplier nanoTime) {
        this.home = home;
        this.valve = valve;
        this.nanoTime = nanoTime;
    }

    /** After frames have been sent on their way. */
    void flushed(boolean allAreFull) {
        if (allAreFull && state == State.READY) {
            state = State.WAITING;
            since = nanoTime.getAsLong();
            valve.reading(false);
            if (!timer.isRunning()) {
                timer.start(home.loop(), MOST, this::look); // outlives this wait: there may be thousands in a second
            }
        }
    }

    /** Somebody has caught up, or has come, or left. */
    void hasRoom() {
        boolean waiting = state == State.WAITING;
        state = State.READY;
        if (waiting) {
            valve.reading(true);
        }
    }

    /** The camera is let go. */
    void stop() {
        timer.stop();
        hasRoom(); // its last words are heard
    }

    private void look() {
        if (state == State.WAITING) {
            Duration left = MOST.minusNanos(nanoTime.getAsLong() - since);
            if (left.toMillis() > 0) {
                timer.start(home.loop(), left, this::look);
            } else {
                state = State.SPENT;
                valve.reading(true);
            }
        }
    }
}

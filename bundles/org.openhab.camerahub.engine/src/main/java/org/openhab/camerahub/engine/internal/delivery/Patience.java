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
package org.openhab.camerahub.engine.internal.delivery;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Lets the camera wait while all of a stream's subscribers have enough, instead of reading what would only be dropped: a
 * key picture comes as a burst that is soon taken, and what waits in the camera's socket costs nothing. Not for longer
 * than {@link #MOST}: then frames are dropped, as if there were no patience, until some subscriber has caught up. So a
 * stalled viewer delays nobody, and live stays live.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Patience {

    public static final Duration MOST = Duration.ofMillis(100);

    private enum State {
        READY,
        WAITING,
        SPENT
    }

    /** The camera's connection. */
    @FunctionalInterface
    public interface Valve {
        void reading(boolean on);
    }

    private final Supplier<EventLoop> loop;
    private final Valve valve;
    private final LongSupplier nanoTime;
    private State state = State.READY;
    private long since;
    private @Nullable Future<?> look;

    /** @param loop where the stream lives, asked for each time */
    public Patience(Supplier<EventLoop> loop, Valve valve, LongSupplier nanoTime) {
        this.loop = loop;
        this.valve = valve;
        this.nanoTime = nanoTime;
    }

    /** After frames have been sent on their way. */
    public void flushed(boolean allAreFull) {
        if (allAreFull && state == State.READY) {
            state = State.WAITING;
            since = nanoTime.getAsLong();
            valve.reading(false);
            if (look == null) {
                lookAfter(MOST); // outlives this wait: there may be thousands in a second
            }
        }
    }

    /** Somebody has caught up, or has come, or left. */
    public void hasRoom() {
        boolean waiting = state == State.WAITING;
        state = State.READY;
        if (waiting) {
            valve.reading(true);
        }
    }

    /** The camera is let go. */
    public void stop() {
        Future<?> due = look;
        look = null;
        if (due != null) {
            due.cancel(false);
        }
        hasRoom(); // its last words are heard
    }

    private void lookAfter(Duration time) {
        look = loop.get().schedule(this::look, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        look = null;
        if (state == State.WAITING) {
            Duration left = MOST.minusNanos(nanoTime.getAsLong() - since);
            if (left.toMillis() > 0) {
                lookAfter(left);
            } else {
                state = State.SPENT;
                valve.reading(true);
            }
        }
    }
}

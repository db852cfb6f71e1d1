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
package org.openhab.camerahub.engine.internal.timing;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long the hub stays at a camera though nobody watches: for somebody who is expected, and for a while after the last
 * has left. Confined to the stream's loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Stay {

    private final Duration grace;
    private final LongSupplier nanoTime;
    private final Timer end = new Timer();
    private boolean expecting;
    private long lingersUntil;

    /** @param grace the least time for somebody who is expected; a shorter one would shut the door before a SETUP */
    public Stay(Duration grace, LongSupplier nanoTime) {
        this.grace = grace;
        this.nanoTime = nanoTime;
        this.lingersUntil = nanoTime.getAsLong();
    }

    /** Somebody said to come soon. */
    public void expect() {
        expecting = true;
    }

    /** True until whoever was expected should have come. */
    public boolean isExpecting() {
        return expecting;
    }

    /** Somebody is there: the camera is needed until further notice. */
    public void hold() {
        end.stop();
    }

    /** One has left for whom the camera is kept for {@code linger}. */
    public void left(Duration linger) {
        lingersUntil = nanoTime.getAsLong() + linger.toNanos();
    }

    /** Nobody is there any more: {@code over} runs as soon as the camera has been kept for everyone who has left. */
    public void linger(EventLoop loop, Runnable over) {
        start(loop, Duration.ofNanos(Math.max(0, lingersUntil - nanoTime.getAsLong())), over);
    }

    /** Nobody is there yet: {@code over} runs if nobody is by the time of {@code linger}, or of the grace. */
    public void await(EventLoop loop, Duration linger, Runnable over) {
        start(loop, linger.compareTo(grace) > 0 ? linger : grace, over);
    }

    private void start(EventLoop loop, Duration time, Runnable over) {
        end.start(loop, time, () -> {
            expecting = false;
            over.run();
        });
    }

    /** The hub has left the camera. */
    public void stop() {
        expecting = false;
        end.stop();
    }
}

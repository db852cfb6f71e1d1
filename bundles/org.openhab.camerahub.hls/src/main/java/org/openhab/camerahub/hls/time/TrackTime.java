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
package org.openhab.camerahub.hls.time;

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where the pictures and sounds of one track lie on the presentation's line of time, in the track's own units.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TrackTime {

    private static final long NANOS = 1_000_000_000L;

    /** Ahead of the time that has passed by more: no jitter, but another count. */
    private static final int LARGEST_STEP_SECONDS = 10;

    /** Back by more: no B picture, but another count. */
    private static final int LARGEST_STEP_BACK_SECONDS = 2;

    private final int clockRate;
    private final Unwrapper timestamps = new Unwrapper();
    private boolean anchored;
    private long shift;
    private long last;
    private long lastArrival;
    private boolean referenced;
    private long referenceTimestamp;
    private @Nullable Instant reference;

    public TrackTime(int clockRate) {
        this.clockRate = clockRate;
    }

    public int clockRate() {
        return clockRate;
    }

    /** Tells which wall clock time a timestamp stands for. */
    public void reference(long timestamp, Instant wallClock) {
        referenced = true;
        referenceTimestamp = timestamp;
        reference = wallClock;
    }

    public boolean isReferenced() {
        return referenced;
    }

    /** Wall clock time of a timestamp; null without a reference. */
    public @Nullable Instant wallClock(long timestamp) {
        Instant known = reference;
        if (!referenced || known == null) {
            return null;
        }
        return known.plusNanos((int) (timestamp - referenceTimestamp) * NANOS / clockRate);
    }

    public boolean isAnchored() {
        return anchored;
    }

    /** Puts a timestamp to a place of the line, and all others with it. */
    public void anchor(long timestamp, long ticks) {
        anchored = true;
        shift = ticks - timestamps.unwrap(timestamp);
        last = ticks;
    }

    /** True if the sender's count has jumped since the last one: time did not pass that fast. */
    public boolean hasJumped(long timestamp, long arrivalNanos) {
        if (!anchored) {
            return false;
        }
        double step = (double) (timestamps.peek(timestamp) + shift - last) / clockRate;
        double passed = (double) (arrivalNanos - lastArrival) / NANOS;
        return step > passed + LARGEST_STEP_SECONDS || step < -LARGEST_STEP_BACK_SECONDS;
    }

    /** Where a timestamp is; {@link #anchor} must have been called. */
    public long ticks(long timestamp, long arrivalNanos) {
        last = timestamps.unwrap(timestamp) + shift;
        lastArrival = arrivalNanos;
        return last;
    }

    /** Where a timestamp would be, without going there. */
    public long peek(long timestamp) {
        return timestamps.peek(timestamp) + shift;
    }

    public double seconds(long ticks) {
        return (double) ticks / clockRate;
    }

    public long ofSeconds(double seconds) {
        return Math.round(seconds * clockRate);
    }
}

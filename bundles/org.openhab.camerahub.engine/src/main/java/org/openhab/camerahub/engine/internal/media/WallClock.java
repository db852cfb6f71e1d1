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
package org.openhab.camerahub.engine.internal.media;

import java.time.Clock;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.rtp.NtpTime;

/**
 * What the hub calls the time of a stream's tracks, as 64-bit NTP timestamps: its own clock's, and the camera's shifted
 * onto that. A camera's clock may be wrong by hours, but it tells how sound and picture belong together; so its time is
 * shifted by the same for all tracks.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class WallClock {

    /** NTP's unit is 2^-32 s. */
    static final long SECOND = 1L << 32;

    /** Tracks that are further apart than this by the camera's word go by clocks that have nothing to do with each other. */
    private static final long FURTHEST = 5 * SECOND;

    private final Clock clock;
    private boolean running;
    private long begunTime;
    private long begunNanos;
    private boolean known;
    private long shift;

    WallClock(Clock clock) {
        this.clock = clock;
    }

    /** The hub's time, which goes on evenly whatever becomes of the system's clock. */
    long now(long nowNanos) {
        if (!running) {
            running = true;
            begunTime = NtpTime.of(clock.instant());
            begunNanos = nowNanos;
        }
        return NtpTime.plusNanos(begunTime, nowNanos - begunNanos);
    }

    /** The camera starts anew. */
    void restart() {
        known = false;
    }

    /**
     * The camera has set its clock, as a track's report shows; the other tracks' will follow.
     *
     * @param before the track's shift so far
     * @param own what would leave the track's time as it was told so far
     */
    void leapt(long before, long own) {
        if (!isFar(before) && Math.abs(own - shift) > SECOND) {
            known = false;
        }
    }

    /**
     * What is to be added to the camera's time in a track's reports.
     *
     * @param own what would leave the track's time as it was told so far
     * @param first true for the track's first report since the camera started. Such may only make the shift larger: what
     *     comes too early can be put later at once, but what comes too late can not go back
     */
    long shift(long own, boolean first) {
        if (!known) {
            known = true;
            shift = own;
        }
        if (isFar(own)) {
            return own;
        }
        if (first) {
            shift = Math.max(shift, own);
        }
        return shift;
    }

    private boolean isFar(long own) {
        return Math.abs(own - shift) > FURTHEST;
    }
}

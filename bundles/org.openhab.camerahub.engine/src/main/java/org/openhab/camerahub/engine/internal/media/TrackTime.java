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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.rtp.NtpTime;

/**
 * The wall clock time of one track's RTP timestamps, as all its viewers are told by sender reports (RFC 3550 section
 * 6.4.1), the camera's and those that the hub makes up.
 *
 * <p>ffmpeg reckons every packet's time from the newest report, and an Echo stops for a moment if time goes back. So there
 * is one relation for all viewers, begun by a guess when the first packet comes. The camera's reports, whose times are as
 * exact as a busy camera is, only draw it slowly to where they say: by less than what the shortest packet of sound lasts.
 * It leaps forward where the first reports show how far off the guess was, so that sound and picture come together at
 * once, and either way where the camera's timestamps have leapt as well.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class TrackTime {

    private static final long SECOND = WallClock.SECOND;

    /** What a report may move time by: 5 ms. */
    private static final long STEP = SECOND / 200;

    /** How far off a guess is borne, until steps have made it good: 100 ms. */
    private static final long BORNE = SECOND / 10;

    /** More than this between two reports is no inexactness. */
    private static final long LEAP = SECOND;

    private static final int FAR_TICKS = 1 << 30;

    private final WallClock wallClock;
    private final int clockRate;

    /** The relation: this time is that of this timestamp. */
    private long time;

    private long timestamp;
    private boolean begun;

    private boolean reported;
    private long lastCameraTime;
    private long lastTimestamp;
    private long lastNanos;
    /** What makes the camera's newest time the one that was told. */
    private long shift;
    /** The shift that the track was brought to, or is being brought to. */
    private long aim;

    private boolean aimed;

    TrackTime(WallClock wallClock, int clockRate) {
        this.wallClock = wallClock;
        this.clockRate = clockRate;
    }

    /** The first packet or report has come: it is taken to be made now. */
    void begin(long rtpTime, long nowNanos) {
        if (!begun) {
            begun = true;
            relate(rtpTime, wallClock.now(nowNanos));
        }
    }

    /** The camera starts anew. Its timestamps are made to go on, and so does the time that is told. */
    void restart() {
        reported = false;
        aimed = false;
    }

    /** The time of a timestamp, unsigned 32 bits. */
    long at(long rtpTime) {
        return time + ticks(rtpTime) * SECOND / clockRate;
    }

    /** Keeps the relation near enough to packets for their 32 bits, should no report come for hours. */
    void follow(long rtpTime) {
        if (ticks(rtpTime) > FAR_TICKS) {
            relate(rtpTime, at(rtpTime));
        }
    }

    /**
     * Takes in a report of the camera.
     *
     * @return the time that viewers are told instead of the camera's
     */
    long report(long cameraTime, long rtpTime, long nowNanos) {
        begin(rtpTime, nowNanos);
        boolean first = !reported;
        if (reported && Math.abs(at(rtpTime) - cameraTime - shift) > LEAP) {
            first = leapt(cameraTime, rtpTime, nowNanos);
        }
        long told = at(rtpTime);
        told += move(told - cameraTime, first);
        relate(rtpTime, told);
        reported = true;
        shift = told - cameraTime;
        lastCameraTime = cameraTime;
        lastTimestamp = rtpTime;
        lastNanos = nowNanos;
        return told;
    }

    private long move(long own, boolean first) {
        long goal = wallClock.shift(own, first);
        long missing = goal - own;
        boolean leaps = missing > BORNE && !(aimed && aim == goal);
        aim = goal;
        aimed = true;
        return leaps ? missing : Math.max(-STEP, Math.min(missing, STEP));
    }

    /**
     * The camera's clock and its timestamps have gone apart: the one that has not gone on with the time is wrong.
     *
     * @return true if it is the clock, which is to be placed anew
     */
    private boolean leapt(long cameraTime, long rtpTime, long nowNanos) {
        long passed = NtpTime.plusNanos(0, nowNanos - lastNanos);
        long byClock = Math.abs(cameraTime - lastCameraTime - passed);
        long byTimestamps = Math.abs((int) (rtpTime - lastTimestamp) * SECOND / clockRate - passed);
        if (byClock < byTimestamps) {
            relate(rtpTime, cameraTime + shift);
            return false;
        }
        wallClock.leapt(shift, at(rtpTime) - cameraTime);
        return true;
    }

    private int ticks(long rtpTime) {
        return (int) (rtpTime - timestamp);
    }

    private void relate(long rtpTime, long itsTime) {
        timestamp = rtpTime;
        time = itsTime;
    }
}

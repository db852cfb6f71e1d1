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
package org.openhab.camerahub.engine.internal.playout;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;

/**
 * Chooses the frames that a slow viewer does not get.
 *
 * <ul>
 * <li>A picture is sent whole or not at all: the choice falls with its first packet. One that has begun is finished, so
 *     the buffer may be exceeded by one picture.
 * <li>When the buffer is full, pictures are dropped up to the next key picture; those in between would only smear. The
 *     buffer must then be half empty, or the key picture's followers would be dropped at once.
 * <li>Sound passes as long as the buffer has room: it is small, a gap in it is heard, and it keeps an Echo from ending
 *     the session while pictures are missing.
 * <li>Sender reports always pass: they are few bytes, and without them a viewer loses the time base.
 * </ul>
 *
 * A viewer that joins without cached pictures waits for the next key picture in the same way. Neither waits for longer
 * than {@link #KEY_WAIT_NANOS}: some cameras send key pictures half a minute apart, and an Echo leaves after 10 s without
 * a picture.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DropPolicy {

    static final long KEY_WAIT_NANOS = 5_000_000_000L;

    private enum Flow {
        OPEN,
        JOINING,
        DROPPING
    }

    private final Flow[] flow = new Flow[128];
    private final long[] closedAt = new long[128];
    private final boolean[] hasKeys = new boolean[128];
    private final long limit;
    private final long hardLimit;
    private final SessionCounters counters;

    private int closed;

    /**
     * @param limit bytes that may wait
     * @param largestPicture bytes by which a begun picture may exceed that
     */
    DropPolicy(List<Track> tracks, long limit, long largestPicture, SessionCounters counters) {
        this.limit = limit;
        this.hardLimit = limit + largestPicture;
        this.counters = counters;
        Arrays.fill(flow, Flow.OPEN);
        for (Track track : tracks) {
            hasKeys[track.index()] = track.codec() == Track.Codec.H264 || track.codec() == Track.Codec.H265;
        }
    }

    long limit() {
        return limit;
    }

    /** True if no track waits for a key picture. */
    boolean open() {
        return closed == 0;
    }

    /** From now on the track waits for a key picture. */
    void awaitKey(int track, long now) {
        if (hasKeys[track]) {
            close(track, Flow.JOINING, now);
        }
    }

    /** The track need not wait any more: the viewer got a key picture. */
    void keySent(int track) {
        open(track);
    }

    /**
     * @param waiting bytes that wait for the viewer in front of this frame
     * @return whether the viewer gets the frame
     */
    boolean passes(int track, int flags, long waiting, long now) {
        boolean video = (flags & MediaRun.VIDEO) != 0;
        if (waiting > hardLimit) {
            if (video) {
                close(track, Flow.DROPPING, now);
            }
            counters.droppedPacket();
            return false;
        }
        if ((flags & MediaRun.RTCP) != 0) {
            return true;
        }
        boolean passes = video ? videoPasses(track, flags, waiting, now) : waiting <= limit;
        if (!passes && flow[track] != Flow.JOINING) {
            counters.droppedPacket();
        }
        return passes;
    }

    private boolean videoPasses(int track, int flags, long waiting, long now) {
        if ((flags & (MediaRun.PICTURE_START | MediaRun.KEY_START)) != 0) {
            boolean dropping = flow[track] == Flow.DROPPING;
            choose(track, (flags & MediaRun.KEY_START) != 0 || !hasKeys[track], waiting, now);
            if (dropping && flow[track] == Flow.OPEN && (flags & MediaRun.PICTURE_START) == 0) {
                counters.takeBackPicture(); // its delimiter was counted
            }
            if (flow[track] == Flow.DROPPING) {
                counters.droppedPicture();
            }
        }
        return flow[track] == Flow.OPEN;
    }

    private void choose(int track, boolean key, long waiting, long now) {
        if (flow[track] == Flow.OPEN) {
            if (waiting > limit) {
                close(track, Flow.DROPPING, now);
            }
        } else if (waiting <= limit / 2 && (key || now - closedAt[track] > KEY_WAIT_NANOS)) {
            open(track);
        }
    }

    private void close(int track, Flow reason, long now) {
        if (flow[track] == Flow.OPEN) {
            closed++;
            closedAt[track] = now;
        }
        flow[track] = reason;
    }

    private void open(int track) {
        if (flow[track] != Flow.OPEN) {
            closed--;
        }
        flow[track] = Flow.OPEN;
    }
}

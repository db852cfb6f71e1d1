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

import io.netty.buffer.ByteBuf;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.stream.TrackClock;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.NtpTime;
import org.openhab.camerahub.rtsp.rtp.SenderReport;

/**
 * The hub's own sender reports (RFC 3550 section 6.4.1), point 16 of Echo's needs: an Echo shows nothing until it has
 * both a packet and a sender report of every track, and cameras take up to 10 s for their first report. So each track
 * gets one straight before its first packet, unless the camera's own came first. All later reports are the camera's.
 * Before and not behind, because ffmpeg reckons the time of a packet without a report in another way, so that sound which
 * a camera sends later than the picture would go back in time at its second packet.
 *
 * <p>They tell the same time as the reports of the camera that follow, which {@code TrackClock} knows.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SenderReports {

    private static final int MAX_TRACKS = 128;

    /** Names no machine. */
    private static final String CNAME = "camerahub";

    private final boolean[] due = new boolean[MAX_TRACKS];
    private final int[] clockRates = new int[MAX_TRACKS];
    private final @Nullable TrackClock[] clocks = new @Nullable TrackClock[MAX_TRACKS];
    private final ViewerChannels channels;
    private final Clock clock;
    private int open;

    SenderReports(ViewerChannels channels, List<Track> tracks, Clock clock) {
        this.channels = channels;
        this.clock = clock;
        for (Track track : tracks) {
            clockRates[track.index()] = track.clockRate();
            due[track.index()] = channels.isSetUp(track);
            open += due[track.index()] ? 1 : 0;
        }
    }

    /** Learns how the tracks' timestamps relate to the clock. */
    void learn(List<TrackClock> trackClocks) {
        for (TrackClock trackClock : trackClocks) {
            clocks[trackClock.track()] = trackClock;
        }
    }

    /** True if no track waits for its report. */
    boolean done() {
        return open == 0;
    }

    /** True if the track has had no report yet. */
    boolean due(int track) {
        return due[track];
    }

    /** A report is on its way to the viewer: the camera's or ours. */
    void settled(int track) {
        if (due[track]) {
            due[track] = false;
            open--;
        }
    }

    /**
     * Appends the report of a track as an interleaved frame.
     *
     * @param ssrc of the track's first packet, which is to follow
     * @param timestamp of that packet, as the viewer gets it
     */
    void append(int track, long ssrc, long timestamp, ByteBuf out) {
        settled(track);
        int start = out.writerIndex();
        out.writeByte('$').writeByte(channels.of(2 * track + 1)).writeShort(0);
        report(track, ssrc, timestamp).encode(out, CNAME);
        out.setShort(start + 2, out.writerIndex() - start - FrameRun.HEADER_BYTES);
    }

    /** Speaks of the moment of the packet itself, not of now. */
    private SenderReport report(int track, long ssrc, long timestamp) {
        TrackClock its = clocks[track];
        ClockReference own = its == null ? null : its.reference();
        if (own == null) {
            return new SenderReport(ssrc, NtpTime.of(clock.instant()), timestamp, 1, 0);
        }
        int ticks = (int) (timestamp - own.rtpTime());
        long after = ticks * TimeUnit.SECONDS.toNanos(1) / clockRates[track];
        return new SenderReport(ssrc, NtpTime.plusNanos(own.ntpTime(), after), timestamp, own.packets(), own.octets());
    }
}

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
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.NtpTime;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;
import org.openhab.camerahub.rtsp.rtp.SenderReport;

/**
 * The hub's own sender reports (RFC 3550 section 6.4.1), point 16 of Echo's needs: an Echo shows nothing until it has
 * both a packet and a sender report of every track, and cameras take up to 10 s for their first report. So each track
 * gets one straight behind its first packet, unless the camera's own came before. All later reports are the camera's.
 *
 * <p>Reports of one viewer follow one clock, or sound and picture would drift apart: the camera's, if the camera has told
 * it for any track, else the hub's.
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
    private final @Nullable ClockReference[] references = new @Nullable ClockReference[MAX_TRACKS];
    private final ViewerChannels channels;
    private final Clock clock;
    private final LongSupplier nanoTime;

    private @Nullable ClockReference base;
    private int open;

    SenderReports(ViewerChannels channels, List<Track> tracks, Clock clock, LongSupplier nanoTime) {
        this.channels = channels;
        this.clock = clock;
        this.nanoTime = nanoTime;
        for (Track track : tracks) {
            clockRates[track.index()] = track.clockRate();
            due[track.index()] = channels.isSetUp(track);
            open += due[track.index()] ? 1 : 0;
        }
    }

    /** Learns how the tracks' timestamps relate to the clock. */
    void learn(List<ClockReference> clocks) {
        for (ClockReference reference : clocks) {
            references[reference.track()] = reference;
            ClockReference old = base;
            if (old == null || !old.fromCamera() && reference.fromCamera()) {
                base = reference;
            }
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
     * @param rtp holds the track's first packet
     * @param index of that packet
     */
    void append(int track, ByteBuf rtp, int index, ByteBuf out) {
        settled(track);
        int start = out.writerIndex();
        out.writeByte('$').writeByte(channels.of(2 * track + 1)).writeShort(0);
        report(track, rtp, index).encode(out, CNAME);
        out.setShort(start + 2, out.writerIndex() - start - FrameRun.HEADER_BYTES);
    }

    /**
     * Speaks of the moment of the packet itself, not of now: ffmpeg counts time from its first packet and, once there is
     * a report, from that; the two must be the same.
     */
    private SenderReport report(int track, ByteBuf rtp, int index) {
        long ssrc = RtpHeader.ssrc(rtp, index);
        long timestamp = RtpHeader.timestamp(rtp, index);
        ClockReference own = references[track];
        if (own == null) {
            return new SenderReport(ssrc, hubTime(nanoTime.getAsLong()), timestamp, 1, 0);
        }
        int ticks = (int) (timestamp - own.rtpTime());
        long after = ticks * TimeUnit.SECONDS.toNanos(1) / clockRates[track];
        long ntpTime = own.fromCamera() ? NtpTime.plusNanos(own.ntpTime(), after) : hubTime(own.atNanos() + after);
        return new SenderReport(ssrc, ntpTime, timestamp, own.packets(), own.octets());
    }

    private long hubTime(long nanos) {
        ClockReference known = base;
        return known == null
                ? NtpTime.plusNanos(NtpTime.of(clock.instant()), nanos - nanoTime.getAsLong())
                : NtpTime.plusNanos(known.ntpTime(), nanos - known.atNanos());
    }
}

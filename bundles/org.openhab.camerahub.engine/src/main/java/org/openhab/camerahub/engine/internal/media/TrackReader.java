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

import io.netty.buffer.ByteBuf;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.stream.TrackClock;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;
import org.openhab.camerahub.rtsp.rtp.Rtcp;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Follows one track packet by packet.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TrackReader {

    /** In place of flags: the frame is not to be passed on. */
    static final int DROP = Byte.MIN_VALUE;

    /** A larger gap is a restart of the camera's counting and not a loss. */
    private static final int LARGEST_LOSS = 3000;

    /** In place of the camera's canonical name, which is often made of its host name or address. */
    private static final String SOURCE_NAME = "camerahub";

    private final Track track;
    private final TrackTime time;
    private final TrackClock clock;
    private final Timeline timeline;
    private final ParameterSets parameterSets;
    private final @Nullable PictureMarks pictures;
    private long packets;
    private long octets;
    private long lost;
    private int expected = -1;
    private boolean reported;

    /** @param wallClock shared by the tracks of a stream */
    TrackReader(Track track, WallClock wallClock, ParameterSets parameterSets) {
        this.track = track;
        this.time = new TrackTime(wallClock, track.clockRate());
        this.clock = new TrackClock(track.index());
        this.timeline = new Timeline(track.clockRate());
        this.parameterSets = parameterSets;
        this.pictures = switch (track.codec()) {
            case H264 -> new PictureMarks(AccessUnits.Codec.H264, parameterSets);
            case H265 -> new PictureMarks(AccessUnits.Codec.H265, parameterSets);
            default -> null;
        };
    }

    public Track track() {
        return track;
    }

    public ParameterSets parameterSets() {
        return parameterSets;
    }

    /** RTP packets so far. */
    public long packets() {
        return packets;
    }

    long lost() {
        return lost;
    }

    void restart() {
        timeline.restart();
        time.restart();
        reported = false;
        expected = -1;
        PictureMarks marks = pictures;
        if (marks != null) {
            marks.restart();
        }
    }

    /** The track's clock, with the newest counts. */
    TrackClock clock() {
        tellClock();
        return clock;
    }

    /** @return flags of {@link MediaRun}, or {@link #DROP} */
    int rtp(ByteBuf data, int index, int length, long nowNanos) {
        if (!RtpHeader.isValid(data, index, length)) {
            return DROP;
        }
        countLoss(RtpHeader.sequence(data, index));
        boolean anew = timeline.apply(data, index, nowNanos);
        packets++;
        // Exact in the usual case; extensions are counted in, as most cameras do.
        octets += length - RtpHeader.BYTES;
        if (anew) {
            begin(nowNanos);
        }
        time.follow(timeline.timestamp());
        PictureMarks marks = pictures;
        if (marks != null) {
            return marks.mark(data, index, length, timeline.timestamp());
        }
        return track.kind() == Track.Kind.VIDEO ? MediaRun.VIDEO : 0;
    }

    /** @return flags of {@link MediaRun}, or {@link #DROP} */
    int rtcp(ByteBuf data, int index, int length, long nowNanos) {
        // Before the first RTP packet of a new start nobody knows what the camera's timestamps mean for the viewers.
        if (!Rtcp.isRtcp(data, index, length) || !timeline.isSettled()) {
            return DROP;
        }
        int report = Rtcp.senderReportOffset(data, index, length);
        if (report >= 0) {
            senderReport(data, report, nowNanos);
        }
        if (timeline.isShifted()) {
            Rtcp.setSsrc(data, index, length, timeline.ssrc());
        }
        hideBye(data, index, length);
        Rtcp.overwriteDescriptions(data, index, length, SOURCE_NAME);
        return MediaRun.RTCP;
    }

    private void senderReport(ByteBuf data, int report, long nowNanos) {
        reported = true;
        long rtpTime = timeline.shift(Rtcp.rtpTime(data, report));
        Rtcp.setNtpTime(data, report, time.report(Rtcp.ntpTime(data, report), rtpTime, nowNanos));
        tellClock();
        if (timeline.isShifted()) {
            Rtcp.setRtpTime(data, report, rtpTime);
            Rtcp.setPacketCount(data, report, packets);
            Rtcp.setOctetCount(data, report, octets);
        }
    }

    private void tellClock() {
        if (packets == 0) {
            return;
        }
        long rtpTime = timeline.timestamp();
        clock.tell(new ClockReference(
                track.index(), timeline.ssrc(), time.at(rtpTime), rtpTime, reported, packets, octets));
    }

    private void countLoss(int sequence) {
        if (expected >= 0) {
            int gap = sequence - expected & 0xFFFF;
            if (gap > 0 && gap < LARGEST_LOSS) {
                lost += gap;
            } else if (gap > 0xFFFF - LARGEST_LOSS) {
                // Late, by UDP: it was counted as lost when its successor came.
                lost = Math.max(0, lost - 1);
                return;
            }
        }
        expected = sequence + 1 & 0xFFFF;
    }

    private void begin(long nowNanos) {
        if (packets == 1) {
            time.begin(timeline.timestamp(), nowNanos);
        } else {
            // Perhaps in mid-stream: what the camera said of its clock is void.
            time.restart();
            reported = false;
        }
        tellClock();
    }

    /**
     * A camera that restarts says goodbye (RFC 3550 section 6.6), but for the viewers the stream goes on: the packet
     * becomes a receiver report without blocks, or a source description without chunks if it is too short for that.
     */
    private static void hideBye(ByteBuf data, int index, int length) {
        int bye = Rtcp.find(data, index, length, Rtcp.BYE);
        while (bye >= 0) {
            boolean hasSource = Rtcp.packetLength(data, bye) >= 8;
            data.setByte(bye, data.getByte(bye) & 0xE0);
            data.setByte(bye + 1, hasSource ? Rtcp.RECEIVER_REPORT : Rtcp.SOURCE_DESCRIPTION);
            bye = Rtcp.find(data, index, length, Rtcp.BYE);
        }
    }
}

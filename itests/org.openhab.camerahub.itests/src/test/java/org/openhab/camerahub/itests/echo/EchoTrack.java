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
package org.openhab.camerahub.itests.echo;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.wire.WireFrame;

/**
 * A track that Echo has set up: what came on its two channels and what it may make of it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EchoTrack {

    /** Units that are dropped while the first sequence number of RTP-Info has not been seen (point 18). */
    private static final int STALE_UNITS = 20;

    private static final int RECENT = 50;

    final String url;
    final int channel;
    final boolean video;
    final int clockRate;
    final KeyPictures pictures = new KeyPictures();

    private final boolean seekable;
    private int firstSequence;
    private boolean newSegment = true;
    private int staleUnits;
    private long packets;
    private long firstPacketAt;
    private long senderReportAt;
    private long reportNtpMicros;
    private long reportRtpTime;
    private long reportSsrc = -1;
    private long ssrc = -1;
    private long keyPictureAt;
    private final Deque<Long> offsets = new ArrayDeque<>();

    EchoTrack(String url, int channel, boolean video, int clockRate, boolean seekable) {
        this.url = url;
        this.channel = channel;
        this.video = video;
        this.clockRate = clockRate;
        this.seekable = seekable;
    }

    void startAt(int sequence) {
        firstSequence = sequence;
        newSegment = true;
    }

    /** Takes an RTP packet; true if it became (part of) a unit that may be shown. */
    boolean rtp(WireFrame frame) throws EchoAbort {
        packets++;
        ssrc = frame.ssrc();
        if (firstPacketAt == 0) {
            firstPacketAt = frame.at();
        }
        if (newSegment && seekable) {
            int ahead = frame.sequence() - firstSequence & 0xffff;
            if (ahead > STALE_UNITS) {
                staleUnits++;
                EchoAbort.unless(
                        staleUnits <= STALE_UNITS,
                        "point 18: RTP begins at " + frame.sequence() + ", RTP-Info says " + firstSequence + ": " + url
                                + " stalls");
                return false;
            }
        }
        newSegment = false;
        if (video && pictures.offer(frame) && keyPictureAt == 0) {
            keyPictureAt = frame.at();
        }
        relate(frame);
        return true;
    }

    private void relate(WireFrame frame) {
        if (hasTime()) {
            long ticks = (int) (frame.timestamp() - reportRtpTime);
            offsets.add(frame.at() / 1000 - (reportNtpMicros + ticks * 1_000_000 / clockRate));
            if (offsets.size() > RECENT) {
                offsets.remove();
            }
        }
    }

    void senderReport(WireFrame frame) {
        if (senderReportAt == 0) {
            senderReportAt = frame.at();
        }
        reportSsrc = frame.ssrc();
        reportNtpMicros = frame.u32(8) * 1_000_000 + (frame.u32(12) * 1_000_000 >>> 32);
        reportRtpTime = frame.u32(16);
    }

    boolean hasTime() {
        return senderReportAt != 0;
    }

    boolean hasData() {
        return packets > 0;
    }

    boolean hasKeyPicture() {
        return keyPictureAt != 0;
    }

    /** When the last of packet, sender report and (video) key picture came. */
    long readyAt() {
        return Math.max(firstPacketAt, Math.max(senderReportAt, keyPictureAt));
    }

    /**
     * Arrival minus capture time by the track's own sender reports: equal on all tracks if they play in step. Of the last
     * packets that which was held up least, because a busy machine delays any.
     */
    long offsetMicros() {
        return Collections.min(offsets);
    }

    boolean offsetKnown() {
        return !offsets.isEmpty();
    }

    /** True if the sender reports speak of another source than the packets. */
    boolean reportsForeignSource() {
        return reportSsrc >= 0 && ssrc >= 0 && reportSsrc != ssrc;
    }

    long packets() {
        return packets;
    }
}

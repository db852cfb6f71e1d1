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
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Makes the RTP packets of a track look like one unbroken stream (RFC 3550 section 5.1), however often the camera
 * restarts: the same SSRC, the next sequence number, a timestamp that is as much later as time has passed. The twelve
 * header bytes are changed in place in the receive buffer, and not at all until the first restart.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Timeline {

    private static final long WORD = 0xFFFF_FFFFL;

    private final int clockRate;
    private boolean begun;
    private boolean rebase;
    private boolean shifted;
    private long cameraSsrc;
    private long ssrc;
    private int sequenceShift;
    private int timestampShift;
    private int lastSequence;
    private int lastTimestamp;
    private long lastNanos;

    Timeline(int clockRate) {
        this.clockRate = clockRate;
    }

    /** The camera is about to start anew, with numbers of its own. */
    void restart() {
        rebase = begun;
    }

    /** False while nothing can be said about the camera's timestamps: before its first RTP packet after a restart. */
    boolean isSettled() {
        return !rebase;
    }

    /** True if packets are changed: the camera has started anew at least once. */
    boolean isShifted() {
        return shifted;
    }

    /** SSRC of the packets that leave the hub. */
    long ssrc() {
        return ssrc;
    }

    /** Timestamp of the newest packet that left the hub, unsigned. */
    long timestamp() {
        return lastTimestamp & WORD;
    }

    /** What is added to the camera's timestamps. */
    long shift(long timestamp) {
        return (timestamp + timestampShift) & WORD;
    }

    /**
     * Fits a packet in.
     *
     * @return true if the camera started anew with this packet (or for the first time)
     */
    boolean apply(ByteBuf data, int index, long nowNanos) {
        int sequence = data.getUnsignedShort(index + 2);
        int timestamp = data.getInt(index + 4);
        long itsSsrc = data.getUnsignedInt(index + 8);
        boolean anew = !begun || rebase || itsSsrc != cameraSsrc;
        if (anew) {
            begin(sequence, timestamp, itsSsrc, nowNanos);
        }
        if (shifted) {
            sequence = (sequence + sequenceShift) & 0xFFFF;
            timestamp += timestampShift;
            RtpHeader.setSequence(data, index, sequence);
            RtpHeader.setTimestamp(data, index, timestamp & WORD);
            RtpHeader.setSsrc(data, index, ssrc);
        }
        lastSequence = sequence;
        lastTimestamp = timestamp;
        lastNanos = nowNanos;
        return anew;
    }

    private void begin(int sequence, int timestamp, long itsSsrc, long nowNanos) {
        cameraSsrc = itsSsrc;
        rebase = false;
        if (begun) {
            long passed = Math.max(1, (nowNanos - lastNanos) / 1000 * clockRate / 1_000_000);
            sequenceShift = lastSequence + 1 - sequence;
            timestampShift = (int) (lastTimestamp + passed) - timestamp;
            shifted = true;
        } else {
            begun = true;
            ssrc = itsSsrc;
        }
    }
}

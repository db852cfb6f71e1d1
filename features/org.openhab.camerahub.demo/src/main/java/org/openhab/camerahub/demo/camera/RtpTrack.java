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
package org.openhab.camerahub.demo.camera;

import io.netty.buffer.ByteBuf;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.rtp.SenderReport;

/**
 * The RTP packets of one track to one viewer (RFC 3550 section 5.1), as interleaved frames, and its sender reports.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class RtpTrack {

    private static final int FRAME_MARK = '$';
    private static final int VERSION = 0x80;
    private static final int MARKER = 0x80;
    private static final int HEADER_BYTES = 12;
    private static final int LENGTH_OFFSET = 2;
    private static final int FRAME_HEADER_BYTES = 4;

    private final int payloadType;
    private final int clockRate;
    private final int channel;
    private final int ssrc;
    private final int firstTimestamp;
    private int sequence;
    private long packets;
    private long octets;

    RtpTrack(int payloadType, int clockRate, int channel, SecureRandom random) {
        this.payloadType = payloadType;
        this.clockRate = clockRate;
        this.channel = channel;
        ssrc = random.nextInt();
        firstTimestamp = random.nextInt();
        sequence = random.nextInt(1 << 16);
    }

    /** The sequence number of the next packet. */
    int sequence() {
        return sequence;
    }

    /** The timestamp of a moment, in units of the track's clock since the start. */
    long timestamp(long units) {
        return Integer.toUnsignedLong((int) (firstTimestamp + units));
    }

    long ssrc() {
        return Integer.toUnsignedLong(ssrc);
    }

    /** Writes the packets of one picture or sound; the last one has the marker. */
    void write(List<byte[]> payloads, long units, ByteBuf out) {
        for (int i = 0; i < payloads.size(); i++) {
            byte[] payload = payloads.get(i);
            int marker = i == payloads.size() - 1 ? MARKER : 0;
            out.writeByte(FRAME_MARK).writeByte(channel).writeShort(HEADER_BYTES + payload.length);
            out.writeByte(VERSION).writeByte(marker | payloadType).writeShort(sequence);
            out.writeInt((int) timestamp(units)).writeInt(ssrc).writeBytes(payload);
            sequence = sequence + 1 & 0xffff;
            packets++;
            octets += payload.length;
        }
    }

    /** Tells that the moment {@code nanos} after the start is this time of day (RFC 3550 section 6.4.1). */
    void writeReport(long nanos, long ntpTime, ByteBuf out) {
        long units = Math.round(nanos / 1e9 * clockRate);
        int start = out.writerIndex();
        out.writeByte(FRAME_MARK).writeByte(channel + 1).writeShort(0);
        new SenderReport(ssrc(), ntpTime, timestamp(units), packets, octets).encode(out, "simulated-camera");
        out.setShort(start + LENGTH_OFFSET, out.writerIndex() - start - FRAME_HEADER_BYTES);
    }
}

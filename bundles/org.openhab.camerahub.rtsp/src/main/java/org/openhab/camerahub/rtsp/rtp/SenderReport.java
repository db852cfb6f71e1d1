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
package org.openhab.camerahub.rtsp.rtp;

import io.netty.buffer.ByteBuf;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A sender report (RFC 3550 section 6.4.1) without report blocks: ties RTP timestamps to the clock on the wall.
 *
 * @param ssrc unsigned
 * @param ntpTime see {@link NtpTime}
 * @param rtpTime RTP timestamp of the same moment, unsigned
 * @param packets RTP packets sent so far; only the lower 32 bits are sent
 * @param octets payload bytes sent so far; only the lower 32 bits are sent
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record SenderReport(long ssrc, long ntpTime, long rtpTime, long packets, long octets) {

    /** Reads the report at an index that {@link Rtcp#senderReportOffset} has found. */
    public static SenderReport read(ByteBuf buf, int index) {
        return new SenderReport(
                Rtcp.ssrc(buf, index),
                Rtcp.ntpTime(buf, index),
                Rtcp.rtpTime(buf, index),
                Rtcp.packetCount(buf, index),
                Rtcp.octetCount(buf, index));
    }

    /** Writes a compound packet: this report and a source description with the canonical name. */
    public void encode(ByteBuf out, String cname) {
        out.writeByte(0x80).writeByte(Rtcp.SENDER_REPORT).writeShort(6).writeInt((int) ssrc);
        out.writeLong(ntpTime).writeInt((int) rtpTime).writeInt((int) packets).writeInt((int) octets);
        Rtcp.writeCname(out, ssrc, cname);
    }
}

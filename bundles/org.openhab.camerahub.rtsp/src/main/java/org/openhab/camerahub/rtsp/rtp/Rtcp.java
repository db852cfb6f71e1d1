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
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * RTCP packets where they lie (RFC 3550 section 6). A compound packet is several packets, one behind the other; the
 * fields of a sender report are read and written at the index that {@link #senderReportOffset} has found.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Rtcp {

    public static final int SENDER_REPORT = 200;
    public static final int RECEIVER_REPORT = 201;
    public static final int SOURCE_DESCRIPTION = 202;
    public static final int BYE = 203;

    /** Header, SSRC and sender information of a sender report. */
    public static final int SENDER_REPORT_BYTES = 28;

    private Rtcp() {}

    /** True if this looks like RTCP and not like RTP: version 2, packet type 192 to 223 (RFC 5761 section 4). */
    public static boolean isRtcp(ByteBuf buf, int index, int length) {
        if (length < 4 || buf.getByte(index) >> 6 != -2) {
            return false;
        }
        int type = packetType(buf, index);
        return type >= 192 && type <= 223;
    }

    /** Type of the packet at {@code index}. */
    public static int packetType(ByteBuf buf, int index) {
        return buf.getUnsignedByte(index + 1);
    }

    /** Bytes of the packet at {@code index}, 4 to 262144. */
    public static int packetLength(ByteBuf buf, int index) {
        return 4 * (buf.getUnsignedShort(index + 2) + 1);
    }

    /** Absolute index of the first packet of this type, -1 if there is none that is whole. */
    public static int find(ByteBuf buf, int index, int length, int type) {
        int end = index + length;
        int at = index;
        while (end - at >= 4 && packetLength(buf, at) <= end - at) {
            if (packetType(buf, at) == type) {
                return at;
            }
            at += packetLength(buf, at);
        }
        return -1;
    }

    /** Absolute index of the sender report in a compound packet, -1 if there is none that is whole. */
    public static int senderReportOffset(ByteBuf buf, int index, int length) {
        int at = find(buf, index, length, SENDER_REPORT);
        return at >= 0 && packetLength(buf, at) >= SENDER_REPORT_BYTES ? at : -1;
    }

    /** True if the source says that it ends. */
    public static boolean hasBye(ByteBuf buf, int index, int length) {
        return find(buf, index, length, BYE) >= 0;
    }

    /** SSRC of the packet's sender, 0 to 2^32 - 1; of any packet type with at least 8 bytes. */
    public static long ssrc(ByteBuf buf, int index) {
        return buf.getUnsignedInt(index + 4);
    }

    /** See {@link NtpTime}. */
    public static long ntpTime(ByteBuf buf, int senderReport) {
        return buf.getLong(senderReport + 8);
    }

    public static long rtpTime(ByteBuf buf, int senderReport) {
        return buf.getUnsignedInt(senderReport + 16);
    }

    public static long packetCount(ByteBuf buf, int senderReport) {
        return buf.getUnsignedInt(senderReport + 20);
    }

    public static long octetCount(ByteBuf buf, int senderReport) {
        return buf.getUnsignedInt(senderReport + 24);
    }

    public static void setNtpTime(ByteBuf buf, int senderReport, long ntpTime) {
        buf.setLong(senderReport + 8, ntpTime);
    }

    public static void setRtpTime(ByteBuf buf, int senderReport, long rtpTime) {
        buf.setInt(senderReport + 16, (int) rtpTime);
    }

    public static void setPacketCount(ByteBuf buf, int senderReport, long packets) {
        buf.setInt(senderReport + 20, (int) packets);
    }

    public static void setOctetCount(ByteBuf buf, int senderReport, long octets) {
        buf.setInt(senderReport + 24, (int) octets);
    }

    /**
     * Gives every packet of a compound packet another sender: the SSRC of reports, the first source of a description
     * and of a goodbye.
     */
    public static void setSsrc(ByteBuf buf, int index, int length, long ssrc) {
        int end = index + length;
        int at = index;
        while (end - at >= 8 && packetLength(buf, at) <= end - at) {
            if (packetLength(buf, at) >= 8) {
                buf.setInt(at + 4, (int) ssrc);
            }
            at += packetLength(buf, at);
        }
    }

    /**
     * Overwrites the text of every item of every source description (RFC 3550 section 6.5) in a compound packet: a
     * camera's canonical name holds its host name or address, and no viewer needs it. Lengths stay as they are.
     *
     * @param text is repeated as often as it fits
     */
    public static void overwriteDescriptions(ByteBuf buf, int index, int length, String text) {
        byte[] filler = text.getBytes(StandardCharsets.UTF_8);
        int end = index + length;
        int at = index;
        while (end - at >= 4 && packetLength(buf, at) <= end - at) {
            int next = at + packetLength(buf, at);
            if (packetType(buf, at) == SOURCE_DESCRIPTION) {
                overwriteItems(buf, at + 4, next, filler);
            }
            at = next;
        }
    }

    /** A chunk is an SSRC, items and at least one zero up to the next multiple of four. */
    private static void overwriteItems(ByteBuf buf, int firstChunk, int end, byte[] filler) {
        int chunk = firstChunk;
        int item = chunk + 4;
        while (item + 2 <= end) {
            if (buf.getByte(item) == 0) {
                chunk += ((item - chunk) / 4 + 1) * 4;
                item = chunk + 4;
            } else {
                int next = item + 2 + buf.getUnsignedByte(item + 1);
                for (int i = item + 2; i < Math.min(next, end); i++) {
                    buf.setByte(i, filler[(i - item - 2) % filler.length]);
                }
                item = next;
            }
        }
    }

    /** Writes a source description with the canonical name (RFC 3550 section 6.5), which every compound packet has. */
    static void writeCname(ByteBuf out, long ssrc, String cname) {
        byte[] name = cname.getBytes(StandardCharsets.UTF_8);
        int nameBytes = Math.min(name.length, 255);
        // SSRC, item type, item length, name, and at least one zero up to the next multiple of four.
        int chunk = (4 + 2 + nameBytes) / 4 * 4 + 4;
        out.writeByte(0x81).writeByte(SOURCE_DESCRIPTION).writeShort(chunk / 4);
        out.writeInt((int) ssrc).writeByte(1).writeByte(nameBytes).writeBytes(name, 0, nameBytes);
        out.writeZero(chunk - 6 - nameBytes);
    }
}

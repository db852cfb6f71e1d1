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
 * Fields of an RTP packet (RFC 3550 section 5.1). Ask {@link #isValid} first: the others trust the packet.
 *
 * <pre>
 *  0                   1                   2                   3
 *  |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 *  |                           timestamp                           |
 *  |                             SSRC                              |
 *  |              CSRC (CC times), extension if X ...              |
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RtpHeader {

    /** Bytes of a header without contributing sources and extension. */
    public static final int BYTES = 12;

    /** Version 2 and nothing else: most packets. */
    private static final byte PLAIN = (byte) 0x80;

    private RtpHeader() {}

    /** True if it is version 2 and CSRC list, extension and padding fit into {@code length}. */
    public static boolean isValid(ByteBuf buf, int index, int length) {
        if (length < BYTES) {
            return false;
        }
        byte first = buf.getByte(index);
        return first == PLAIN || first >> 6 == -2 && payloadLength(buf, index, length) >= 0;
    }

    public static int payloadType(ByteBuf buf, int index) {
        return buf.getByte(index + 1) & 0x7F;
    }

    public static boolean marker(ByteBuf buf, int index) {
        return buf.getByte(index + 1) < 0;
    }

    /** 0 to 65535. */
    public static int sequence(ByteBuf buf, int index) {
        return buf.getUnsignedShort(index + 2);
    }

    /** 0 to 2^32 - 1. */
    public static long timestamp(ByteBuf buf, int index) {
        return buf.getUnsignedInt(index + 4);
    }

    /** 0 to 2^32 - 1. */
    public static long ssrc(ByteBuf buf, int index) {
        return buf.getUnsignedInt(index + 8);
    }

    /** Absolute index of the payload; beyond the packet if the packet is cut off. */
    public static int payloadOffset(ByteBuf buf, int index, int length) {
        int first = buf.getByte(index);
        int offset = BYTES + 4 * (first & 0x0F);
        if ((first & 0x10) != 0) {
            offset += offset + 4 <= length ? 4 + 4 * buf.getUnsignedShort(index + offset + 2) : 4;
        }
        return index + offset;
    }

    /** Bytes of the payload without padding; negative if the packet is cut off. */
    public static int payloadLength(ByteBuf buf, int index, int length) {
        int payload = length - (payloadOffset(buf, index, length) - index);
        if (payload >= 0 && (buf.getByte(index) & 0x20) != 0) {
            int padding = payload == 0 ? 1 : buf.getUnsignedByte(index + length - 1);
            return padding == 0 ? payload : payload - padding;
        }
        return payload;
    }

    /** @param sequence its lower 16 bits are taken */
    public static void setSequence(ByteBuf buf, int index, int sequence) {
        buf.setShort(index + 2, sequence);
    }

    /** @param timestamp its lower 32 bits are taken */
    public static void setTimestamp(ByteBuf buf, int index, long timestamp) {
        buf.setInt(index + 4, (int) timestamp);
    }

    /** @param ssrc its lower 32 bits are taken */
    public static void setSsrc(ByteBuf buf, int index, long ssrc) {
        buf.setInt(index + 8, (int) ssrc);
    }
}

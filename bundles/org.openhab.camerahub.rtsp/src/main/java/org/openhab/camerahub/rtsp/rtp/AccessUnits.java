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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Sees in the payload of a video packet where pictures begin: H.264 as single NAL unit, STAP-A and FU-A (RFC 6184
 * sections 5.6 to 5.8), H.265 as single NAL unit, aggregation packet and fragmentation unit (RFC 7798 sections 4.4.1
 * to 4.4.3, without decoding order numbers). Interleaved modes, which no camera uses, have no flags.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class AccessUnits {

    /** How the video is coded. */
    public enum Codec {
        H264,
        H265
    }

    /**
     * A decoder can start here: the first slice of an IDR picture (H.265: of any random access picture), or the SPS or
     * VPS that encoders send in front of it. A PPS alone does not count, because some cameras send one before every
     * picture; nor does a picture of I slices that is no IDR picture. With several such packets of the same timestamp
     * the first one is the start.
     */
    public static final int KEY_START = 1;

    /** Holds whole parameter sets. */
    public static final int PARAMETER_SETS = 2;

    /** Holds the start of the first slice of a picture, key picture or not. */
    public static final int PICTURE_START = 4;

    private static final int H264_IDR = 5;
    private static final int H264_SPS = 7;
    private static final int H264_PPS = 8;
    private static final int H264_STAP_A = 24;
    private static final int H264_FU_A = 28;
    private static final int H265_LAST_SLICE = 31;
    private static final int H265_FIRST_IRAP = 16;
    private static final int H265_LAST_IRAP = 21;
    private static final int H265_VPS = 32;
    private static final int H265_SPS = 33;
    private static final int H265_PPS = 34;
    private static final int H265_AP = 48;
    private static final int H265_FU = 49;

    private AccessUnits() {}

    /**
     * Sum of the constants above for one packet.
     *
     * @param index of the RTP payload, {@link RtpHeader#payloadOffset}
     * @param length of the RTP payload, {@link RtpHeader#payloadLength}
     */
    public static int flags(Codec codec, ByteBuf buf, int index, int length) {
        return codec == Codec.H264 ? h264(buf, index, length) : h265(buf, index, length);
    }

    /** The whole parameter sets of a packet (H.264: SPS, PPS; H.265: VPS, SPS, PPS), in order, without start codes. */
    public static List<byte[]> extractParameterSets(Codec codec, ByteBuf buf, int index, int length) {
        List<byte[]> sets = new ArrayList<>();
        int headerBytes = codec == Codec.H264 ? 1 : 2;
        if (length <= headerBytes) {
            return sets;
        }
        if (type(codec, buf, index) == (codec == Codec.H264 ? H264_STAP_A : H265_AP)) {
            int end = index + length;
            int at = index + headerBytes;
            while (end - at > 2 && buf.getUnsignedShort(at) <= end - at - 2) {
                addParameterSet(codec, buf, at + 2, buf.getUnsignedShort(at), sets);
                at += 2 + buf.getUnsignedShort(at);
            }
        } else {
            addParameterSet(codec, buf, index, length, sets);
        }
        return sets;
    }

    /** Type of the NAL unit that begins at {@code index}. */
    public static int type(Codec codec, ByteBuf buf, int index) {
        return codec == Codec.H264 ? buf.getByte(index) & 0x1F : buf.getByte(index) >> 1 & 0x3F;
    }

    private static void addParameterSet(Codec codec, ByteBuf buf, int index, int length, List<byte[]> sets) {
        int headerBytes = codec == Codec.H264 ? 1 : 2;
        if (length > headerBytes && isParameterSet(codec, type(codec, buf, index))) {
            byte[] set = new byte[length];
            buf.getBytes(index, set);
            sets.add(set);
        }
    }

    private static boolean isParameterSet(Codec codec, int type) {
        return codec == Codec.H264
                ? type == H264_SPS || type == H264_PPS
                : type == H265_VPS || type == H265_SPS || type == H265_PPS;
    }

    private static int h264(ByteBuf buf, int index, int length) {
        if (length < 2) {
            return 0;
        }
        int type = buf.getByte(index) & 0x1F;
        if (type == H264_FU_A) {
            int fragment = buf.getByte(index + 1);
            boolean start = fragment < 0;
            return start && length > 2 ? h264Unit(fragment & 0x1F, buf.getByte(index + 2)) & ~PARAMETER_SETS : 0;
        }
        if (type != H264_STAP_A) {
            return h264Unit(type, buf.getByte(index + 1));
        }
        int flags = 0;
        int end = index + length;
        int at = index + 1;
        while (end - at > 2 && buf.getUnsignedShort(at) <= end - at - 2) {
            int size = buf.getUnsignedShort(at);
            flags |= size < 2 ? 0 : h264Unit(buf.getByte(at + 2) & 0x1F, buf.getByte(at + 3));
            at += 2 + size;
        }
        return flags;
    }

    /** @param second byte of the unit: a slice begins with first_mb_in_slice, whose first bit is set if it is 0 */
    private static int h264Unit(int type, int second) {
        boolean firstSlice = second < 0;
        return switch (type) {
            case 1, 2 -> firstSlice ? PICTURE_START : 0;
            case H264_IDR -> firstSlice ? PICTURE_START | KEY_START : 0;
            case H264_SPS -> PARAMETER_SETS | KEY_START;
            case H264_PPS -> PARAMETER_SETS;
            default -> 0;
        };
    }

    private static int h265(ByteBuf buf, int index, int length) {
        if (length < 3) {
            return 0;
        }
        int type = buf.getByte(index) >> 1 & 0x3F;
        if (type == H265_FU) {
            int fragment = buf.getByte(index + 2);
            boolean start = fragment < 0;
            return start && length > 3 ? h265Unit(fragment & 0x3F, buf.getByte(index + 3)) & ~PARAMETER_SETS : 0;
        }
        if (type != H265_AP) {
            return h265Unit(type, buf.getByte(index + 2));
        }
        int flags = 0;
        int end = index + length;
        int at = index + 2;
        while (end - at > 2 && buf.getUnsignedShort(at) <= end - at - 2) {
            int size = buf.getUnsignedShort(at);
            flags |= size < 3 ? 0 : h265Unit(buf.getByte(at + 2) >> 1 & 0x3F, buf.getByte(at + 4));
            at += 2 + size;
        }
        return flags;
    }

    /** @param third byte of the unit: a slice begins with first_slice_segment_in_pic_flag */
    private static int h265Unit(int type, int third) {
        boolean firstSlice = third < 0;
        if (type <= H265_LAST_SLICE) {
            boolean key = type >= H265_FIRST_IRAP && type <= H265_LAST_IRAP;
            return firstSlice ? PICTURE_START | (key ? KEY_START : 0) : 0;
        }
        return switch (type) {
            case H265_VPS, H265_SPS -> PARAMETER_SETS | KEY_START;
            case H265_PPS -> PARAMETER_SETS;
            default -> 0;
        };
    }
}

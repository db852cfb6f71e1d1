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
package org.openhab.camerahub.engine.internal.probe;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads profile, level and size of the picture from a sequence parameter set of H.264 (ITU-T H.264 section 7.3.2.1.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class H264Sps {

    private static final int SPS = 7;
    private static final int MACROBLOCK = 16;
    private static final int SEPARATE_PLANES = 3;
    private static final Set<Integer> WITH_CHROMA_FORMAT =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    private H264Sps() {}

    /** Empty if it is no such parameter set, or a broken one. */
    static Optional<Picture> read(byte[] unit) {
        if (unit.length < 4 || (unit[0] & 0x1F) != SPS) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(new BitReader(unit, 1)));
        } catch (BitReader.EndOfData e) {
            return Optional.empty();
        }
    }

    /** Of the format parameter {@code profile-level-id} (RFC 6184 section 8.1): without the size. */
    static Picture ofProfileLevelId(String value) {
        try {
            byte[] bytes = HexFormat.of().parseHex(value.strip());
            return bytes.length == 3
                    ? new Picture(profile(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF), 0, 0)
                    : Picture.UNKNOWN;
        } catch (IllegalArgumentException e) {
            return Picture.UNKNOWN;
        }
    }

    private static Picture read(BitReader in) throws BitReader.EndOfData {
        int profile = in.bits(8);
        int constraints = in.bits(8);
        int level = in.bits(8);
        in.unsigned(); // seq_parameter_set_id
        int chroma = WITH_CHROMA_FORMAT.contains(profile) ? chroma(in) : 1;
        in.unsigned(); // log2_max_frame_num_minus4
        pictureOrder(in);
        in.unsigned(); // max_num_ref_frames
        in.skip(1); // gaps_in_frame_num_value_allowed_flag
        int width = MACROBLOCK * (in.unsigned() + 1);
        int mapUnits = in.unsigned() + 1;
        boolean framesOnly = in.flag();
        int fields = framesOnly ? 1 : 2;
        int height = MACROBLOCK * mapUnits * fields;
        if (!framesOnly) {
            in.skip(1); // mb_adaptive_frame_field_flag
        }
        in.skip(1); // direct_8x8_inference_flag
        if (in.flag()) {
            int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
            int unitY = (chroma == 1 ? 2 : 1) * fields;
            width -= unitX * (in.unsigned() + in.unsigned());
            height -= unitY * (in.unsigned() + in.unsigned());
        }
        return new Picture(profile(profile, constraints, level), Math.max(width, 0), Math.max(height, 0));
    }

    /** ChromaArrayType, 0 for separate planes (section 7.4.2.1.1). */
    private static int chroma(BitReader in) throws BitReader.EndOfData {
        int format = in.unsigned();
        boolean separate = format == SEPARATE_PLANES && in.flag();
        in.unsigned(); // bit_depth_luma_minus8
        in.unsigned(); // bit_depth_chroma_minus8
        in.skip(1); // qpprime_y_zero_transform_bypass_flag
        if (in.flag()) {
            int lists = format == SEPARATE_PLANES ? 12 : 8;
            for (int i = 0; i < lists; i++) {
                if (in.flag()) {
                    scalingList(in, i < 6 ? 16 : 64);
                }
            }
        }
        return separate ? 0 : format;
    }

    private static void scalingList(BitReader in, int size) throws BitReader.EndOfData {
        int last = 8;
        int next = 8;
        for (int i = 0; i < size; i++) {
            if (next != 0) {
                next = last + in.signed() & 0xFF;
            }
            last = next == 0 ? last : next;
        }
    }

    private static void pictureOrder(BitReader in) throws BitReader.EndOfData {
        int type = in.unsigned();
        if (type == 0) {
            in.unsigned(); // log2_max_pic_order_cnt_lsb_minus4
        } else if (type == 1) {
            in.skip(1); // delta_pic_order_always_zero_flag
            in.signed(); // offset_for_non_ref_pic
            in.signed(); // offset_for_top_to_bottom_field
            int cycle = in.unsigned();
            for (int i = 0; i < cycle; i++) {
                in.signed(); // offset_for_ref_frame
            }
        }
    }

    /** As section A.2 names it. */
    private static String profile(int profile, int constraints, int level) {
        String name =
                switch (profile) {
                    case 66 -> (constraints & 0x40) != 0 ? "Constrained Baseline" : "Baseline";
                    case 77 -> "Main";
                    case 88 -> "Extended";
                    case 100 -> "High";
                    case 110 -> "High 10";
                    case 122 -> "High 4:2:2";
                    case 244 -> "High 4:4:4";
                    default -> "Profile " + profile;
                };
        boolean level1b = level == 11 && (profile == 66 || profile == 77 || profile == 88) && (constraints & 0x10) != 0;
        return name + " " + (level1b ? "1b" : level / 10 + "." + level % 10);
    }
}

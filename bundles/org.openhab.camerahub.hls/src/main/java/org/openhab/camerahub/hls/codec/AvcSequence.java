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
package org.openhab.camerahub.hls.codec;

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads an H.264 sequence parameter set (ITU-T H.264 sections 7.3.2.1.1 and E.1.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AvcSequence {

    /** Profiles whose sets tell of chroma and bit depth. */
    static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    private static final int BASELINE = 66;
    private static final int EXTENDED_RATIO = 255;
    private static final int MOST_REORDER = 16;

    private final BitReader in;
    private int chromaFormat = 1;
    private int lumaBits = 8;
    private int chromaBits = 8;

    private AvcSequence(BitReader in) {
        this.in = in;
    }

    /** @param unit with its header byte, at least 4 bytes */
    static Picture read(byte[] unit) {
        return new AvcSequence(BitReader.ofUnit(unit, 4)).read(unit[1] & 0xFF);
    }

    private Picture read(int profile) {
        in.unsigned(); // seq_parameter_set_id
        if (HIGH.contains(profile)) {
            readHigh();
        }
        in.unsigned(); // log2_max_frame_num_minus4
        int orderType = in.unsigned();
        skipOrder(orderType);
        in.unsigned(); // max_num_ref_frames
        in.flag(); // gaps_in_frame_num_value_allowed_flag
        int width = 16 * (in.unsigned() + 1);
        int mapUnits = in.unsigned() + 1;
        boolean framesOnly = in.flag();
        int height = 16 * mapUnits * (framesOnly ? 1 : 2);
        if (!framesOnly) {
            in.flag(); // mb_adaptive_frame_field_flag
        }
        in.flag(); // direct_8x8_inference_flag
        if (in.flag()) {
            int unitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
            int unitY = (chromaFormat == 1 ? 2 : 1) * (framesOnly ? 1 : 2);
            width -= unitX * (in.unsigned() + in.unsigned());
            height -= unitY * (in.unsigned() + in.unsigned());
        }
        if (in.hasEndedEarly()) {
            return Picture.UNKNOWN;
        }
        int told = in.flag() ? reorderOfUsability() : -1;
        int reorder = profile == BASELINE || orderType == 2 ? 0 : told;
        return new Picture(width, height, reorder, chromaFormat, lumaBits, chromaBits);
    }

    private void readHigh() {
        chromaFormat = in.unsigned();
        if (chromaFormat == 3) {
            in.flag(); // separate_colour_plane_flag
        }
        lumaBits = 8 + in.unsigned();
        chromaBits = 8 + in.unsigned();
        in.flag(); // qpprime_y_zero_transform_bypass_flag
        if (in.flag()) {
            for (int i = 0; i < (chromaFormat == 3 ? 12 : 8); i++) {
                if (in.flag()) {
                    skipScalingList(i < 6 ? 16 : 64);
                }
            }
        }
    }

    private void skipScalingList(int size) {
        int last = 8;
        int next = 8;
        for (int i = 0; i < size; i++) {
            if (next != 0) {
                next = last + in.signed() + 256 & 0xFF;
            }
            last = next == 0 ? last : next;
        }
    }

    private void skipOrder(int orderType) {
        if (orderType == 0) {
            in.unsigned(); // log2_max_pic_order_cnt_lsb_minus4
        } else if (orderType == 1) {
            in.flag();
            in.signed();
            in.signed();
            int count = Math.min(255, in.unsigned());
            for (int i = 0; i < count; i++) {
                in.signed();
            }
        }
    }

    /** The rest of the set, whose end tells how pictures are reordered; -1 if it does not. */
    private int reorderOfUsability() {
        if (in.flag() && in.bits(8) == EXTENDED_RATIO) {
            in.skip(32);
        }
        if (in.flag()) {
            in.flag(); // overscan_appropriate_flag
        }
        if (in.flag()) {
            in.skip(4); // video_format, video_full_range_flag
            if (in.flag()) {
                in.skip(24);
            }
        }
        if (in.flag()) {
            in.unsigned();
            in.unsigned();
        }
        if (in.flag()) {
            in.skip(65); // num_units_in_tick, time_scale, fixed_frame_rate_flag
        }
        boolean nal = in.flag();
        if (nal) {
            skipHrd();
        }
        boolean vcl = in.flag();
        if (vcl) {
            skipHrd();
        }
        if (nal || vcl) {
            in.flag(); // low_delay_hrd_flag
        }
        in.flag(); // pic_struct_present_flag
        if (!in.flag()) {
            return -1;
        }
        in.flag(); // motion_vectors_over_pic_boundaries_flag
        for (int i = 0; i < 4; i++) {
            in.unsigned();
        }
        int reorder = in.unsigned();
        return reorder <= MOST_REORDER ? reorder : -1;
    }

    private void skipHrd() {
        int count = Math.min(32, in.unsigned() + 1);
        in.skip(8);
        for (int i = 0; i < count; i++) {
            in.unsigned();
            in.unsigned();
            in.flag();
        }
        in.skip(20);
    }
}

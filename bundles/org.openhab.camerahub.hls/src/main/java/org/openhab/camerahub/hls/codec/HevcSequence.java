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

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads the first part of an H.265 sequence parameter set (ITU-T H.265 section 7.3.2.2).
 *
 * @param profile the twelve bytes of general profile, tier and level (section 7.3.3), as hvcC wants them
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record HevcSequence(Picture picture, byte[] profile, int temporalLayers, boolean nested) {

    static final int PROFILE_BYTES = 12;

    private static final int HEADER_BYTES = 2;
    private static final int MOST_REORDER = 16;

    /** @param unit with its header */
    static HevcSequence read(byte[] unit) {
        BitReader in = BitReader.ofUnit(unit, HEADER_BYTES);
        in.skip(4); // sps_video_parameter_set_id
        int subLayers = in.bits(3);
        boolean nested = in.flag();
        byte[] profile = new byte[PROFILE_BYTES];
        for (int i = 0; i < PROFILE_BYTES; i++) {
            profile[i] = (byte) in.bits(8);
        }
        skipSubLayers(in, subLayers);
        in.unsigned(); // sps_seq_parameter_set_id
        int chromaFormat = in.unsigned();
        if (chromaFormat == 3) {
            in.flag(); // separate_colour_plane_flag
        }
        int width = in.unsigned();
        int height = in.unsigned();
        if (in.flag()) {
            width -= (chromaFormat == 1 || chromaFormat == 2 ? 2 : 1) * (in.unsigned() + in.unsigned());
            height -= (chromaFormat == 1 ? 2 : 1) * (in.unsigned() + in.unsigned());
        }
        boolean sized = !in.hasEndedEarly();
        int lumaBits = 8 + in.unsigned();
        int chromaBits = 8 + in.unsigned();
        in.unsigned(); // log2_max_pic_order_cnt_lsb_minus4
        boolean everyLayer = in.flag();
        int reorder = 0;
        for (int i = everyLayer ? 0 : subLayers; i <= subLayers; i++) {
            in.unsigned(); // sps_max_dec_pic_buffering_minus1
            reorder = in.unsigned();
            in.unsigned(); // sps_max_latency_increase_plus1
        }
        int told = reorder <= MOST_REORDER ? reorder : -1;
        Picture picture =
                sized ? new Picture(width, height, told, chromaFormat, lumaBits, chromaBits) : Picture.UNKNOWN;
        return new HevcSequence(picture, profile, subLayers + 1, nested);
    }

    private static void skipSubLayers(BitReader in, int subLayers) {
        boolean[] profiles = new boolean[subLayers];
        boolean[] levels = new boolean[subLayers];
        for (int i = 0; i < subLayers; i++) {
            profiles[i] = in.flag();
            levels[i] = in.flag();
        }
        if (subLayers > 0) {
            in.skip(2 * (8 - subLayers));
        }
        for (int i = 0; i < subLayers; i++) {
            in.skip((profiles[i] ? 88 : 0) + (levels[i] ? 8 : 0));
        }
    }

    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
        return other instanceof HevcSequence that
                && picture.equals(that.picture)
                && Arrays.equals(profile, that.profile)
                && temporalLayers == that.temporalLayers
                && nested == that.nested;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(profile);
    }

    @Override
    public String toString() {
        return "HevcSequence[" + picture + "]";
    }
}

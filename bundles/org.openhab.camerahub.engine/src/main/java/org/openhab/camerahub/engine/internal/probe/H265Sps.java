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

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads profile, level and size of the picture from a sequence parameter set of H.265 (ITU-T H.265 section 7.3.2.2.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class H265Sps {

    private static final int SPS = 33;
    private static final int HEADER = 2;

    private H265Sps() {}

    /** Empty if it is no such parameter set, or a broken one. */
    static Optional<Picture> read(byte[] unit) {
        if (unit.length < HEADER + 1 || (unit[0] >> 1 & 0x3F) != SPS) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(new BitReader(unit, HEADER)));
        } catch (BitReader.EndOfData e) {
            return Optional.empty();
        }
    }

    private static Picture read(BitReader in) throws BitReader.EndOfData {
        in.skip(4); // sps_video_parameter_set_id
        int subLayers = in.bits(3);
        in.skip(1); // sps_temporal_id_nesting_flag
        String profile = profile(in, subLayers);
        in.unsigned(); // sps_seq_parameter_set_id
        int chroma = in.unsigned();
        boolean separate = chroma == 3 && in.flag();
        int width = in.unsigned();
        int height = in.unsigned();
        if (in.flag()) {
            int unitX = !separate && (chroma == 1 || chroma == 2) ? 2 : 1;
            int unitY = chroma == 1 ? 2 : 1;
            width -= unitX * (in.unsigned() + in.unsigned());
            height -= unitY * (in.unsigned() + in.unsigned());
        }
        return new Picture(profile, Math.max(width, 0), Math.max(height, 0));
    }

    /** {@code profile_tier_level}, section 7.3.3. */
    private static String profile(BitReader in, int subLayers) throws BitReader.EndOfData {
        in.skip(3); // general_profile_space, general_tier_flag
        int profile = in.bits(5);
        in.skip(32 + 48); // compatibility and constraint flags
        int level = in.bits(8);
        boolean[] hasProfile = new boolean[subLayers];
        boolean[] hasLevel = new boolean[subLayers];
        for (int i = 0; i < subLayers; i++) {
            hasProfile[i] = in.flag();
            hasLevel[i] = in.flag();
        }
        if (subLayers > 0) {
            in.skip(2 * (8 - subLayers)); // reserved_zero_2bits
        }
        for (int i = 0; i < subLayers; i++) {
            in.skip((hasProfile[i] ? 88 : 0) + (hasLevel[i] ? 8 : 0));
        }
        String name =
                switch (profile) {
                    case 1 -> "Main";
                    case 2 -> "Main 10";
                    case 3 -> "Main Still Picture";
                    default -> "Profile " + profile;
                };
        return name + " " + level / 30 + "." + level % 30 / 3;
    }
}

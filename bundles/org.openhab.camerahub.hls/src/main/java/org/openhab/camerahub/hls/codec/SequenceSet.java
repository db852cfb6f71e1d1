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

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a sequence parameter set tells (H.264 section 7.3.2.1.1, H.265 section 7.3.2.2).
 *
 * @param profile {@code profile_idc} or {@code general_profile_idc}
 * @param constraints the byte behind H.264's profile; 0 for H.265
 * @param level {@code level_idc} or {@code general_level_idc}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record SequenceSet(int profile, int constraints, int level, Picture picture) {

    private static final int H264_TYPE = 7;
    private static final int H264_LEAST = 4;
    private static final int H265_TYPE = 33;
    private static final int H265_LEAST = 3;

    /** Empty if the unit is no such set, or a damaged one. */
    public static Optional<SequenceSet> ofH264(byte[] unit) {
        if (unit.length < H264_LEAST || (unit[0] & 0x1F) != H264_TYPE) {
            return Optional.empty();
        }
        return sensible(new SequenceSet(unit[1] & 0xFF, unit[2] & 0xFF, unit[3] & 0xFF, AvcSequence.read(unit)));
    }

    /** Empty if the unit is no such set, or a damaged one. */
    public static Optional<SequenceSet> ofH265(byte[] unit) {
        if (unit.length < H265_LEAST || (unit[0] >> 1 & 0x3F) != H265_TYPE) {
            return Optional.empty();
        }
        HevcSequence sequence = HevcSequence.read(unit);
        byte[] profile = sequence.profile();
        return sensible(new SequenceSet(
                profile[0] & 0x1F, 0, profile[HevcSequence.PROFILE_BYTES - 1] & 0xFF, sequence.picture()));
    }

    private static Optional<SequenceSet> sensible(SequenceSet set) {
        return set.picture().isSensible() ? Optional.of(set) : Optional.empty();
    }
}

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
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.hls.codec.SequenceSet;

/**
 * What a camera says of its pictures, in the words of people.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PictureReader {

    private PictureReader() {}

    /** Empty if the unit is no sequence parameter set of H.264, or a broken one. */
    static Optional<Picture> ofH264(byte[] unit) {
        return SequenceSet.ofH264(unit).map(set -> picture(h264(set.profile(), set.constraints(), set.level()), set));
    }

    /** Empty if the unit is no sequence parameter set of H.265, or a broken one. */
    static Optional<Picture> ofH265(byte[] unit) {
        return SequenceSet.ofH265(unit).map(set -> picture(h265(set.profile(), set.level()), set));
    }

    /** Of the format parameter {@code profile-level-id} (RFC 6184 section 8.1): without the size. */
    static Picture ofProfileLevelId(String value) {
        try {
            byte[] bytes = HexFormat.of().parseHex(value.strip());
            return bytes.length == 3
                    ? new Picture(h264(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF), 0, 0)
                    : Picture.UNKNOWN;
        } catch (IllegalArgumentException e) {
            return Picture.UNKNOWN;
        }
    }

    private static Picture picture(String profile, SequenceSet set) {
        return new Picture(profile, set.picture().width(), set.picture().height());
    }

    /** As section A.2 of H.264 names it. */
    private static String h264(int profile, int constraints, int level) {
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

    /** As section A.3 of H.265 names it; a level is 30 times its number. */
    private static String h265(int profile, int level) {
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

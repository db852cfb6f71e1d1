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
package org.openhab.camerahub.hls.unit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What NAL units are for: ITU-T H.264 table 7-1, ITU-T H.265 table 7-1.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
enum NalTypes {
    H264(1) {
        @Override
        Use use(byte[] bytes, int at) {
            return switch (bytes[at] & 0x1F) {
                case 1, 2, 3, 4 -> Use.SLICE;
                case 5 -> Use.KEY_SLICE;
                case 6 -> bytes[at + 1] == RECOVERY_POINT_SEI ? Use.RECOVERY_POINT : Use.OTHER;
                case 7 -> Use.SEQUENCE_SET;
                case 8 -> Use.PARAMETER_SET;
                case 9, 10, 11, 12 -> Use.IGNORED;
                default -> Use.OTHER;
            };
        }
    },
    H265(2) {
        @Override
        Use use(byte[] bytes, int at) {
            int type = bytes[at] >> 1 & 0x3F;
            if (type < 32) {
                return type >= 16 && type <= 21 ? Use.KEY_SLICE : Use.SLICE;
            }
            return switch (type) {
                case 32, 34 -> Use.PARAMETER_SET;
                case 33 -> Use.SEQUENCE_SET;
                case 35, 36, 37, 38 -> Use.IGNORED;
                default -> Use.OTHER;
            };
        }
    };

    /** What a unit is for. */
    enum Use {
        SLICE,
        /** Of a picture at which a decoder can start. */
        KEY_SLICE,
        SEQUENCE_SET,
        /** Another parameter set than the sequence's. */
        PARAMETER_SET,
        /** A message that says: from here on the picture is good, although it is no IDR picture (H.264 D.2.8). */
        RECOVERY_POINT,
        /** Delimiters, ends and filler. */
        IGNORED,
        OTHER
    }

    private static final int RECOVERY_POINT_SEI = 6;

    private final int headerBytes;

    NalTypes(int headerBytes) {
        this.headerBytes = headerBytes;
    }

    int headerBytes() {
        return headerBytes;
    }

    /** @param at index of the unit's header; at least one more byte follows it */
    abstract Use use(byte[] bytes, int at);
}

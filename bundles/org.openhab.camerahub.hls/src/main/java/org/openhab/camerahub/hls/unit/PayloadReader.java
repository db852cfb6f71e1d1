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

import io.netty.buffer.ByteBuf;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes a payload apart: single units, aggregates and fragments.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
interface PayloadReader {

    int H264_STAP_A = 24;
    int H264_FU_A = 28;
    int H265_AGGREGATE = 48;
    int H265_FRAGMENT = 49;
    int START = 0x80;
    int END = 0x40;

    /**
     * Adds a payload to the picture.
     *
     * @return false if it does not fit, so that the picture is damaged
     */
    boolean read(ByteBuf buf, int index, int length, PictureBuilder picture);

    /** RFC 6184 sections 5.6 to 5.8. */
    static boolean h264(ByteBuf buf, int index, int length, PictureBuilder picture) {
        int header = buf.getByte(index);
        int type = header & 0x1F;
        if (type == H264_STAP_A) {
            return aggregate(buf, index + 1, index + length, picture);
        }
        if (type != H264_FU_A) {
            return single(buf, index, length, type < H264_STAP_A, picture);
        }
        if (length < 3) {
            return false;
        }
        int fragment = buf.getByte(index + 1);
        if ((fragment & START) != 0) {
            picture.begin();
            picture.append(header & 0xE0 | fragment & 0x1F);
        }
        return fragment(buf, index + 2, length - 2, fragment, picture);
    }

    /** RFC 7798 sections 4.4.1 to 4.4.3. */
    static boolean h265(ByteBuf buf, int index, int length, PictureBuilder picture) {
        int type = buf.getByte(index) >> 1 & 0x3F;
        if (type == H265_AGGREGATE) {
            return aggregate(buf, index + 2, index + length, picture);
        }
        if (type != H265_FRAGMENT) {
            return single(buf, index, length, type < H265_AGGREGATE, picture);
        }
        if (length < 4) {
            return false;
        }
        int fragment = buf.getByte(index + 2);
        if ((fragment & START) != 0) {
            picture.begin();
            picture.append(buf.getByte(index) & 0x81 | (fragment & 0x3F) << 1);
            picture.append(buf.getByte(index + 1));
        }
        return fragment(buf, index + 3, length - 3, fragment, picture);
    }

    private static boolean single(ByteBuf buf, int index, int length, boolean known, PictureBuilder picture) {
        boolean fits = known && !picture.isInUnit();
        if (fits) {
            picture.wholeUnit(buf, index, length);
        }
        return fits;
    }

    private static boolean aggregate(ByteBuf buf, int first, int end, PictureBuilder picture) {
        if (picture.isInUnit()) {
            return false;
        }
        int at = first;
        while (end - at > 2) {
            int size = buf.getUnsignedShort(at);
            if (size > end - at - 2) {
                return false;
            }
            picture.wholeUnit(buf, at + 2, size);
            at += 2 + size;
        }
        return true;
    }

    private static boolean fragment(ByteBuf buf, int index, int length, int header, PictureBuilder picture) {
        if (!picture.isInUnit()) {
            return false; // its start is missing
        }
        picture.append(buf, index, length);
        if ((header & END) != 0) {
            picture.end();
        }
        return true;
    }
}

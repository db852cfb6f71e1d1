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
package org.openhab.binding.camerahub.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells whether bytes are a whole JPEG picture (ITU-T T.81, annex B): its segments up to the first scan are walked, a
 * frame header with a size must be among them, and an end of image must follow. The picture is not decoded, which would
 * give an uploader a way to use up memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class JpegCheck {

    private static final int PREFIX = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FRAME_LENGTH_AT_LEAST = 8;

    private JpegCheck() {}

    static boolean isJpeg(byte[] bytes) {
        if (bytes.length < 4 || at(bytes, 0) != PREFIX || at(bytes, 1) != START_OF_IMAGE) {
            return false;
        }
        boolean sized = false;
        int position = 2;
        while (position + 4 <= bytes.length && at(bytes, position) == PREFIX) {
            int marker = at(bytes, position + 1);
            if (marker == PREFIX) {
                // a fill byte
                position++;
                continue;
            }
            int length = at(bytes, position + 2) << 8 | at(bytes, position + 3);
            if (marker == START_OF_SCAN) {
                return sized && endsAfter(bytes, position + 2 + length);
            }
            if (isFrame(marker)) {
                sized = hasSize(bytes, position + 4, length);
            }
            position += 2 + Math.max(2, length);
        }
        return false;
    }

    /* C0 to CF but tables (C4, CC) and the reserved C8. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /* precision, two bytes of height, two of width */
    private static boolean hasSize(byte[] bytes, int position, int length) {
        if (length < FRAME_LENGTH_AT_LEAST || position + 5 > bytes.length) {
            return false;
        }
        int height = at(bytes, position + 1) << 8 | at(bytes, position + 2);
        int width = at(bytes, position + 3) << 8 | at(bytes, position + 4);
        return height > 0 && width > 0;
    }

    /* Some cameras fill up behind the end. */
    private static boolean endsAfter(byte[] bytes, int position) {
        for (int i = bytes.length - 2; i >= position; i--) {
            if (at(bytes, i) == PREFIX && at(bytes, i + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}

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
package org.openhab.camerahub.demo.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Cuts an H.264 byte stream (ITU-T H.264 annex B) into NAL units and pictures.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AnnexB {

    private static final int TYPE_MASK = 0x1f;
    private static final int LAST_SLICE_TYPE = 5;
    private static final int START_CODE_BYTES = 3;

    private AnnexB() {}

    static int type(byte[] unit) {
        return unit[0] & TYPE_MASK;
    }

    /** One slice per picture: a picture ends with its slice. */
    static List<List<byte[]>> pictures(byte[] stream) {
        List<List<byte[]>> pictures = new ArrayList<>();
        List<byte[]> picture = new ArrayList<>();
        for (byte[] unit : units(stream)) {
            picture.add(unit);
            if (type(unit) <= LAST_SLICE_TYPE) {
                pictures.add(List.copyOf(picture));
                picture.clear();
            }
        }
        return pictures;
    }

    private static List<byte[]> units(byte[] stream) {
        List<byte[]> units = new ArrayList<>();
        int start = nextStartCode(stream, 0);
        while (start < stream.length) {
            int from = start + START_CODE_BYTES;
            start = nextStartCode(stream, from);
            int to = start;
            while (to > from && stream[to - 1] == 0) {
                to--; // the long form of the next start code, or padding
            }
            units.add(Arrays.copyOfRange(stream, from, to));
        }
        return units;
    }

    /** Index of 00 00 01, or the end. */
    private static int nextStartCode(byte[] stream, int from) {
        for (int i = from; i + 2 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                return i;
            }
        }
        return stream.length;
    }
}

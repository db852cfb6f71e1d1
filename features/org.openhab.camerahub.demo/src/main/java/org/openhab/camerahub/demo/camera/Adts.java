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
 * Cuts an ADTS stream (ISO/IEC 14496-3, 1.A.2) into AAC frames.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Adts {

    private static final int HEADER_BYTES = 7;

    private Adts() {}

    static List<byte[]> frames(byte[] stream) {
        List<byte[]> frames = new ArrayList<>();
        int at = 0;
        while (at + HEADER_BYTES <= stream.length) {
            int length = (stream[at + 3] & 0x03) << 11 | (stream[at + 4] & 0xff) << 3 | (stream[at + 5] & 0xff) >> 5;
            frames.add(Arrays.copyOfRange(stream, at + HEADER_BYTES, at + length));
            at += length;
        }
        return frames;
    }
}

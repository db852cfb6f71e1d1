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

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Cuts pictures and sounds into the payloads of RTP packets.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Packetizer {

    private static final int MAX_PAYLOAD = 1_400;
    private static final int FRAGMENTATION_UNIT = 28;
    private static final int REFERENCE_MASK = 0x60;
    private static final int TYPE_MASK = 0x1f;
    private static final int START = 0x80;
    private static final int END = 0x40;
    private static final int ONE_HEADER_OF_16_BITS = 16;
    private static final int SIZE_SHIFT = 3;

    private Packetizer() {}

    /** RFC 6184 in packetization mode 1: single NAL units, and fragmentation units (FU-A) of what is too long. */
    static List<byte[]> h264(List<byte[]> picture) {
        List<byte[]> payloads = new ArrayList<>();
        for (byte[] unit : picture) {
            if (unit.length <= MAX_PAYLOAD) {
                payloads.add(unit);
            } else {
                fragment(unit, payloads);
            }
        }
        return payloads;
    }

    private static void fragment(byte[] unit, List<byte[]> payloads) {
        byte indicator = (byte) (unit[0] & REFERENCE_MASK | FRAGMENTATION_UNIT);
        int type = unit[0] & TYPE_MASK;
        for (int from = 1; from < unit.length; from += MAX_PAYLOAD - 2) {
            int length = Math.min(MAX_PAYLOAD - 2, unit.length - from);
            int flags = (from == 1 ? START : 0) | (from + length == unit.length ? END : 0);
            payloads.add(ByteBuffer.allocate(2 + length)
                    .put(indicator)
                    .put((byte) (flags | type))
                    .put(unit, from, length)
                    .array());
        }
    }

    /** RFC 3640 in mode AAC-hbr: one frame per packet, with a size of 13 bits and an index of 3. */
    static List<byte[]> aac(byte[] sound) {
        return List.of(ByteBuffer.allocate(4 + sound.length)
                .putShort((short) ONE_HEADER_OF_16_BITS)
                .putShort((short) (sound.length << SIZE_SHIFT))
                .put(sound)
                .array());
    }
}

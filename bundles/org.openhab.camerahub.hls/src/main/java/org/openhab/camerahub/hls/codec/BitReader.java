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
 * Reads the bits of a parameter set: without the bytes that keep start codes away (H.264 section 7.4.1), numbers as
 * Exp-Golomb codes (H.264 section 9.1). Beyond the end there are zeros.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class BitReader {

    private static final int LONGEST_PREFIX = 32;

    private final byte[] bytes;
    private int bit;
    private boolean endedEarly;

    private BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static BitReader plain(byte[] bytes) {
        return new BitReader(bytes);
    }

    /** @param from index of the first byte behind the NAL unit's header */
    static BitReader ofUnit(byte[] unit, int from) {
        byte[] result = new byte[Math.max(0, unit.length - from)];
        int size = 0;
        int zeros = 0;
        for (int i = from; i < unit.length; i++) {
            if (zeros >= 2 && unit[i] == 3) {
                zeros = 0;
            } else {
                zeros = unit[i] == 0 ? zeros + 1 : 0;
                result[size++] = unit[i];
            }
        }
        return new BitReader(Arrays.copyOf(result, size));
    }

    boolean isAtEnd() {
        return bit >= 8 * bytes.length;
    }

    /** True if more was read than there is. */
    boolean hasEndedEarly() {
        return endedEarly;
    }

    boolean flag() {
        return bits(1) != 0;
    }

    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            endedEarly |= isAtEnd();
            value = value << 1 | (isAtEnd() ? 0 : bytes[bit / 8] >> 7 - bit % 8 & 1);
            bit++;
        }
        return value;
    }

    void skip(int count) {
        bit += count;
        endedEarly |= bit > 8 * bytes.length;
    }

    /** ue(v) */
    int unsigned() {
        int zeros = 0;
        while (zeros < LONGEST_PREFIX && !endedEarly && !flag()) {
            zeros++;
        }
        return zeros >= LONGEST_PREFIX ? Integer.MAX_VALUE : (1 << zeros) - 1 + bits(zeros);
    }

    /** se(v) */
    int signed() {
        int value = unsigned();
        return (value & 1) == 0 ? -(value >>> 1) : (value >>> 1) + 1;
    }
}

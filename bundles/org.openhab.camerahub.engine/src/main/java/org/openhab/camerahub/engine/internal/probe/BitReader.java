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

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads the syntax elements of a parameter set (ITU-T H.264 section 7.2 and 9.1, H.265 the same).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class BitReader {

    /** There is less than was to be read. */
    static final class EndOfData extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final byte[] data;
    private int bit;

    /**
     * @param unit a whole NAL unit; the bytes that only keep start codes out of it are left out
     * @param header bytes of its header
     */
    BitReader(byte[] unit, int header) {
        byte[] clean = new byte[unit.length];
        int length = 0;
        int zeros = 0;
        for (int i = header; i < unit.length; i++) {
            if (zeros >= 2 && unit[i] == 3) {
                zeros = 0;
            } else {
                zeros = unit[i] == 0 ? zeros + 1 : 0;
                clean[length++] = unit[i];
            }
        }
        data = Arrays.copyOf(clean, length);
    }

    boolean flag() throws EndOfData {
        return bits(1) == 1;
    }

    /** {@code u(n)}, n up to 32; of more than 31 the highest is lost. */
    int bits(int count) throws EndOfData {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (bit >= 8 * data.length) {
                throw new EndOfData();
            }
            value = value << 1 | data[bit >> 3] >> 7 - (bit & 7) & 1;
            bit++;
        }
        return value;
    }

    void skip(int count) throws EndOfData {
        if (bit + count > 8 * data.length) {
            throw new EndOfData();
        }
        bit += count;
    }

    /** {@code ue(v)}. */
    int unsigned() throws EndOfData {
        int zeros = 0;
        while (!flag()) {
            if (++zeros > 31) {
                throw new EndOfData();
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    /** {@code se(v)}. */
    int signed() throws EndOfData {
        int code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
    }
}

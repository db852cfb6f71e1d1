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
package org.openhab.camerahub.hls.mp4;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes boxes (ISO/IEC 14496-12 section 4.2): a size, four letters, the content.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class BoxWriter {

    private byte[] bytes;
    private int size;

    BoxWriter(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    BoxWriter box(String type, Runnable content) {
        int start = size;
        int32(0).text(type);
        content.run();
        set32(start, size - start);
        return this;
    }

    /** A box with version and flags. */
    BoxWriter fullBox(String type, int version, int flags, Runnable content) {
        return box(type, () -> {
            int32(version << 24 | flags);
            content.run();
        });
    }

    BoxWriter int8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    BoxWriter int16(int value) {
        return int8(value >> 8).int8(value);
    }

    BoxWriter int32(int value) {
        return int16(value >> 16).int16(value);
    }

    BoxWriter int64(long value) {
        return int32((int) (value >> 32)).int32((int) value);
    }

    BoxWriter zeros(int count) {
        reserve(count);
        size += count;
        return this;
    }

    BoxWriter text(String text) {
        return raw(text.getBytes(StandardCharsets.US_ASCII));
    }

    BoxWriter raw(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
        return this;
    }

    /** Overwrites a number that was not known before. */
    void set32(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Gathers the NAL units of one picture, each behind its length in four bytes. Parameter sets are taken out, for they go
 * to the sample description; delimiters and filler are left out, for a length says the same better.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PictureBuilder {

    private static final int LENGTH_BYTES = 4;

    /** What a parameter set takes besides its bytes, about. */
    private static final int SET_BYTES = 32;

    private final NalTypes types;
    private final int mostBytes;
    private byte[] bytes = new byte[1 << 14];
    private int size;
    private int unitStart = -1;
    private boolean picture;
    private boolean randomAccess;
    private boolean sequenceSet;
    private boolean recoveryPoint;
    private boolean tooLarge;
    private List<byte[]> parameterSets = new ArrayList<>();
    private int parameterSetBytes;

    PictureBuilder(NalTypes types, int mostBytes) {
        this.types = types;
        this.mostBytes = mostBytes;
    }

    boolean isEmpty() {
        return size == 0 && parameterSets.isEmpty();
    }

    /** True if a slice has come, so that the picture may be over. */
    boolean hasPicture() {
        return picture;
    }

    boolean isInUnit() {
        return unitStart >= 0;
    }

    /** Too many bytes: the picture is of no use. */
    boolean isTooLarge() {
        return tooLarge;
    }

    boolean isKey() {
        return randomAccess || sequenceSet && recoveryPoint;
    }

    void wholeUnit(ByteBuf buf, int index, int length) {
        begin();
        append(buf, index, length);
        end();
    }

    void begin() {
        unitStart = size;
        size += LENGTH_BYTES;
        reserve(0);
    }

    void append(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void append(ByteBuf buf, int index, int length) {
        if (size + parameterSetBytes + length > mostBytes) {
            tooLarge = true;
            return;
        }
        reserve(length);
        buf.getBytes(index, bytes, size, length);
        size += length;
    }

    void end() {
        int start = unitStart;
        unitStart = -1;
        int length = size - start - LENGTH_BYTES;
        if (length <= types.headerBytes()) {
            size = start;
            return;
        }
        int at = start + LENGTH_BYTES;
        NalTypes.Use use = types.use(bytes, at);
        switch (use) {
            case SEQUENCE_SET, PARAMETER_SET:
                sequenceSet |= use == NalTypes.Use.SEQUENCE_SET;
                // Counted, or a camera that sends sets and never a picture would fill the memory.
                parameterSetBytes += length + SET_BYTES;
                parameterSets.add(Arrays.copyOfRange(bytes, at, size));
                size = start;
                break;
            case IGNORED:
                size = start;
                break;
            default:
                randomAccess |= use == NalTypes.Use.KEY_SLICE;
                picture |= use == NalTypes.Use.KEY_SLICE || use == NalTypes.Use.SLICE;
                recoveryPoint |= use == NalTypes.Use.RECOVERY_POINT;
                writeLength(start, length);
                break;
        }
    }

    AccessUnit take(long timestamp) {
        AccessUnit unit = new AccessUnit(Arrays.copyOf(bytes, size), timestamp, isKey(), List.copyOf(parameterSets));
        clear();
        return unit;
    }

    void clear() {
        size = 0;
        unitStart = -1;
        picture = false;
        randomAccess = false;
        sequenceSet = false;
        recoveryPoint = false;
        tooLarge = false;
        parameterSets = new ArrayList<>();
        parameterSetBytes = 0;
    }

    private void writeLength(int at, int length) {
        bytes[at] = (byte) (length >>> 24);
        bytes[at + 1] = (byte) (length >>> 16);
        bytes[at + 2] = (byte) (length >>> 8);
        bytes[at + 3] = (byte) length;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}

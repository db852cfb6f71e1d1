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
package org.openhab.camerahub.rtsp.codec;

import io.netty.buffer.ByteBuf;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A run of whole interleaved frames (RFC 2326 section 10.12) that arrived together, in one buffer. Forwarding runs
 * instead of frames is what keeps the relay cheap: one slice, one write and few TLS records for dozens of frames.
 *
 * <pre>
 *  offset(0)                         offset(1)
 *  |                                 |
 *  '$' channel length(2) payload ... '$' channel length(2) payload ...
 * </pre>
 *
 * The run owns one reference of its buffer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class FrameRun extends AbstractReferenceCounted {

    /** Bytes before the payload of each frame. */
    public static final int HEADER_BYTES = 4;

    private final ByteBuf data;
    private final int[] offsets;

    /**
     * @param data starts with a frame and ends with one; the reference passes to this run
     * @param offsets index of each frame's '$', relative to the reader index of {@code data}, ascending, from 0
     */
    public FrameRun(ByteBuf data, int[] offsets) {
        this.data = data;
        this.offsets = offsets;
    }

    /** All frames. Not to be read from by its reader index; take {@code retainedDuplicate()} to forward it. */
    public ByteBuf data() {
        return data;
    }

    /** Number of frames, 1 or more. */
    public int count() {
        return offsets.length;
    }

    /** Index of frame {@code i}'s '$' in {@link #data()}, absolute. */
    public int offset(int i) {
        return data.readerIndex() + offsets[i];
    }

    /** Interleaved channel of frame {@code i}, 0 to 255. */
    public int channel(int i) {
        return data.getUnsignedByte(offset(i) + 1);
    }

    /** Payload bytes of frame {@code i}, 0 to 65535. */
    public int length(int i) {
        return data.getUnsignedShort(offset(i) + 2);
    }

    /** Index of the first payload byte of frame {@code i} in {@link #data()}, absolute. */
    public int payloadOffset(int i) {
        return offset(i) + HEADER_BYTES;
    }

    @Override
    public FrameRun retain() {
        super.retain();
        return this;
    }

    @Override
    protected void deallocate() {
        data.release();
    }

    @Override
    public ReferenceCounted touch(@Nullable Object hint) {
        data.touch(hint);
        return this;
    }

    @Override
    public String toString() {
        return "FrameRun[" + offsets.length + " frames, " + data.readableBytes() + " bytes]";
    }
}

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
import io.netty.buffer.ByteBufAllocator;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Copies the pieces of one split frame together. The buffer is made when the frame's length is known and has just that
 * size, so that each byte is copied once, whatever pieces the frame arrives in.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SplitFrame {

    private final byte[] header = new byte[FrameRun.HEADER_BYTES];
    private int headerFilled;
    private @Nullable ByteBuf frame;

    /** True if some of the frame has come. */
    boolean isBegun() {
        return headerFilled > 0;
    }

    /**
     * Takes from {@code in} what belongs to the frame.
     *
     * @return the whole frame, which the caller owns; null if its rest is still to come
     */
    @Nullable
    ByteBuf add(ByteBufAllocator allocator, ByteBuf in, int limit) throws RtspSyntaxException {
        ByteBuf pieces = frame;
        if (pieces == null) {
            int length = Math.min(header.length - headerFilled, in.readableBytes());
            in.readBytes(header, headerFilled, length);
            headerFilled += length;
            if (headerFilled < header.length) {
                return null;
            }
            int payload = (header[2] & 0xFF) << 8 | header[3] & 0xFF;
            RtspDecoder.requireLength(payload, limit);
            frame = pieces = allocator.buffer(header.length + payload, header.length + payload);
            pieces.writeBytes(header);
        }
        in.readBytes(pieces, Math.min(pieces.writableBytes(), in.readableBytes()));
        if (pieces.isWritable()) {
            return null;
        }
        frame = null;
        headerFilled = 0;
        return pieces;
    }

    void release() {
        ByteBuf pieces = frame;
        frame = null;
        headerFilled = 0;
        if (pieces != null) {
            pieces.release();
        }
    }
}

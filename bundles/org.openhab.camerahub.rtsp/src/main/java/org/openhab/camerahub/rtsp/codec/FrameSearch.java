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
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Finds the next frame or response behind bytes that are neither. A '$' alone proves little in compressed video, so
 * these must fit as well: a usual channel and length, RTP version 2, and whatever stands
 * behind the frame, if it has come. A candidate that the end of a read cuts off is passed over; the next one will do.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class FrameSearch {

    /** The search ends after this: whatever sends it, it is no camera. */
    static final int MOST_SKIPPED = 256 << 10;

    private static final byte[] RESPONSE = {'R', 'T', 'S', 'P', '/', '1', '.'};

    /** '$', channel, length, and the first two bytes of the packet. */
    private static final int EVIDENCE_BYTES = 6;

    /** Of a receiver report without blocks. */
    private static final int SMALLEST_PACKET = 8;

    /** Of the frames so far; few cameras go beyond. */
    private int highestChannel = 15;

    /** Of the frames so far. A false one of at most this length costs little. */
    private int largest = 2048;

    private boolean framesSeen;
    private boolean active;
    private int skipped;

    boolean isActive() {
        return active;
    }

    /** True once a frame has come: whoever has sent none yet is no camera in trouble but something else. */
    boolean isWorthwhile() {
        return framesSeen;
    }

    /** Notes a good frame. */
    void seen(int channel, int length) {
        framesSeen = true;
        highestChannel = Math.max(highestChannel, channel);
        largest = Math.max(largest, length);
    }

    /** @param dropped bytes that have been consumed in vain already */
    void begin(int dropped) {
        active = true;
        skipped = dropped;
    }

    /** Drops bytes up to what it looks for, or all. */
    boolean find(ByteBuf in) throws RtspSyntaxException {
        int start = in.readerIndex();
        int end = in.writerIndex();
        int index = start;
        while (index < end && !isFrame(in, index, end) && !isResponse(in, index, end)) {
            index++;
        }
        in.readerIndex(index);
        skipped += index - start;
        if (skipped > MOST_SKIPPED) {
            throw new RtspSyntaxException("Nothing but garbage comes");
        }
        active = index == end;
        return !active;
    }

    int skipped() {
        return skipped;
    }

    private boolean isFrame(ByteBuf in, int index, int end) {
        if (in.getByte(index) != '$' || end - index < EVIDENCE_BYTES || in.getByte(index + 4) >> 6 != -2) {
            return false;
        }
        int length = in.getUnsignedShort(index + 2);
        int next = index + FrameRun.HEADER_BYTES + length;
        return in.getUnsignedByte(index + 1) <= highestChannel
                && length >= SMALLEST_PACKET
                && length <= largest
                && (next >= end || isBoundary(in.getByte(next)));
    }

    private static boolean isBoundary(int first) {
        return first == '$' || first == 'R' || first == '\r' || first == '\n';
    }

    private static boolean isResponse(ByteBuf in, int index, int end) {
        if (end - index < RESPONSE.length) {
            return false;
        }
        for (int i = 0; i < RESPONSE.length; i++) {
            if (in.getByte(index + i) != RESPONSE[i]) {
                return false;
            }
        }
        return true;
    }
}

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
package org.openhab.camerahub.engine.internal.playout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * Gathers chosen frames of one run into as few buffers as possible: neighbours that keep their channels are one slice.
 * Frames that change their channel are copied, neighbours into one buffer: a slice for the payload and a buffer for the
 * header of each frame cost more than the copy, because TLS then copies each of them anyway or makes a record of it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class RunSorter {

    private final FrameRun run;
    private final ViewerChannels channels;
    private final ByteBufAllocator allocator;
    private final Consumer<ByteBuf> out;

    private int first = -1;
    private int last;
    private boolean renumbered;

    RunSorter(FrameRun run, ViewerChannels channels, ByteBufAllocator allocator, Consumer<ByteBuf> out) {
        this.run = run;
        this.channels = channels;
        this.allocator = allocator;
        this.out = out;
    }

    /** Takes a frame; they come in ascending order. */
    void take(int frame) {
        boolean renumber = channels.of(run.channel(frame)) != run.channel(frame);
        if (first >= 0 && (frame != last + 1 || renumber != renumbered)) {
            finish();
        }
        if (first < 0) {
            first = frame;
            renumbered = renumber;
        }
        last = frame;
    }

    /** Bytes that were taken but not handed out yet. */
    int gathered() {
        return first < 0 ? 0 : end(last) - run.offset(first);
    }

    /** Hands out what was taken. */
    void finish() {
        if (first >= 0) {
            int start = run.offset(first);
            int length = end(last) - start;
            out.accept(renumbered ? copied(start, length) : run.data().retainedSlice(start, length));
            first = -1;
        }
    }

    private ByteBuf copied(int start, int length) {
        ByteBuf copy = allocator.buffer(length).writeBytes(run.data(), start, length);
        for (int frame = first; frame <= last; frame++) {
            copy.setByte(run.offset(frame) - start + 1, channels.of(run.channel(frame)));
        }
        return copy;
    }

    private int end(int frame) {
        return run.payloadOffset(frame) + run.length(frame);
    }
}

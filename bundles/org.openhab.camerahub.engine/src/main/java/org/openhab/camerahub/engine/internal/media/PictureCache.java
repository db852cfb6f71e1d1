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
package org.openhab.camerahub.engine.internal.media;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.PictureMemory;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * The frames since the newest key frame, for viewers that come later: they see a picture at once instead of waiting for
 * the camera's next key frame. Well-filled receive buffers are kept as they are; a buffer of which little is used
 * would pin more memory than it is worth, so that its frames are copied together with others.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class PictureCache {

    private static final int CHUNK_BYTES = 64 * 1024;

    /**
     * A group that is so many times too large would be there for less than half of the time: hardly worth its memory,
     * which is out of the processor's cache by the time it is filled again.
     */
    private static final int WORTHWHILE = 2;

    private final int mostBytes;
    private final PictureMemory memory;
    private final ByteBufAllocator allocator;
    private final List<MediaRun> runs = new ArrayList<>();
    private int bytes;
    /** Of the group underway, kept or not. */
    private long groupBytes;

    private boolean open;
    private @Nullable ByteBuf chunk;

    /**
     * @param mostBytes a group of pictures that is larger is not kept
     * @param memory shared with other cameras; what finds no room there is not kept either
     */
    public PictureCache(int mostBytes, PictureMemory memory, ByteBufAllocator allocator) {
        this.mostBytes = mostBytes;
        this.memory = memory;
        this.allocator = allocator;
    }

    /**
     * @param key index of the frame with which the newest key picture starts, -1 if none starts in this run
     * @param dense true if runs lie side by side in their receive buffers, so that keeping all of them wastes nothing
     */
    public void add(MediaRun run, int key, boolean dense) {
        if (key >= 0) {
            letGo();
            open = groupBytes <= (long) WORTHWHILE * mostBytes && memory.hasRoom(Math.min(groupBytes, mostBytes));
            groupBytes = 0;
        }
        groupBytes += run.frames().data().readableBytes();
        if (!open) {
            return;
        }
        if (key > 0) {
            MediaRun rest = RunSlices.slice(run, key, run.frames().count());
            keep(rest, dense);
            rest.frames().release();
        } else {
            keep(run, dense);
        }
    }

    /** In order, starting with a key frame; empty if there was none or its group of pictures is too large. */
    public List<MediaRun> newest() {
        return List.copyOf(runs);
    }

    public int bytes() {
        return bytes;
    }

    public void clear() {
        letGo();
        groupBytes = 0;
    }

    private void letGo() {
        for (MediaRun run : runs) {
            run.frames().release();
        }
        runs.clear();
        memory.giveBack(bytes);
        bytes = 0;
        open = false;
        ByteBuf last = chunk;
        if (last != null) {
            last.release();
            chunk = null;
        }
    }

    private void keep(MediaRun run, boolean dense) {
        ByteBuf data = run.frames().data();
        int size = data.readableBytes();
        if (bytes + size > mostBytes || !memory.take(size)) {
            letGo();
            return;
        }
        bytes += size;
        runs.add(dense || isWellFilled(data, size) ? retained(run) : copied(run, size));
    }

    private static boolean isWellFilled(ByteBuf data, int size) {
        ByteBuf whole = data;
        for (ByteBuf parent = whole.unwrap(); parent != null; parent = whole.unwrap()) {
            whole = parent;
        }
        return size >= whole.capacity() / 2;
    }

    private static MediaRun retained(MediaRun run) {
        run.frames().retain();
        return run;
    }

    private MediaRun copied(MediaRun run, int size) {
        ByteBuf into = chunk;
        if (into == null || into.writableBytes() < size) {
            if (into != null) {
                into.release();
            }
            into = allocator.ioBuffer(Math.max(CHUNK_BYTES, size), Math.max(CHUNK_BYTES, size));
            chunk = into;
        }
        int start = into.writerIndex();
        FrameRun frames = run.frames();
        into.writeBytes(frames.data(), frames.data().readerIndex(), size);
        int[] offsets = new int[frames.count()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = frames.offset(i) - frames.data().readerIndex();
        }
        return new MediaRun(new FrameRun(into.retainedSlice(start, size), offsets), run.flags(), run.arrivalNanos());
    }
}

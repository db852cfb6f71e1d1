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
import io.netty.channel.Channel;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Receives a channel's bytes one behind the other in chunks of 128 KiB, and shows the decoder the unfinished frame of
 * the last read again, in front of the bytes of the next.
 *
 * <pre>
 *  chunk  | read 1 ............ | read 2 ............... | free                       |
 *           whole frames | tail
 *                          ^ buffer of read 2 begins here: tail and new bytes lie side by side
 * </pre>
 *
 * Why not the transport's own buffers:
 * <ul>
 * <li>A frame that is split between two reads, and nearly every read splits one, would have to be copied together or
 *     forwarded as a run of its own. Here it is whole without a copy; only when a chunk is full is its tail copied to
 *     the head of the next one.
 * <li>A run keeps the buffer it was read into alive. An adaptive allocator gives a 3 KiB read 16 or 64 KiB, all of
 *     which a cache of pictures would hold for it. Chunks are filled densely whatever the size of the reads, so that
 *     what is kept costs about its own size.
 * <li>A cache of pictures lets go of megabytes at once, at each key picture. An allocator gives such memory back to the
 *     system and soon gets it again, page by page and zeroed. Here a chunk that nobody uses any more is filled again,
 *     that of the last read first, which is still in the processor's cache.
 * </ul>
 *
 * For a channel whose first handler is the {@link RtspDecoder} with this receive buffer: others, {@code SslHandler}
 * above all, do not hand their input through. Belongs to the channel's event loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class StreamReceiveBuffer extends DefaultMaxMessagesRecvByteBufAllocator {

    /** Holds the largest tail (a frame less one byte) and {@link #LEAST_READ}. */
    static final int CHUNK = 128 << 10;

    /** A chunk with less room is left; small enough to fill chunks to three quarters, large enough for few calls. */
    static final int LEAST_READ = 32 << 10;

    /** More in one read was seen to cost more, because it passes through a larger part of the processor's cache. */
    static final int MOST_READ = 64 << 10;

    /** Held to be filled again; more than a cache of pictures of 4 MiB holds. */
    private static final int MOST_HELD = 40;

    /** New chunks until one that is free is given back, so that what is held follows what is needed. */
    private static final int PATIENCE = 256;

    /** In use or free, the one in use last. */
    private final List<ByteBuf> held = new ArrayList<>();

    private int entered;

    private @Nullable ByteBuf chunk;
    private int position;
    private int carried;
    private boolean closed;

    private StreamReceiveBuffer() {}

    /** Makes a receive buffer the channel's own, until that closes. */
    public static StreamReceiveBuffer install(Channel channel) {
        StreamReceiveBuffer receive = new StreamReceiveBuffer();
        channel.config().setRecvByteBufAllocator(receive);
        channel.closeFuture().addListener(future -> receive.close());
        return receive;
    }

    /** Shows the last {@code bytes} of what was read again with the next read. */
    void carry(int bytes) {
        carried = bytes;
    }

    @Override
    public Handle newHandle() {
        return new ChunkHandle();
    }

    private void close() {
        closed = true;
        chunk = null;
        held.forEach(ByteBuf::release);
        held.clear();
    }

    private ByteBuf next(ByteBufAllocator allocator) {
        if (closed) {
            return allocator.ioBuffer(LEAST_READ);
        }
        ByteBuf current = chunk;
        if (current == null || CHUNK - position < LEAST_READ) {
            current = enterChunk(allocator);
        }
        int readable = Math.min(MOST_READ, CHUNK - position);
        // Not retainedSlice(): a recycled slice is cold memory by then, and so is each slice made of it.
        return current.slice(position - carried, carried + readable)
                .setIndex(0, carried)
                .retain();
    }

    private ByteBuf enterChunk(ByteBufAllocator allocator) {
        if (++entered % PATIENCE == 0 && held.size() > 1 && isFree(held.get(0))) {
            held.remove(0).release();
        }
        ByteBuf old = chunk;
        ByteBuf fresh = takeFree();
        if (fresh == null) {
            fresh = allocate(allocator);
        }
        if (old != null && carried > 0) {
            fresh.setBytes(0, old, position - carried, carried);
        }
        hold(fresh);
        chunk = fresh;
        position = carried;
        return fresh;
    }

    /**
     * Netty's leak detector picks buffers at random and notes where each slice of them was made, which for a chunk means
     * each picture of a camera for hours. So one that is picked is exchanged; if every buffer is watched, so is this one.
     */
    private static ByteBuf allocate(ByteBufAllocator allocator) {
        ByteBuf fresh = allocator.ioBuffer(CHUNK, CHUNK);
        if (fresh.unwrap() == null) {
            return fresh;
        }
        ByteBuf other = allocator.ioBuffer(CHUNK, CHUNK);
        fresh.release();
        return other;
    }

    private void hold(ByteBuf fresh) {
        held.add(fresh);
        if (held.size() > MOST_HELD) {
            held.remove(0).release();
        }
    }

    /** The one that was used last, if there is one. */
    private @Nullable ByteBuf takeFree() {
        for (int i = held.size() - 1; i >= 0; i--) {
            if (isFree(held.get(i))) {
                return held.remove(i);
            }
        }
        return null;
    }

    private static boolean isFree(ByteBuf chunk) {
        return chunk.refCnt() == 1;
    }

    /** Counts as the transport asks; allocates from the chunk. */
    private final class ChunkHandle extends MaxMessageHandle {

        @Override
        public ByteBuf allocate(@Nullable ByteBufAllocator allocator) {
            if (allocator == null) {
                throw new IllegalArgumentException("allocator");
            }
            return next(allocator);
        }

        @Override
        public int guess() {
            return LEAST_READ;
        }

        @Override
        public void lastBytesRead(int bytes) {
            if (bytes > 0) {
                position += bytes;
                // From here on it is the decoder's to say what is still unfinished.
                carried = 0;
            }
            super.lastBytesRead(bytes);
        }
    }
}

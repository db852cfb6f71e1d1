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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.PictureMemory;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * What is kept for those who come later, and at what price.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class PictureCacheTest {

    private final PictureMemory memory = new PictureMemory(1500);
    private final PictureCache cache = new PictureCache(1000, memory, PooledByteBufAllocator.DEFAULT);
    private final PictureCache neighbour = new PictureCache(1000, memory, PooledByteBufAllocator.DEFAULT);

    @AfterEach
    void tearDown() {
        cache.clear();
        neighbour.clear();
        assertThat("bytes still taken", memory.used(), is(0L));
    }

    @Test
    void nothingIsKeptBeforeTheFirstKeyPicture() {
        add(100, 2, -1);

        assertThat(cache.newest(), is(empty()));
    }

    @Test
    void theNewestKeyPictureStartsAnew() {
        add(200, 3, 0);
        add(200, 3, -1);
        add(200, 4, 2);

        assertThat(cache.newest(), hasSize(1));
        assertThat(cache.newest().get(0).frames().count(), is(2));
    }

    @Test
    void aGroupOfPicturesThatIsTooLargeIsNotKeptAtAll() {
        add(700, 1, 0);
        add(700, 1, -1);
        add(100, 1, -1);

        assertThat(cache.newest(), is(empty()));
        assertThat(cache.bytes(), is(0));
        add(100, 1, 0);
        assertThat(cache.newest(), hasSize(1));
    }

    @Test
    void afterAGroupThatWasFarTooLargeTheNextOneIsNotTried_untilOneIsSmallerAgain() {
        add(900, 1, 0);
        add(900, 1, -1);
        add(900, 1, -1);

        add(100, 1, 0);
        assertThat(cache.newest(), is(empty()));

        add(100, 1, 0);
        assertThat(cache.newest(), hasSize(1));
    }

    @Test
    void whatFindsNoRoomBesideOtherCamerasIsNotKept_untilThereIsRoomAgain() {
        add(neighbour, 900, 1, 0);
        add(500, 1, 0);
        add(200, 1, -1);

        assertThat(cache.newest(), is(empty()));
        assertThat("nor are the others touched", neighbour.newest(), hasSize(1));
        assertThat(memory.used(), is(900L));

        add(500, 1, 0);
        assertThat("a group like the last one would find no room", cache.newest(), is(empty()));

        neighbour.clear();
        add(500, 1, 0);
        assertThat(cache.newest(), hasSize(1));
    }

    @Test
    void littleDataInALargeBufferIsCopiedAndTheBufferLetGo() {
        ByteBuf large = PooledByteBufAllocator.DEFAULT.ioBuffer(64 * 1024);
        MediaRun run = run(large.writeZero(100), 1);

        cache.add(run, 0, false);
        run.frames().release();

        assertThat(large.refCnt(), is(0));
        assertThat(cache.newest().get(0).frames().data().readableBytes(), is(100));
    }

    @Test
    void wellFilledAndDenseBuffersAreKeptWithoutACopy() {
        ByteBuf full = Unpooled.buffer(100).writeZero(100);
        ByteBuf chunk = Unpooled.buffer(64 * 1024).writeZero(100);

        cache.add(run(full, 1), 0, false);
        assertThat(cache.newest().get(0).frames().data(), is(sameInstance(full)));
        cache.add(run(chunk, 1), 0, true);
        assertThat(cache.newest().get(0).frames().data(), is(sameInstance(chunk)));
    }

    private void add(int bytes, int frames, int key) {
        add(cache, bytes, frames, key);
    }

    private static void add(PictureCache into, int bytes, int frames, int key) {
        MediaRun run = run(Unpooled.buffer(bytes).writeZero(bytes), frames);
        into.add(run, key, true);
        run.frames().release();
    }

    private static MediaRun run(ByteBuf data, int frames) {
        int[] offsets = new int[frames];
        for (int i = 0; i < frames; i++) {
            offsets[i] = i * 10;
        }
        return new MediaRun(new FrameRun(data, offsets), new byte[frames], 0);
    }
}

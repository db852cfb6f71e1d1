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
package org.openhab.camerahub.engine.internal.relay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.delivery.RemoteLoop;
import org.openhab.camerahub.engine.internal.delivery.Subscriber;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * Viewers on another event loop than their camera's.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class RemoteLoopTest {

    private static final int MEGABYTE = 1 << 20;

    private final EventLoop loop = new DefaultEventLoop();
    private final Recorder recorder = new Recorder(loop);
    private final AtomicInteger dropped = new AtomicInteger();
    private final RemoteLoop remote = new RemoteLoop(loop, dropped::addAndGet);
    private final List<ByteBuf> made = new ArrayList<>();

    @BeforeEach
    void setUp() {
        remote.targets(new Subscriber[] {new Subscriber(recorder, left -> {}, () -> {})});
    }

    @AfterEach
    void nothingLeaks() {
        loop.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).awaitUninterruptibly();
        made.forEach(data -> assertThat(data.refCnt(), is(0)));
    }

    @Test
    void theRunsOfOneReadComeAsOneTask() {
        add(100, -1);
        add(100, -1);
        remote.send();

        recorder.awaitFrames(2);
        await("the flush", () -> recorder.has("flush"));
        assertThat(recorder.events, is(List.of("frames", "flush")));
    }

    @Test
    void aLoopThatFallsBehindLosesPicturesUpToTheNextKeyAndNeitherMemoryNorOrder() {
        CountDownLatch busy = new CountDownLatch(1);
        loop.execute(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 30; i++) {
            add(MEGABYTE, -1);
            remote.send();
        }
        busy.countDown();
        recorder.awaitFrames(9);
        int whileBehind = recorder.frames.size();
        add(100, -1);
        add(100, 0);
        add(100, -1);
        remote.send();

        recorder.awaitFrames(whileBehind + 2);
        assertThat("bounded by 8 MiB and one run", whileBehind, is(9));
        assertThat("without a key nothing goes on", recorder.frames, hasSize(whileBehind + 2));
        assertThat("what was left out is counted", dropped.get(), is(30 - 9 + 1));
    }

    private void add(int bytes, int key) {
        ByteBuf data = Unpooled.buffer(bytes).writeByte('$').writeByte(0).writeShort(12);
        data.writeZero(bytes - 4);
        made.add(data);
        MediaRun run = new MediaRun(new FrameRun(data, new int[] {0}), new byte[1], 0);
        remote.add(run, key, true);
        run.frames().release();
    }
}

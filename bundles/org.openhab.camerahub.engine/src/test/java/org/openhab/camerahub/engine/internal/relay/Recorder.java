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

import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.StreamSubscriber;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * A subscriber that writes down what it gets.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Recorder implements StreamSubscriber {

    /** One frame, its bytes copied. */
    record Frame(byte[] bytes, int flags) {
        int channel() {
            return bytes[1] & 0xFF;
        }

        int sequence() {
            return (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
        }

        long timestamp() {
            return word(8);
        }

        long ssrc() {
            return word(12);
        }

        long word(int index) {
            return (bytes[index] & 0xFFL) << 24
                    | (bytes[index + 1] & 0xFF) << 16
                    | (bytes[index + 2] & 0xFF) << 8
                    | bytes[index + 3] & 0xFF;
        }

        boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }

    final List<String> events = new CopyOnWriteArrayList<>();
    final List<Frame> cached = new CopyOnWriteArrayList<>();
    final List<Frame> frames = new CopyOnWriteArrayList<>();
    final List<HubException> faults = new CopyOnWriteArrayList<>();
    volatile @Nullable StreamStart start;
    /** It has lingered before it leaves. */
    volatile boolean lingersItself;

    private final EventLoop loop;

    Recorder(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public boolean lingersItself() {
        return lingersItself;
    }

    @Override
    public EventLoop loop() {
        return loop;
    }

    @Override
    public void started(StreamStart how) {
        start = how;
        how.newestPictures().forEach(run -> cached.addAll(copy(run)));
        note("started");
    }

    @Override
    public void frames(MediaRun run) {
        note("frames");
        frames.addAll(copy(run));
    }

    @Override
    public void flush() {
        note("flush");
    }

    @Override
    public void interrupted(HubException why) {
        faults.add(why);
        note("interrupted");
    }

    @Override
    public void ended(HubException why) {
        faults.add(why);
        note("ended");
    }

    boolean has(String event) {
        return events.contains(event);
    }

    void awaitEvent(String event) {
        await(event + " after " + events, () -> has(event));
    }

    void awaitFrames(int count) {
        await(count + " frames", () -> frames.size() >= count);
    }

    List<Frame> ofChannel(int channel) {
        return frames.stream().filter(each -> each.channel() == channel).toList();
    }

    /** Consecutive equal events are one. */
    private void note(String event) {
        if (!loop.inEventLoop()) {
            events.add("on a foreign thread: " + event);
        }
        if (events.isEmpty() || !events.get(events.size() - 1).equals(event)) {
            events.add(event);
        }
    }

    private static List<Frame> copy(MediaRun run) {
        List<Frame> copies = new ArrayList<>();
        FrameRun frames = run.frames();
        for (int i = 0; i < frames.count(); i++) {
            byte[] bytes = ByteBufUtil.getBytes(
                    frames.data(), frames.offset(i), FrameRun.HEADER_BYTES + frames.length(i), true);
            copies.add(new Frame(bytes, run.flags()[i]));
        }
        return copies;
    }
}

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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.openhab.camerahub.engine.internal.source.ChannelMaps;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Whatever frames a camera sends: they are read in place, and of what goes on to the viewers nothing is changed but the
 * numbers in the header, in reports, and the channel. Not a byte of media, nor of what stands around the run.
 *
 * <pre>
 *   the camera starts anew, once every so many frames | frames: channel, length (2), packet
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraFramesFuzzTest {

    private static final int AROUND = 16;
    private static final byte GUARD = (byte) 0xA5;

    @FuzzTest
    void noByteOfMediaIsChanged(byte[] input) {
        if (input.length < 2) {
            return;
        }
        List<Track> tracks = tracks(input[0] % 2 == 0);
        RunReader reader = new RunReader(tracks, new HashMap<>(), Clock.systemUTC());
        int together = 1 + (input[1] & 0x7);
        int at = 2;
        long now = 0;
        while (at < input.length) {
            List<byte[]> packets = new ArrayList<>();
            List<Integer> channels = new ArrayList<>();
            while (at + 2 < input.length && packets.size() < together) {
                int length = Math.min(input[at + 1] & 0xFF, input.length - at - 2);
                channels.add(input[at] & 0x7);
                packets.add(Arrays.copyOfRange(input, at + 2, at + 2 + length));
                at += 2 + length;
            }
            if (packets.isEmpty()) {
                return;
            }
            read(reader, channels, packets, now += 20_000_000);
            if ((input[1] & 0x80) != 0 && now % 60_000_000 == 0) {
                reader.restart();
            }
        }
    }

    private static void read(RunReader reader, List<Integer> channels, List<byte[]> packets, long now) {
        int[] offsets = new int[packets.size()];
        ByteBuf whole = Unpooled.buffer().writeBytes(guards());
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = whole.writerIndex() - AROUND;
            whole.writeByte('$').writeByte(channels.get(i)).writeShort(packets.get(i).length);
            whole.writeBytes(packets.get(i));
        }
        int end = whole.writerIndex();
        whole.writeBytes(guards());
        FrameRun run = new FrameRun(whole.retainedSlice(AROUND, end - AROUND), offsets);
        int[] passed = {0};
        reader.read(run, ChannelMaps.same(4), now, (media, key) -> {
            passed[0] += media.frames().count();
            assertThat(key, is(lessThanOrEqualTo(media.frames().count())));
            check(media);
        });
        assertThat(passed[0], is(lessThanOrEqualTo(offsets.length)));
        for (int i = 0; i < offsets.length; i++) {
            checkFrame(whole, AROUND + offsets[i], packets.get(i));
        }
        assertThat(Arrays.equals(bytes(whole, 0), guards()) && Arrays.equals(bytes(whole, end), guards()), is(true));
        run.release();
        assertThat(whole.refCnt(), is(1));
        whole.release();
    }

    private static void check(MediaRun media) {
        FrameRun frames = media.frames();
        int at = frames.data().readerIndex();
        for (int i = 0; i < frames.count(); i++) {
            assertThat(frames.offset(i), is(at));
            at += FrameRun.HEADER_BYTES + frames.length(i);
        }
        assertThat(at, is(frames.data().writerIndex()));
        assertThat(media.flags().length, is(frames.count()));
    }

    private static void checkFrame(ByteBuf whole, int at, byte[] sent) {
        assertThat(whole.getByte(at), is((byte) '$'));
        assertThat(whole.getUnsignedShort(at + 2), is(sent.length));
        boolean rtp = whole.getByte(at + 1) % 2 == 0;
        if (rtp) {
            for (int i = 0; i < sent.length; i++) {
                boolean number = i >= 2 && i < RtpHeader.BYTES;
                assertThat(number || whole.getByte(at + FrameRun.HEADER_BYTES + i) == sent[i], is(true));
            }
        }
    }

    private static byte[] bytes(ByteBuf buf, int index) {
        byte[] bytes = new byte[AROUND];
        buf.getBytes(index, bytes);
        return bytes;
    }

    private static byte[] guards() {
        byte[] guards = new byte[AROUND];
        Arrays.fill(guards, GUARD);
        return guards;
    }

    private static List<Track> tracks(boolean h264) {
        return List.of(
                new Track(0, Track.Kind.VIDEO, h264 ? Track.Codec.H264 : Track.Codec.H265, 96, 90_000),
                new Track(1, Track.Kind.AUDIO, Track.Codec.AAC, 97, 16_000));
    }
}

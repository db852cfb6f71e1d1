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
package org.openhab.camerahub.hls;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.openhab.camerahub.hls.playlist.LivePlaylist;
import org.openhab.camerahub.hls.playlist.PlaylistText;
import org.openhab.camerahub.hls.playlist.Resource;
import org.openhab.camerahub.hls.playlist.Segment;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Whatever a camera describes and sends: nothing throws, no more memory is taken than allowed, and what comes out is a
 * playlist of files that consist of whole boxes.
 *
 * <pre>
 *   clock rates and format parameters of picture and sound, a line each | packets: flags, length, payload
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
class HlsMuxerFuzzTest {

    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_PICTURE_BYTES = 16 << 10;
    private static final int TWO_SECONDS = 180_000;
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @FuzzTest
    void anyCameraIsPresentedOrLeftOut(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\n", 4);
        if (lines.length < 4) {
            return;
        }
        HlsSource source = source(lines);
        if (source == null || source.video() == null) {
            return;
        }
        HlsMuxer muxer = new HlsMuxer(source, new HlsSettings(1, 2, MOST_BYTES, MOST_PICTURE_BYTES, CLOCK), () -> {});
        feed(muxer, lines[3].getBytes(StandardCharsets.ISO_8859_1));
        LivePlaylist list = muxer.playlist();
        // The newest segments are never thrown away, as a player needs three.
        assertThat(list.bytes(), is(lessThan(MOST_BYTES + 8L * (MOST_PICTURE_BYTES + input.length))));
        if (list.isReady()) {
            checkText(PlaylistText.entry(list));
            checkText(PlaylistText.live(list));
            for (Segment segment : list.segments()) {
                checkBoxes(segment.initialization().data());
                segment.parts().forEach(part -> checkBoxes(part.data()));
            }
            Optional<Resource> none = list.find(lines[1]);
            none.ifPresent(resource -> assertThat(resource.bytes() >= 0, is(true)));
        }
    }

    private static HlsSource source(String[] lines) {
        String kind = lines[0].startsWith("5") ? "H265" : "H264";
        String description = "v=0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 " + kind + "/90000\r\na=fmtp:96 " + lines[1]
                + "\r\nm=audio 0 RTP/AVP 97\r\na=rtpmap:97 mpeg4-generic/" + lines[0] + "\r\na=fmtp:97 " + lines[2]
                + "\r\n";
        try {
            return HlsSource.of(SessionDescription.parse(description).media());
        } catch (RtspSyntaxException e) {
            return null;
        }
    }

    /** Flags: 1 sound, 2 marker, 4 a packet is lost, 8 a report, 16 a new picture, 32 the camera starts anew, 64 later. */
    private static void feed(HlsMuxer muxer, byte[] frames) {
        int[] sequence = {0, 0};
        int[] timestamp = {0, 0};
        long now = 0;
        int at = 0;
        while (at + 3 <= frames.length) {
            int flags = frames[at];
            int length = Math.min((frames[at + 1] & 0x7) << 8 | frames[at + 2] & 0xFF, frames.length - at - 3);
            byte[] payload = Arrays.copyOfRange(frames, at + 3, at + 3 + length);
            at += 3 + length;
            int track = flags & 1;
            sequence[track] += (flags & 4) != 0 ? 2 : 1;
            timestamp[track] += ((flags & 16) != 0 ? 3600 : 0) + ((flags & 64) != 0 ? TWO_SECONDS : 0);
            now += (flags & 64) != 0 ? 2_000_000_000L : 10_000_000;
            if ((flags & 32) != 0) {
                muxer.interrupt();
            }
            if ((flags & 8) != 0) {
                muxer.rtcp(track, Unpooled.wrappedBuffer(payload), 0, payload.length);
            } else {
                ByteBuf packet = Unpooled.buffer(12 + payload.length)
                        .writeByte(0x80)
                        .writeByte((flags & 2) != 0 ? 0xE0 : 0x60)
                        .writeShort(sequence[track])
                        .writeInt(timestamp[track])
                        .writeInt(7)
                        .writeBytes(payload);
                muxer.rtp(track, packet, 0, packet.readableBytes(), now);
            }
        }
    }

    private static void checkText(String playlist) {
        assertThat(playlist, startsWith("#EXTM3U\n"));
        assertThat(playlist.chars().allMatch(each -> each == '\n' || each >= ' ' && each < 127), is(true));
    }

    private static void checkBoxes(byte[] data) {
        ByteBuffer boxes = ByteBuffer.wrap(data);
        while (boxes.hasRemaining()) {
            int size = boxes.getInt(boxes.position());
            assertThat(size >= 8, is(true));
            assertThat(size, is(lessThanOrEqualTo(boxes.remaining())));
            boxes.position(boxes.position() + size);
        }
    }
}

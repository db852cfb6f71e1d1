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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.CapturedSessions;
import org.openhab.camerahub.rtsp.codec.DecoderHarness.Frame;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * What a decoder for cameras makes of bytes that are not RTSP.
 *
 * @author Camera Hub authors - Initial contribution
 */
class GarbageTest {

    private static final byte[] FRAME = CapturedSessions.ffmpegH264().get(1);
    private static final byte[] OTHER = CapturedSessions.ffmpegH264().get(2);

    @Test
    void garbageBetweenFramesOfACanonVbH47IsSkipped() {
        List<Object> output = decode(FRAME, bytes("\u00fe\1\2$\3\4 $\0\0\0garbage"), OTHER, FRAME);
        assertThat(output, contains(frame(FRAME), new SkippedInput(18), frame(OTHER), frame(FRAME)));
    }

    @Test
    void garbageThatLooksLikeTextIsSkippedFromItsLineEndOn() {
        List<Object> output = decode(FRAME, bytes("OPTIONS and no more\nx"), OTHER, FRAME);
        assertThat(output, contains(frame(FRAME), new SkippedInput(21), frame(OTHER), frame(FRAME)));
    }

    @Test
    void aFrameThatLive555WroteOnlyInPartCostsTheFramesAroundItOnly() {
        byte[] part = Arrays.copyOf(OTHER, OTHER.length - 20);
        List<Object> output = decode(FRAME, part, FRAME, OTHER, FRAME, FRAME);
        assertThat(output.get(0), is(frame(FRAME)));
        assertThat(output.get(2), instanceOf(SkippedInput.class));
        assertThat(output.subList(3, output.size()), contains(frame(OTHER), frame(FRAME), frame(FRAME)));
    }

    @Test
    void anAnswerBehindGarbageIsFound() {
        List<Object> output = decode(FRAME, bytes("\0\0\0"), bytes("RTSP/1.0 200 OK\r\nCSeq: 1\r\n\r\n"));
        assertThat(output.get(1), is(new SkippedInput(3)));
        assertThat(output.get(2), instanceOf(RtspResponse.class));
    }

    @Test
    void garbageAnywhereInASessionOfGStreamerCostsNoMoreThanTheFramesBetweenTwoOfThem() {
        Random random = new Random(7);
        byte[] session = CapturedSessions.gstreamerSession();
        List<Object> whole = DecoderHarness.decode(session, session.length);
        long answers = whole.stream().filter(RtspResponse.class::isInstance).count();
        int lost = 0;
        for (int run = 0; run < 200; run++) {
            ByteArrayOutputStream spoiled = new ByteArrayOutputStream();
            boolean playing = false;
            for (Object message : whole) {
                if (playing && message instanceof Frame && random.nextInt(8) == 0) {
                    byte[] garbage = new byte[1 + random.nextInt(300)];
                    random.nextBytes(garbage);
                    garbage[0] = 0;
                    spoiled.writeBytes(garbage);
                }
                spoiled.writeBytes(wire(message));
                playing |= message instanceof Frame;
            }
            List<Object> output = decode(spoiled.toByteArray());
            output.removeIf(SkippedInput.class::isInstance);
            assertThat(output.stream().filter(RtspResponse.class::isInstance).count(), is(answers));
            lost += (int)
                    whole.stream().filter(message -> !output.contains(message)).count();
        }
        assertThat("lost of 5800 frames, with about 725 pieces of garbage", lost, lessThan(100));
    }

    @Test
    void endlessGarbageIsRefused() {
        byte[] garbage = new byte[FrameSearch.MOST_SKIPPED + 1];
        List<Object> output = decode(FRAME, garbage);
        assertThat(output, contains(is(frame(FRAME)), instanceOf(MalformedInput.class)));
    }

    @Test
    void whatSendsGarbageBeforeAnyFrameIsNoCamera() {
        assertThat(decode(bytes("\0"), FRAME), contains(instanceOf(MalformedInput.class)));
        assertThat(decode(bytes("HTTP/1.1 400 Bad Request\r\n\r\n")), contains(instanceOf(MalformedInput.class)));
    }

    @Test
    void aBrokenMessageIsRefusedAllTheSame() {
        List<Object> output = decode(bytes("RTSP/1.0 200 OK\r\nContent-Length: x\r\n\r\n"), FRAME);
        assertThat(output, contains(instanceOf(MalformedInput.class)));
    }

    @Test
    void aDecoderForViewersSkipsNothing() {
        byte[] bytes = bytes("\0$\0\0\1x");
        assertThat(DecoderHarness.decode(bytes, bytes.length), contains(instanceOf(MalformedInput.class)));
    }

    private static List<Object> decode(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        try (DecoderHarness harness = new DecoderHarness(RtspDecoder.forCamera(RtspLimits.DEFAULTS, null))) {
            harness.feed(all.toByteArray(), 0, all.size());
            return harness.output();
        }
    }

    private static Frame frame(byte[] frame) {
        return new Frame(frame[1], HexFormat.of().formatHex(frame, 4, frame.length));
    }

    private static byte[] wire(Object message) {
        if (message instanceof Frame frame) {
            byte[] payload = HexFormat.of().parseHex(frame.payload());
            byte[] wire = new byte[4 + payload.length];
            wire[0] = '$';
            wire[1] = (byte) frame.channel();
            wire[2] = (byte) (payload.length >> 8);
            wire[3] = (byte) payload.length;
            System.arraycopy(payload, 0, wire, 4, payload.length);
            return wire;
        }
        ByteBuf out = RtspEncoder.encode((RtspResponse) message, UnpooledByteBufAllocator.DEFAULT);
        byte[] wire = ByteBufUtil.getBytes(out);
        out.release();
        return wire;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

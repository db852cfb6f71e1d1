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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.rtsp.CapturedSessions;
import org.openhab.camerahub.rtsp.codec.DecoderHarness.Frame;
import org.openhab.camerahub.rtsp.codec.MessageTable.Message;
import org.openhab.camerahub.rtsp.codec.MessageTable.OddForm;
import org.openhab.camerahub.rtsp.codec.MessageTable.Refused;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RtspDecoderTest {

    private static final String OPTIONS = "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n";
    private static final String PLAY = "PLAY rtsp://h/p RTSP/1.0\r\nCSeq: 2\r\n\r\n";
    private static final String FRAME = "$\1\0\4abcd";
    private static final String EMPTY_FRAME = "$\7\0\0";

    static Stream<Message> messages() {
        return MessageTable.messages().stream();
    }

    static Stream<OddForm> oddForms() {
        return MessageTable.oddForms().stream();
    }

    static Stream<Refused> refused() {
        return MessageTable.refused().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsMessages(Message entry) {
        assertThat(decode(entry.wire()), contains(entry.message()));
    }

    @ParameterizedTest
    @MethodSource("oddForms")
    void readsOddForms(OddForm entry) {
        assertThat(decode(entry.wire()), contains(entry.message()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotRtsp(Refused entry) {
        assertThat(statusOf(decode(entry.wire()).get(0)), is(entry.status()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotRtspAlsoByteByByte(Refused entry) {
        List<Object> output = DecoderHarness.decode(bytes(entry.wire()), 1);
        assertThat(output, hasSize(1));
        assertThat(statusOf(output.get(0)), is(entry.status()));
    }

    @Test
    void deliversWhatCameBeforeMalformedInputAndNothingBehindIt() {
        List<Object> output = decode(OPTIONS + FRAME + "nonsense\r\n" + FRAME + PLAY);
        assertThat(output, hasSize(3));
        assertThat(output.get(0), instanceOf(RtspRequest.class));
        assertThat(output.get(1), is(new Frame(1, "61626364")));
        assertThat(statusOf(output.get(2)), is(RtspStatus.BAD_REQUEST));
    }

    @Test
    void keepsTheOrderOfPipelinedMessagesAndFrames() {
        List<Object> output = decode(FRAME + OPTIONS + FRAME + EMPTY_FRAME + PLAY + PLAY + EMPTY_FRAME);
        assertThat(
                output.stream().map(RtspDecoderTest::summary).toList(),
                contains("frame 1", "OPTIONS", "frame 1", "frame 7", "PLAY", "PLAY", "frame 7"));
    }

    @Test
    void framesMayComeBeforeTheAnswerToPlay() {
        List<Object> output = decode(FRAME + FRAME + "RTSP/1.0 200 OK\r\nCSeq: 5\r\nSession: 1\r\n\r\n" + FRAME);
        assertThat(
                output.stream().map(RtspDecoderTest::summary).toList(),
                contains("frame 1", "frame 1", "200", "frame 1"));
    }

    @Test
    void framesMayUseAnyChannelWhateverWasSetUp() {
        assertThat(decode("$\u00ff\0\1x$\0\0\1y"), contains(new Frame(255, "78"), new Frame(0, "79")));
    }

    @Test
    void emptyLinesBetweenFramesAreSkipped() {
        assertThat(decode(FRAME + "\r\n" + FRAME), contains(new Frame(1, "61626364"), new Frame(1, "61626364")));
    }

    @Test
    void allFramesOfAReadAreOneSliceOfIt() {
        EmbeddedChannel channel = new EmbeddedChannel(new RtspDecoder(RtspLimits.DEFAULTS));
        ByteBuf read = Unpooled.directBuffer();
        for (int i = 0; i < 100; i++) {
            read.writeByte('$').writeByte(i).writeShort(10).writeZero(10);
        }
        channel.writeInbound(read.retain());
        FrameRun run = channel.readInbound();
        assertThat(run.count(), is(100));
        assertThat(run.channel(99), is(99));
        assertThat(run.data().memoryAddress(), is(read.memoryAddress()));
        assertThat(run.data().readableBytes(), is(1400));
        run.release();
        read.release();
        assertThat(channel.finish(), is(false));
        assertThat(read.refCnt(), is(0));
    }

    @Test
    void aPlayerThatReadsByteByByteGetsTheSameAsOneThatReadsAll() {
        byte[] session = CapturedSessions.gstreamerSession();
        assertThat(DecoderHarness.decode(session, 1), is(DecoderHarness.decode(session, session.length)));
    }

    @Test
    void readsAWholeSessionOfGStreamerSplitAtEveryByte() {
        byte[] session = CapturedSessions.gstreamerSession();
        List<Object> whole = DecoderHarness.decode(session, session.length);
        assertThat(whole.stream().filter(RtspResponse.class::isInstance).count(), is(7L));
        assertThat(whole.stream().filter(Frame.class::isInstance).count(), is(29L));
        try (DecoderHarness harness = new DecoderHarness(RtspLimits.DEFAULTS)) {
            for (int i = 0; i <= session.length; i++) {
                harness.feed(session, 0, i);
                harness.feed(session, i, session.length - i);
                assertThat("split at " + i, harness.takeOutput(), is(whole));
            }
        }
    }

    @Test
    void readsAnythingInPiecesOfAnySize() {
        StringBuilder all = new StringBuilder(EMPTY_FRAME);
        MessageTable.messages()
                .forEach(entry -> all.append(entry.wire()).append(FRAME).append(EMPTY_FRAME));
        MessageTable.oddForms()
                .forEach(entry -> all.append(entry.wire()).append(FRAME).append(FRAME));
        byte[] bytes = bytes(all.toString());
        List<Object> whole = DecoderHarness.decode(bytes, bytes.length);
        assertThat(
                whole,
                hasSize(1
                        + 3 * MessageTable.messages().size()
                        + 3 * MessageTable.oddForms().size()));
        for (int size = 1; size < 200; size++) {
            assertThat("pieces of " + size, DecoderHarness.decode(bytes, size), is(whole));
        }
    }

    @Test
    void aFrameMayBeLargerThanAnyRead() {
        byte[] frame = new byte[4 + 65535];
        frame[0] = '$';
        frame[2] = frame[3] = (byte) 0xFF;
        for (int size : new int[] {100, 1000, 65538, 65539}) {
            List<Object> output = DecoderHarness.decode(frame, size);
            assertThat(output, contains(new Frame(0, "00".repeat(65535))));
        }
    }

    @Test
    void twoReadsGiveTwoRunsAndOneForTheFrameBetweenThem() {
        byte[] bytes = bytes(FRAME.repeat(9));
        try (DecoderHarness harness = new DecoderHarness(RtspLimits.DEFAULTS)) {
            harness.feed(bytes, 0, 35);
            harness.feed(bytes, 35, bytes.length - 35);
            assertThat(harness.output(), hasSize(9));
            assertThat(harness.runs(), is(3));
        }
    }

    @Test
    void readCompleteAlwaysPasses() {
        int[] completes = new int[1];
        EmbeddedChannel channel =
                new EmbeddedChannel(new RtspDecoder(RtspLimits.DEFAULTS), new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelReadComplete(ChannelHandlerContext ctx) {
                        completes[0]++;
                    }
                });
        channel.writeInbound(Unpooled.copiedBuffer(bytes("$\0")));
        channel.writeInbound(Unpooled.copiedBuffer(bytes("nonsense\r\n\r\n")));
        channel.writeInbound(Unpooled.copiedBuffer(bytes("more")));
        assertThat(completes[0], is(3));
        channel.finishAndReleaseAll();
    }

    @Test
    void passesOnWhatIsNotBytes() {
        EmbeddedChannel channel = new EmbeddedChannel(new RtspDecoder(RtspLimits.DEFAULTS));
        Object other = new Object();
        channel.writeInbound(other);
        assertThat(channel.readInbound(), sameInstance(other));
        channel.finishAndReleaseAll();
    }

    @Test
    void givesUpAHalfFrameWhenTheConnectionEnds() {
        EmbeddedChannel channel = new EmbeddedChannel(new RtspDecoder(RtspLimits.DEFAULTS));
        ByteBuf half = Unpooled.copiedBuffer(bytes("$\0\0\7half"));
        channel.writeInbound(half);
        assertThat(half.refCnt(), is(0));
        assertThat(channel.finish(), is(false));
    }

    @Test
    void stopsInTheMiddleOfAReadWhenItIsRemoved() {
        EmbeddedChannel channel = new EmbeddedChannel(new RtspDecoder(RtspLimits.DEFAULTS));
        channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object msg) {
                ctx.pipeline().remove(RtspDecoder.class);
                ctx.fireChannelRead(msg);
            }
        });
        channel.writeInbound(Unpooled.copiedBuffer(bytes(OPTIONS + PLAY + FRAME)));
        assertThat(channel.inboundMessages(), hasSize(1));
        channel.finishAndReleaseAll();
    }

    @Test
    void aHeaderMayComeOftenAndKeepsItsOrder() {
        RtspRequest request = (RtspRequest)
                decode("PLAY * RTSP/1.0\r\nA: 1\r\nB: 2\r\na: 3\r\n\r\n").get(0);
        assertThat(
                request.headers(),
                is(RtspHeaders.EMPTY.and("A", "1").and("B", "2").and("a", "3")));
        assertThat(request.headers().all("A"), contains("1", "3"));
    }

    @Test
    void nothingComesOfAnUnfinishedMessage() {
        assertThat(decode("PLAY rtsp://h/p RTSP/1.0\r\nContent-Length: 3\r\n\r\nab"), empty());
        assertThat(decode("PLAY rtsp://h/p RTSP/1.0\r\nCSeq: 1\r\n"), empty());
    }

    private static List<Object> decode(String wire) {
        byte[] bytes = bytes(wire);
        return DecoderHarness.decode(bytes, bytes.length);
    }

    private static RtspStatus statusOf(Object output) {
        return ((MalformedInput) output).cause().status();
    }

    private static String summary(Object output) {
        if (output instanceof RtspRequest request) {
            return request.method();
        }
        return output instanceof RtspResponse response
                ? Integer.toString(response.status().code())
                : "frame " + ((Frame) output).channel();
    }

    private static byte[] bytes(String wire) {
        return wire.getBytes(StandardCharsets.ISO_8859_1);
    }
}

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
package org.openhab.camerahub.rtsp.fuzz;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.codec.MalformedInput;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;
import org.openhab.camerahub.rtsp.codec.StreamReceiveBuffer;
import org.openhab.camerahub.rtsp.message.RtspMessage;

/**
 * Feeds a decoder with bytes in pieces, writes down what comes out, and watches the memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class DecoderHarness {

    /** Small, so that the fuzzer reaches every limit with short inputs. */
    static final RtspLimits LIMITS = new RtspLimits(60, 80, 6, 200, 100, 90);

    /** What a decoder may hold between two reads: one frame that is not complete. */
    private static final int MOST_HELD = LIMITS.frameBytes() + FrameRun.HEADER_BYTES;

    /** With a receive buffer of its own also that one's chunk, twice while it changes. */
    private static final int MOST_HELD_WITH_CHUNKS = MOST_HELD + 2 * (128 << 10);

    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<String> events = new ArrayList<>();
    private final byte[] input;
    private final RecvByteBufAllocator.@Nullable Handle receive;
    private int at;

    private DecoderHarness(byte[] input, boolean ownReceiveBuffer) {
        this.input = input;
        channel.config().setAllocator(allocator);
        StreamReceiveBuffer buffer = ownReceiveBuffer ? StreamReceiveBuffer.install(channel) : null;
        receive = buffer == null ? null : buffer.newHandle();
        channel.pipeline().addLast(new RtspDecoder(LIMITS, buffer), new Recorder());
    }

    /** What comes out of the input in pieces of a fixed length. */
    static List<String> inPiecesOf(int length, byte[] input, boolean ownReceiveBuffer) {
        DecoderHarness harness = new DecoderHarness(input, ownReceiveBuffer);
        while (harness.at < input.length) {
            harness.feed(length);
        }
        return harness.finish();
    }

    /** What comes out of the input in pieces of lengths that a seed decides. */
    static List<String> inRandomPieces(long seed, byte[] input, boolean ownReceiveBuffer) {
        Random random = new Random(seed);
        DecoderHarness harness = new DecoderHarness(input, ownReceiveBuffer);
        while (harness.at < input.length) {
            harness.feed(1 + random.nextInt(random.nextBoolean() ? 8 : 300));
        }
        return harness.finish();
    }

    private void feed(int most) {
        int length = Math.min(most, input.length - at);
        RecvByteBufAllocator.Handle handle = receive;
        ByteBuf piece;
        if (handle == null) {
            piece = allocator.buffer(length);
        } else {
            handle.reset(channel.config());
            piece = handle.allocate(allocator);
            length = Math.min(length, piece.writableBytes());
        }
        piece.writeBytes(input, at, length);
        if (handle != null) {
            handle.lastBytesRead(length);
        }
        at += length;
        channel.writeInbound(piece);
        long held = allocator.metric().usedHeapMemory();
        long allowed = handle == null ? MOST_HELD : MOST_HELD_WITH_CHUNKS;
        if (held > allowed) {
            throw new AssertionError("The decoder holds " + held + " bytes between two reads");
        }
    }

    private List<String> finish() {
        channel.finishAndReleaseAll();
        long leaked = allocator.metric().usedHeapMemory();
        if (leaked != 0) {
            throw new AssertionError(leaked + " bytes were not released");
        }
        return events;
    }

    /** Writes down single frames, as their grouping into runs is allowed to depend on the pieces. */
    private final class Recorder extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(@Nullable ChannelHandlerContext ctx, @Nullable Object msg) {
            if (msg instanceof FrameRun run) {
                record(run);
                run.release();
            } else if (msg instanceof RtspMessage message) {
                record(message);
            } else {
                throw new AssertionError("Not a message: " + msg);
            }
        }

        private void record(FrameRun run) {
            int expected = 0;
            for (int i = 0; i < run.count(); i++) {
                if (run.offset(i) - run.data().readerIndex() != expected
                        || run.data().getByte(run.offset(i)) != '$') {
                    throw new AssertionError("Offsets of a run do not lie one behind the other");
                }
                expected += FrameRun.HEADER_BYTES + run.length(i);
                events.add("frame " + run.channel(i) + " "
                        + ByteBufUtil.hexDump(run.data(), run.payloadOffset(i), run.length(i)));
            }
            if (expected != run.data().readableBytes()) {
                throw new AssertionError("A run holds more or less than its frames");
            }
        }

        private void record(RtspMessage message) {
            StringBuilder text = new StringBuilder(message.startLine());
            message.headers()
                    .forEach((name, value) ->
                            text.append('|').append(name).append('=').append(value));
            text.append("|CSeq ").append(message.cseq()).append('|');
            events.add(text.append(HexFormat.of().formatHex(message.body())).toString());
        }

        @Override
        public void userEventTriggered(@Nullable ChannelHandlerContext ctx, @Nullable Object event) {
            if (event instanceof MalformedInput malformed) {
                events.add("malformed " + malformed.cause().status().code() + " "
                        + malformed.cause().getMessage());
            }
        }

        @Override
        public void exceptionCaught(@Nullable ChannelHandlerContext ctx, @Nullable Throwable cause) {
            throw new AssertionError("The decoder threw", cause);
        }
    }
}

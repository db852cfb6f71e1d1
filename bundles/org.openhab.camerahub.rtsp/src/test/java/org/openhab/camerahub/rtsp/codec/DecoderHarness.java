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
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Feeds a decoder and takes down what comes out of it: messages, single frames (a run is taken apart, because where
 * runs end depends on the reads) and {@link MalformedInput}. Releases everything it gets.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class DecoderHarness implements AutoCloseable {

    /** A frame of a run. */
    public record Frame(int channel, String payload) {}

    private final EmbeddedChannel channel;
    private final List<Object> output = new ArrayList<>();
    private int runs;

    public DecoderHarness(RtspLimits limits) {
        this(new RtspDecoder(limits));
    }

    public DecoderHarness(RtspDecoder decoder) {
        channel = new EmbeddedChannel(decoder, new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(@Nullable ChannelHandlerContext ctx, @Nullable Object msg) {
                take(msg);
            }

            @Override
            public void userEventTriggered(@Nullable ChannelHandlerContext ctx, @Nullable Object event) {
                take(event);
            }
        });
    }

    /** Everything that comes out if the bytes come in pieces of this size. */
    public static List<Object> decode(byte[] bytes, int pieceBytes) {
        try (DecoderHarness harness = new DecoderHarness(RtspLimits.DEFAULTS)) {
            for (int i = 0; i < bytes.length; i += pieceBytes) {
                harness.feed(bytes, i, Math.min(pieceBytes, bytes.length - i));
            }
            return harness.output();
        }
    }

    public void feed(byte[] bytes, int offset, int length) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, offset, length));
    }

    public void feed(ByteBuf bytes) {
        channel.writeInbound(bytes);
    }

    public List<Object> output() {
        return output;
    }

    /** What came out since the last call. */
    public List<Object> takeOutput() {
        List<Object> taken = List.copyOf(output);
        output.clear();
        return taken;
    }

    /** Number of runs so far. */
    public int runs() {
        return runs;
    }

    private void take(@Nullable Object out) {
        if (out instanceof FrameRun run) {
            runs++;
            for (int i = 0; i < run.count(); i++) {
                // One access to the buffer, because leak detection takes down every single one.
                byte[] payload = ByteBufUtil.getBytes(run.data(), run.payloadOffset(i), run.length(i));
                output.add(new Frame(run.channel(i), HexFormat.of().formatHex(payload)));
            }
            run.release();
        } else if (out != null) {
            output.add(out);
        }
    }

    @Override
    public void close() {
        channel.finishAndReleaseAll();
    }
}

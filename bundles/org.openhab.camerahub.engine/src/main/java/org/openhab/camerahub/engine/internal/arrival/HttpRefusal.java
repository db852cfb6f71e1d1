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
package org.openhab.camerahub.engine.internal.arrival;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Answers an HTTP request with 404 (RFC 9110 section 15.5.5): there is nothing to be had by HTTP here. Waits for the end
 * of the header, so that the answer is not lost in a reset, but neither long nor for much.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HttpRefusal extends ByteToMessageDecoder {

    private static final int MOST_HEADER = 16 << 10;
    private static final long PATIENCE_SECONDS = 5;
    private static final String ANSWER =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\nCache-Control: no-store\r\n\r\n";

    private boolean answered;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.executor().schedule(() -> context.close(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    @NonNullByDefault({}) // the inherited method says nothing about null
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (answered || in.readableBytes() > MOST_HEADER || endsHeader(in)) {
            in.skipBytes(in.readableBytes());
            answer(context);
        }
    }

    private static boolean endsHeader(ByteBuf in) {
        String text = in.toString(StandardCharsets.ISO_8859_1);
        return text.contains("\r\n\r\n") || text.contains("\n\n");
    }

    private void answer(ChannelHandlerContext context) {
        if (!answered) {
            answered = true;
            PoliteClose.expect(context.channel());
            ByteBuf bytes = context.alloc().buffer(ANSWER.length());
            bytes.writeCharSequence(ANSWER, StandardCharsets.US_ASCII);
            context.writeAndFlush(bytes).addListener(ChannelFutureListener.CLOSE);
        }
    }
}

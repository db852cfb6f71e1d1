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
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMessage;

/**
 * Writes messages as text (RFC 2326 section 4), in ISO 8859-1. {@code Content-Length} always says the truth: it is set
 * when there is a body, whatever the headers say, and removed when there is none. Everything that is not a message,
 * runs of frames above all, passes through.
 *
 * @author Camera Hub authors - Initial contribution
 */
@Sharable
@NonNullByDefault
public final class RtspEncoder extends ChannelOutboundHandlerAdapter {

    private static final String CONTENT_LENGTH = "Content-Length";

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        Object out = msg instanceof RtspMessage message ? encode(message, ctx.alloc()) : msg;
        ctx.write(out, promise);
    }

    /** The message as it goes over the wire; the caller owns the buffer. */
    public static ByteBuf encode(RtspMessage message, ByteBufAllocator allocator) {
        byte[] body = message.body();
        RtspHeaders headers = body.length == 0
                ? message.headers().without(CONTENT_LENGTH)
                : message.headers().with(CONTENT_LENGTH, Integer.toString(body.length));
        StringBuilder text = new StringBuilder(512).append(message.startLine()).append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        byte[] head = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        return allocator.buffer(head.length + body.length).writeBytes(head).writeBytes(body);
    }
}

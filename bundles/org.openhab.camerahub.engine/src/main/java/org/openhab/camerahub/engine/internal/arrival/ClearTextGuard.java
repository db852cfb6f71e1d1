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
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * Looks at the first byte of a connection, which TLS always begins with the same one (RFC 8446 section 5.1). Who talks
 * without TLS is told so in its own protocol, and so is the reader of the log; then it is let go.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ClearTextGuard extends ChannelInboundHandlerAdapter {

    private static final byte TLS_HANDSHAKE = 22;
    private static final String REASON = "This port speaks TLS only\r\n";

    private final RingLog log;

    ClearTextGuard(RingLog log) {
        this.log = log;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (bytes.isReadable() && bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE) {
            context.pipeline().remove(this);
            context.fireChannelRead(message);
            return;
        }
        try {
            refuse(context, bytes);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void refuse(ChannelHandlerContext context, ByteBuf bytes) {
        String start =
                bytes.toString(bytes.readerIndex(), Math.min(bytes.readableBytes(), 512), StandardCharsets.ISO_8859_1);
        String peer = Peers.host(context.channel());
        if (start.contains(" RTSP/1.")) {
            log.note(
                    Direction.HINT,
                    "plain RTSP " + peer,
                    peer + " talks RTSP without TLS to the TLS port: give the viewer an address that starts with"
                            + " rtsps://, or use the test socket");
            answer(context, "RTSP/1.0 400 Bad Request\r\nConnection: close\r\n\r\n");
        } else if (start.contains(" HTTP/1.")) {
            log.note(
                    Direction.HINT,
                    "plain HTTP " + peer,
                    peer + " talks HTTP without TLS to the hub's port: a browser, or a program that looks for open"
                            + " ports");
            answer(
                    context,
                    "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: "
                            + REASON.length() + "\r\n\r\n" + REASON);
        } else {
            log.note(Direction.SECURITY, "no TLS " + peer, peer + " sends something that is not TLS");
            context.close();
        }
    }

    /** Written past the TLS handler, which sits behind this one. */
    private static void answer(ChannelHandlerContext context, String text) {
        PoliteClose.expect(context.channel());
        context.channel().config().setAutoRead(false);
        ByteBuf bytes = context.alloc().buffer(text.length());
        bytes.writeCharSequence(text, StandardCharsets.US_ASCII);
        context.writeAndFlush(bytes).addListener(ChannelFutureListener.CLOSE);
    }
}

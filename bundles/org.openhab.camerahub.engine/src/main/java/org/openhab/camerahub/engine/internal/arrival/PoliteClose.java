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

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Closes a connection so that a last answer arrives although the peer is still sending: a socket that is closed with
 * unread bytes resets the connection, and the reset overtakes the answer (RFC 9112 section 9.6 tells of the same in
 * HTTP). Instead the own direction is closed first and what comes is thrown away, for a moment.
 *
 * <p>Does this only after {@link #expect}; otherwise closing is at once. Stands nearest to the socket.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PoliteClose extends ChannelDuplexHandler {

    private static final long PATIENCE_MILLIS = 1000;

    private boolean expected;
    private boolean closing;

    /** The next close of this channel follows an answer that has to arrive. */
    static void expect(Channel channel) {
        Optional.ofNullable(channel.pipeline().get(PoliteClose.class)).ifPresent(handler -> handler.expected = true);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!expected || closing || !(context.channel() instanceof SocketChannel socket) || !socket.isActive()) {
            context.close(promise);
            return;
        }
        closing = true;
        socket.config().setAutoRead(true);
        socket.shutdownOutput().addListener(done -> {
            if (!done.isSuccess()) {
                context.close();
            }
        });
        context.executor().schedule(() -> context.close(promise), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** The end of the peer's direction closes the channel by itself, unless half-closed channels are allowed. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (closing && event instanceof ChannelInputShutdownEvent) {
            context.close();
        }
        context.fireUserEventTriggered(event);
    }
}

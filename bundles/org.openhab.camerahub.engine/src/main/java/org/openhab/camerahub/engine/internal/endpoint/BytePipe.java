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
package org.openhab.camerahub.engine.internal.endpoint;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Hands on every byte to another channel of the same event loop, not faster than that one takes them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class BytePipe extends ChannelInboundHandlerAdapter {

    private final Channel target;

    BytePipe(Channel target) {
        this.target = target;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        target.write(message, target.voidPromise());
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        target.flush();
        if (!target.isWritable()) {
            context.channel().config().setAutoRead(false);
        }
    }

    /** Room again on this side: the other may read on. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            target.config().setAutoRead(true);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        target.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /** A reset is an end like any other here. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}

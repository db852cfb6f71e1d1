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
package org.openhab.camerahub.engine.internal.datagram;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.DatagramChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Opens an even UDP port and the odd one behind it (RFC 3550 section 11), which the system picks.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PortPair {

    private static final int MOST_ATTEMPTS = 20;
    private static final int LARGEST_PACKET = 64 * 1024;
    private static final int RECEIVE_BUFFER = 1 << 20;

    private final EventLoop loop;
    private final ChannelFactory<? extends DatagramChannel> factory;
    private final InetAddress local;
    private final ChannelHandler rtpHandler;
    private final ChannelHandler rtcpHandler;

    PortPair(
            EventLoop loop,
            ChannelFactory<? extends DatagramChannel> factory,
            InetAddress local,
            ChannelHandler rtpHandler,
            ChannelHandler rtcpHandler) {
        this.loop = loop;
        this.factory = factory;
        this.local = local;
        this.rtpHandler = rtpHandler;
        this.rtcpHandler = rtcpHandler;
    }

    /** @param opened gets the channels of RTP and RTCP, or nulls if no pair could be had; on the loop */
    void open(BiConsumer<@Nullable Channel, @Nullable Channel> opened) {
        attempt(MOST_ATTEMPTS, opened);
    }

    private void attempt(int left, BiConsumer<@Nullable Channel, @Nullable Channel> opened) {
        if (left == 0) {
            opened.accept(null, null);
            return;
        }
        ChannelFuture rtp = bind(0, rtpHandler);
        rtp.addListener(done -> {
            int port = rtp.isSuccess() ? ((InetSocketAddress) rtp.channel().localAddress()).getPort() : 1;
            if (port % 2 != 0) {
                rtp.channel().close();
                attempt(left - 1, opened);
                return;
            }
            ChannelFuture rtcp = bind(port + 1, rtcpHandler);
            rtcp.addListener(alsoDone -> {
                if (rtcp.isSuccess()) {
                    opened.accept(rtp.channel(), rtcp.channel());
                } else {
                    rtp.channel().close();
                    attempt(left - 1, opened);
                }
            });
        });
    }

    private ChannelFuture bind(int port, ChannelHandler handler) {
        return new Bootstrap()
                .group(loop)
                .channelFactory(factory)
                .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
                .option(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_PACKET))
                .handler(handler)
                .bind(new InetSocketAddress(local, port));
    }
}

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
package org.openhab.camerahub.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The least that Netty can do between a viewer and a camera: end TLS (OpenSSL) and pass bytes on, one loop for both
 * legs. It knows nothing of RTSP, so what the hub costs above it is the hub's own work. Arguments: TLS port,
 * certificate chain, key, port of {@link LoadCamera}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class BareRelay {

    private static final int READ_AT_MOST = 64 * 1024;

    private BareRelay() {}

    public static void main(String[] args) throws Exception {
        EpollEventLoopGroup loop = new EpollEventLoopGroup(1);
        try {
            SslContext tls = SslContextBuilder.forServer(
                            Path.of(args[1]).toFile(), Path.of(args[2]).toFile())
                    .sslProvider(SslProvider.OPENSSL)
                    .build();
            int cameraPort = Integer.parseInt(args[3]);
            new ServerBootstrap()
                    .group(loop)
                    .channel(EpollServerSocketChannel.class)
                    .childOption(ChannelOption.AUTO_READ, false)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel viewer) {
                            SslHandler handler = tls.newHandler(viewer.alloc());
                            handler.setWrapDataSize(READ_AT_MOST);
                            viewer.pipeline().addLast(handler);
                            connect(viewer, cameraPort);
                        }
                    })
                    .bind("127.0.0.1", Integer.parseInt(args[0]))
                    .sync();
            System.out.println("relay ready");
            while (System.in.read() >= 0) {
                // the conductor closes the input to end this process
            }
        } finally {
            loop.shutdownGracefully();
        }
    }

    private static void connect(Channel viewer, int cameraPort) {
        new Bootstrap()
                .group(viewer.eventLoop())
                .channel(EpollSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(
                        ChannelOption.RCVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator(2048, READ_AT_MOST, READ_AT_MOST))
                .handler(new Forward(viewer))
                .connect("127.0.0.1", cameraPort)
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        viewer.close();
                    }
                });
    }

    /** Passes what one side sends to the other, and reads on when it is written. */
    private static class Backward extends ChannelInboundHandlerAdapter {

        protected final Channel other;

        Backward(Channel other) {
            this.other = other;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            other.write(message, other.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            other.flush();
            if (!other.isWritable()) {
                context.channel().config().setAutoRead(false);
            }
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            if (context.channel().isWritable()) {
                other.config().setAutoRead(true);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            other.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    private static final class Forward extends Backward {

        Forward(Channel viewer) {
            super(viewer);
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            other.pipeline().addLast(new Backward(context.channel()));
            other.config().setAutoRead(true);
            context.channel().config().setAutoRead(true);
        }
    }
}

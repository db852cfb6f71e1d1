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
package org.openhab.camerahub.engine.internal.tls;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.handler.ssl.util.SelfSignedCertificate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The end of a TLS connection.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TimelyCloseTest {

    private static final int MORE_THAN_SOCKETS_HOLD = 2 << 20;

    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final CompletableFuture<Channel> accepted = new CompletableFuture<>();

    @AfterEach
    void stop() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void aPeerThatTakesNothingIsLeftInTimeAndWithoutAWarning() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (SSLSocket peer = connect(listen())) {
            Channel channel = accepted.get(10, TimeUnit.SECONDS);
            channel.writeAndFlush(channel.alloc().buffer().writeZero(MORE_THAN_SOCKETS_HOLD));
            channel.close();
            assertThat("closed", channel.closeFuture().await(30, TimeUnit.SECONDS), is(true));
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8), is(emptyString()));
    }

    @Test
    void aPeerThatTakesEverythingGetsTheGoodbye() throws Exception {
        try (SSLSocket peer = connect(listen())) {
            Channel channel = accepted.get(10, TimeUnit.SECONDS);
            channel.writeAndFlush(channel.alloc().buffer().writeZero(100_000));
            channel.close();
            assertThat(
                    "the end of TLS, not of TCP alone, which would be an exception",
                    peer.getInputStream().readAllBytes().length,
                    is(100_000));
        }
    }

    private Channel listen() throws Exception {
        SelfSignedCertificate certificate = new SelfSignedCertificate("hub.example");
        SslContext tls = SslContextBuilder.forServer(certificate.key(), certificate.cert())
                .sslProvider(SslProvider.JDK)
                .build();
        certificate.delete();
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.SO_SNDBUF, 16_384)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        TimelyClose.addTls(channel.pipeline(), tls.newHandler(channel.alloc()));
                        channel.pipeline().addLast(new FirstByte());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
    }

    /** Tells that the handshake is done. */
    private final class FirstByte extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            accepted.complete(context.channel());
            context.fireChannelRead(message);
        }
    }

    private static SSLSocket connect(Channel server) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), new SecureRandom());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket();
        socket.setReceiveBufferSize(16_384);
        socket.connect(server.localAddress(), 5000);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write('!');
        return socket;
    }
}

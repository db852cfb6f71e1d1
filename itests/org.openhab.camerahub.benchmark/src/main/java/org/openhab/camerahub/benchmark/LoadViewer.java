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
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * Viewers in one process. Arguments: port, mode, sessions, path pattern ({@code %d} is the session's number). Modes:
 *
 * <ul>
 *   <li>{@code play}: the sessions play until the end
 *   <li>{@code setup}: each session goes from TLS to its first RTP packet and TEARDOWN, again and again
 *   <li>{@code handshake}: a full TLS 1.2 handshake, again and again
 *   <li>{@code idle}: the sessions are set up and wait in READY
 * </ul>
 *
 * For each line on its standard input it prints a line of {@link ViewerTally#mark()}; it ends when the input does.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LoadViewer {

    /** What an Echo was seen to negotiate; fixed, so that all programs under test do the same work. */
    private static final List<String> SUITES = List.of("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");

    private LoadViewer() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        ViewerMode mode = ViewerMode.valueOf(args[1].toUpperCase(java.util.Locale.ROOT));
        int sessions = Integer.parseInt(args[2]);
        String pattern = args[3];
        SslContext tls = SslContextBuilder.forClient()
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .protocols("TLSv1.2")
                .ciphers(SUITES)
                .sessionCacheSize(1)
                .build();
        ViewerTally tally = new ViewerTally();
        EventLoopGroup loops = new NioEventLoopGroup(1);
        try {
            Bootstrap bootstrap = new Bootstrap()
                    .group(loops)
                    .channel(NioSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true);
            for (int i = 0; i < sessions; i++) {
                String url = "rtsp://127.0.0.1:" + port + String.format(pattern, i);
                connect(bootstrap, tls, port, mode, url, tally);
                Thread.sleep(mode == ViewerMode.PLAY ? 12 : 1); // spread over the pictures' time
            }
            answerMarks(tally);
        } finally {
            loops.shutdownGracefully();
        }
    }

    private static void connect(
            Bootstrap bootstrap, SslContext tls, int port, ViewerMode mode, String url, ViewerTally tally) {
        Runnable again = () -> connect(bootstrap, tls, port, mode, url, tally);
        bootstrap
                .clone()
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        tls.newHandler(channel.alloc()),
                                        new RtspDecoder(RtspLimits.DEFAULTS),
                                        new RtspEncoder(),
                                        new LoadViewerSession(url, mode, tally, again));
                    }
                })
                .connect("127.0.0.1", port)
                .addListener(future -> {
                    if (!future.isSuccess()) {
                        tally.failed("connect");
                    }
                });
    }

    private static void answerMarks(ViewerTally tally) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            System.out.println(tally.mark());
        }
    }
}

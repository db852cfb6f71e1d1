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
package org.openhab.camerahub.engine.internal.viewer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.openhab.camerahub.engine.internal.playout.Runs.KEY;
import static org.openhab.camerahub.engine.internal.playout.Runs.PICTURE;
import static org.openhab.camerahub.engine.internal.playout.Runs.run;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
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
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.internal.playout.OutboundMeter;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * A real viewer in TLS that stops reading: what waits in front of TLS and behind it is bounded together.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SlowTlsViewerTest {

    private static final int BUFFER = 200_000;
    private static final int PICTURE_BYTES = 20_000;

    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final FakeCamera camera = new FakeCamera("front-door");
    private final ViewerSessions sessions = new ViewerSessions(CameraEvents.NONE);
    private final AtomicReference<Channel> accepted = new AtomicReference<>();

    @AfterEach
    void stop() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private Channel listen() throws Exception {
        SelfSignedCertificate certificate = new SelfSignedCertificate("hub.example");
        SslContext tls = SslContextBuilder.forServer(certificate.key(), certificate.cert())
                .sslProvider(SslProvider.JDK)
                .build();
        certificate.delete();
        ViewerEnvironment env = ViewerEnvironment.of(
                path -> Optional.of(camera),
                ViewerGate.OPEN,
                sessions,
                LegLogFactory.NONE,
                HubLimits.DEFAULTS,
                () -> BUFFER,
                Clock.systemUTC());
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.SO_SNDBUF, 16_384)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accepted.set(channel);
                        channel.pipeline()
                                .addLast(
                                        tls.newHandler(channel.alloc()),
                                        new RtspDecoder(RtspLimits.DEFAULTS),
                                        new RtspEncoder(),
                                        new RtspViewer(env, new Peer(InetAddress.getLoopbackAddress(), 1)));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
    }

    private SSLSocket playing(Channel server) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), new SecureRandom());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket();
        socket.setReceiveBufferSize(16_384);
        socket.connect(server.localAddress(), 5000);
        socket.setSoTimeout(10_000);
        ask(socket, "SETUP rtsp://h/front-door/trackID=0 RTSP/1.0\r\nTransport: RTP/AVP/TCP;interleaved=0-1");
        ask(socket, "SETUP rtsp://h/front-door/trackID=1 RTSP/1.0\r\nTransport: RTP/AVP/TCP;interleaved=2-3");
        ask(socket, "PLAY rtsp://h/front-door RTSP/1.0");
        return socket;
    }

    private static void ask(SSLSocket socket, String request) throws Exception {
        socket.getOutputStream().write((request + "\r\nCSeq: 1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.read());
        }
        assertThat(answer.toString().startsWith("RTSP/1.0 200"), is(true));
    }

    @Test
    void whatWaitsIsBoundedAndOnlyWholePicturesAreDropped() throws Exception {
        Channel server = listen();
        try (SSLSocket socket = playing(server)) {
            loops.submit(() -> camera.start(List.of(), List.of())).get();
            long most = 0;
            for (int i = 0; i < 200; i++) { // 4 MB
                int number = i;
                most = Math.max(
                        most,
                        loops.submit(() -> {
                                    camera.deliver(run().video(
                                                    number == 0 ? KEY : PICTURE, number, number * 3000L, PICTURE_BYTES)
                                            .build());
                                    return new OutboundMeter(accepted.get()).waiting();
                                })
                                .get());
            }
            SessionInfo info = sessions.running().get(0);
            assertThat(info.tlsProtocol().startsWith("TLSv1."), is(true));
            assertThat(info.droppedPictures(), is(greaterThan(50L)));
            assertThat(info.droppedPictures() + info.bytes() / PICTURE_BYTES, is(200L));
            assertThat("TLS adds a little", most, is(lessThan((long) (BUFFER + PICTURE_BYTES) * 11 / 10)));
            assertThat(most, is(greaterThan((long) BUFFER / 2)));
        } finally {
            server.close().sync();
        }
    }
}

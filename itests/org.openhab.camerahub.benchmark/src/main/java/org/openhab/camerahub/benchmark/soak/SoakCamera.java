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
package org.openhab.camerahub.benchmark.soak;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * A camera with a fixed port that can be switched off and on, go silent, answer late or not as it should.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SoakCamera {

    private final EventLoop loop;
    private final double mbitPerSecond;
    private final ChannelGroup connections;
    /** Confined to the loop. */
    private final Set<SoakCameraSession> sessions = new HashSet<>();

    private int port;
    private @Nullable Channel server;

    final AtomicLong accepted = new AtomicLong();
    final AtomicLong plays = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong frames = new AtomicLong();
    /** Frames of a channel that was not set up. */
    final AtomicLong strays = new AtomicLong();

    volatile boolean silent;
    volatile boolean refusing;
    volatile long answerDelayMillis;
    private volatile ServerAuthenticator authenticator = newAuthenticator();

    SoakCamera(EventLoop loop, double mbitPerSecond) throws InterruptedException {
        this.loop = loop;
        this.mbitPerSecond = mbitPerSecond;
        this.connections = new DefaultChannelGroup(loop);
        switchOn();
    }

    int port() {
        return port;
    }

    double mbitPerSecond() {
        return mbitPerSecond;
    }

    ServerAuthenticator authenticator() {
        return authenticator;
    }

    int open() {
        return connections.size();
    }

    synchronized void switchOn() throws InterruptedException {
        if (server == null) {
            Channel bound = new ServerBootstrap()
                    .group(loop)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            accepted.incrementAndGet();
                            connections.add(channel);
                            channel.pipeline()
                                    .addLast(
                                            new RtspDecoder(RtspLimits.DEFAULTS),
                                            new RtspEncoder(),
                                            new SoakCameraSession(SoakCamera.this));
                        }
                    })
                    .bind("127.0.0.1", port)
                    .sync()
                    .channel();
            port = ((InetSocketAddress) bound.localAddress()).getPort();
            server = bound;
        }
    }

    /** As if the plug were pulled. */
    synchronized void switchOff() throws InterruptedException {
        Channel bound = server;
        if (bound != null) {
            bound.close().sync();
            server = null;
            hangUp();
        }
    }

    void hangUp() {
        connections.close().awaitUninterruptibly();
    }

    /** Forgets all nonces, so that the next request of every session is challenged. */
    void challengeAnew() {
        authenticator = newAuthenticator();
    }

    /** Sends bytes on every connection that plays. */
    void interfere(SoakCameraSession.Interference what) {
        loop.execute(() -> List.copyOf(sessions).forEach(session -> session.interfere(what)));
    }

    void began(SoakCameraSession session) {
        sessions.add(session);
    }

    void ended(SoakCameraSession session) {
        sessions.remove(session);
    }

    void sent(ByteBuf data, int count) {
        bytes.addAndGet(data.readableBytes());
        frames.addAndGet(count);
    }

    /** Free of faults again. */
    void heal() throws InterruptedException {
        silent = false;
        refusing = false;
        answerDelayMillis = 0;
        switchOn();
    }

    private static ServerAuthenticator newAuthenticator() {
        return new ServerAuthenticator(
                AuthScheme.DIGEST,
                List.of(new Credentials(SoakPlan.USER, SoakPlan.PASSWORD)),
                "soak",
                Clock.systemUTC());
    }
}

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
package org.openhab.camerahub.demo.camera;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * A network camera with H.264 video and AAC audio behind Digest authentication, on the loopback interface. It plays its
 * clip in real time to as many viewers as come, to each from the start.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SimulatedCamera implements AutoCloseable {

    private static final String REALM = "Simulated camera";

    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final SecureRandom random = new SecureRandom();
    private final Clip clip = Clip.load();
    private final RtspEncoder encoder = new RtspEncoder();
    private final ServerAuthenticator authenticator;
    private final Channel server;

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     */
    public SimulatedCamera(int port, AuthScheme scheme, Credentials account) {
        authenticator = new ServerAuthenticator(scheme, List.of(account), REALM, Clock.systemUTC());
        server = listen(port);
    }

    private Channel listen(int port) {
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        accept(channel);
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully();
            throw new IllegalStateException("The simulated camera can't listen on port " + port, bound.cause());
        }
        return bound.channel();
    }

    private void accept(SocketChannel channel) {
        connections.add(channel);
        channel.pipeline()
                .addLast(new RtspDecoder(RtspLimits.DEFAULTS))
                .addLast(encoder)
                .addLast(new CameraConnection(clip, authenticator, random));
    }

    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** Its address, without credentials. */
    public String url() {
        return "rtsp://127.0.0.1:" + port() + "/live";
    }

    /** How many viewers are connected. */
    public int viewers() {
        return connections.size();
    }

    /** Ends every connection, as a camera that restarts does, but goes on listening. */
    public void dropViewers() {
        connections.close().awaitUninterruptibly();
    }

    @Override
    public void close() {
        server.close().awaitUninterruptibly();
        dropViewers();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}

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
package org.openhab.camerahub.engine.internal.relay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.internal.stream.HostResolver;
import org.openhab.camerahub.engine.internal.stream.PictureMemory;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.viewer.RtspViewer;
import org.openhab.camerahub.engine.internal.viewer.ViewerEnvironment;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate;
import org.openhab.camerahub.engine.testing.CheckedFrames;
import org.openhab.camerahub.engine.testing.CheckingViewer;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * Every byte of every packet is the camera's, for viewers that come and go and take them fast, slowly or in bursts.
 *
 * <p>The viewers are connected without TLS, which would copy what it is given: here the slices of the camera's receive
 * buffers themselves wait in the viewers' connections, for as long as a slow one takes them, while the hub reads on. A
 * buffer that is filled again too early would show. Small socket buffers make each write a partial one.
 *
 * <p>{@code -Dstress.seconds=300} for longer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class EveryByteTest {

    private static final int SECONDS = Integer.getInteger("stress.seconds", 4);
    private static final int VIEWERS_OF_EACH_PACE = 3;
    private static final int PICTURES_OF_A_GROUP = 12;
    private static final int VIDEO_BUFFER = 1 << 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong packets = new AtomicLong();
    private ScriptedCamera camera;
    private EventLoopGroup loops;
    private CameraStreams streams;
    private volatile boolean leaving;
    private volatile boolean over;

    @BeforeEach
    void makeCamera() throws IOException {
        camera = new ScriptedCamera();
    }

    @AfterEach
    void end() throws Exception {
        leaving = true;
        over = true;
        if (streams != null) {
            streams.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
            loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        }
        camera.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isTheCamerasWhateverThePaceOfTheViewers(boolean epoll) throws Exception {
        assumeTrue(!epoll || Epoll.isAvailable());
        InetSocketAddress hub = epoll
                ? listen(new EpollEventLoopGroup(2), EpollServerSocketChannel::new, EpollSocketChannel::new)
                : listen(new NioEventLoopGroup(2), NioServerSocketChannel::new, NioSocketChannel::new);
        Future<?> sending = threads.submit(this::send);
        List<Future<?>> viewers = new ArrayList<>();
        for (CheckingViewer.Pace pace : CheckingViewer.Pace.values()) {
            for (int i = 0; i < VIEWERS_OF_EACH_PACE; i++) {
                Random random = new Random(31 * pace.ordinal() + i);
                boolean stays = i == 0;
                viewers.add(threads.submit(() -> watch(hub, pace, random, stays)));
            }
        }
        TimeUnit.SECONDS.sleep(SECONDS);
        leaving = true;

        List<String> wrong = new ArrayList<>();
        for (Future<?> viewer : viewers) {
            try {
                viewer.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                wrong.add(String.valueOf(e.getCause()));
            }
        }
        assertThat(wrong, is(empty()));
        assertThat(packets.get(), is(greaterThan(1000L)));
        over = true;
        sending.cancel(true);
    }

    private @org.eclipse.jdt.annotation.Nullable Void watch(
            InetSocketAddress hub, CheckingViewer.Pace pace, Random random, boolean stays) throws Exception {
        while (!leaving) {
            try (CheckingViewer viewer = new CheckingViewer(hub, "front-door", pace, random)) {
                do {
                    viewer.watch(stays ? 500 : random.nextInt(700));
                } while (stays && !leaving);
                packets.addAndGet(viewer.packets());
            }
        }
        return null;
    }

    /** As fast as the hub takes it, most of the time. */
    private void send() {
        CheckedFrames frames = new CheckedFrames(4711);
        Random random = new Random(7);
        for (int i = 0; !over; i++) {
            List<byte[]> next = new ArrayList<>();
            next.add(i % PICTURES_OF_A_GROUP == 0 ? frames.keyPicture() : frames.picture());
            next.add(frames.sound());
            if (i % 50 == 0) {
                next.add(frames.reports(i));
            }
            try {
                if (camera.requests("PLAY").isEmpty() || random.nextInt(40) == 0) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
                }
                if (!camera.requests("PLAY").isEmpty()) {
                    for (byte[] each : next) {
                        camera.send(each);
                    }
                }
            } catch (IOException e) {
                continue; // the hub has left, and comes again
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private InetSocketAddress listen(
            EventLoopGroup group, ChannelFactory<ServerChannel> servers, ChannelFactory<SocketChannel> sockets)
            throws Exception {
        loops = group;
        HubLimits limits = StreamFixture.limits(Duration.ofSeconds(10), Duration.ofSeconds(4));
        streams = new CameraStreams(
                new StreamEnvironment(
                        loops,
                        sockets,
                        NioDatagramChannel::new,
                        PictureMemory.ofThisMachine(),
                        threads,
                        limits,
                        Clock.systemUTC(),
                        HostResolver.onThreadsOf(threads, host -> List.of(InetAddress.getAllByName(host))),
                        LegLogFactory.NONE),
                CameraEvents.NONE);
        streams.set(List.of(StreamFixture.camera(camera.url())));
        ViewerEnvironment env = ViewerEnvironment.of(
                streams::byPath,
                ViewerGate.OPEN,
                new ViewerSessions(CameraEvents.NONE),
                LegLogFactory.NONE,
                limits,
                () -> VIDEO_BUFFER,
                Clock.systemUTC());
        Channel server = new ServerBootstrap()
                .group(loops)
                .channelFactory(servers)
                .childOption(ChannelOption.SO_SNDBUF, 16 << 10)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new RtspDecoder(RtspLimits.DEFAULTS),
                                        new RtspEncoder(),
                                        new RtspViewer(env, new Peer(InetAddress.getLoopbackAddress(), 1)));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        return (InetSocketAddress) server.localAddress();
    }
}

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
package org.openhab.camerahub.engine.internal.link;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.tls.TimelyClose;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;
import org.openhab.camerahub.rtsp.codec.StreamReceiveBuffer;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * One TCP or TLS connection to a camera: finds its address, connects, and then passes what the camera sends to a
 * {@link CameraHandler}. Confined to its loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraConnection {

    /** A camera has one connection at a time. */
    private static final String LEG = "camera";

    private final Camera camera;
    private final RtspUrl url;
    private final StreamEnvironment env;
    private final CameraTls tls;
    private final EventLoop loop;
    private final CameraHandler handler;
    private final CameraFaults faults;
    private LegLog log;
    private @Nullable Channel channel;
    private @Nullable ScheduledFuture<?> timer;
    private boolean closed;
    private boolean skippedSome;

    public CameraConnection(
            Camera camera,
            RtspUrl url,
            StreamEnvironment env,
            CameraTls tls,
            EventLoop loop,
            CameraHandler.Listener listener) {
        this.camera = camera;
        this.url = url;
        this.env = env;
        this.tls = tls;
        this.loop = loop;
        this.faults = new CameraFaults(camera);
        this.handler = new CameraHandler(listener, faults, this::connected, this::skipped);
        this.log = env.log().forLeg(camera.id(), LEG, List.of(url.host()));
    }

    public LegLog log() {
        return log;
    }

    /** Connects; the listener hears {@code connected} or {@code closed}. */
    public void open() {
        startTimer();
        addresses()
                .whenComplete((found, failure) -> onLoop(() -> {
                    if (failure != null) {
                        fail(faults.connecting(failure, limit()));
                    } else if (url.secure()) {
                        logWith(found);
                        secured(found);
                    } else {
                        logWith(found);
                        connect(found, 0, null);
                    }
                }));
    }

    private void secured(List<InetAddress> found) {
        // If the trust store is not read yet, that is not the camera's fault.
        cancelTimer();
        tls.context(camera.trust())
                .whenComplete((context, failure) -> onLoop(() -> {
                    if (failure != null) {
                        fail(faults.handshake(failure));
                    } else {
                        startTimer();
                        connect(found, 0, context);
                    }
                }));
    }

    private void startTimer() {
        timer = loop.schedule(() -> fail(faults.connectTimeout(limit())), limit().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes at once: requests are rare and somebody waits for their answers. */
    public void send(RtspMessage message) {
        Channel current = channel;
        if (current != null) {
            current.writeAndFlush(message, current.voidPromise());
        }
    }

    /** Whether to read what the camera sends, or to let it wait. */
    public void reading(boolean on) {
        Channel current = channel;
        if (current != null) {
            current.config().setAutoRead(on);
        }
    }

    /** The other end, null until connected. */
    @Nullable
    public InetSocketAddress remoteAddress() {
        Channel current = channel;
        return current == null ? null : (InetSocketAddress) current.remoteAddress();
    }

    /** This end, null until connected. */
    @Nullable
    public InetSocketAddress localAddress() {
        Channel current = channel;
        return current == null ? null : (InetSocketAddress) current.localAddress();
    }

    /** Ends the connection without a word to the listener. */
    public Future<?> close() {
        closed = true;
        cancelTimer();
        handler.silence();
        Channel current = channel;
        return current == null ? loop.newSucceededFuture(null) : current.close();
    }

    private CompletionStage<List<InetAddress>> addresses() {
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(url.host());
        if (literal == null) {
            return env.resolver().resolve(url.host());
        }
        try {
            return CompletableFuture.completedFuture(List.of(InetAddress.getByAddress(literal)));
        } catch (UnknownHostException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** From here on the log knows the addresses too that it must not write. */
    private void logWith(List<InetAddress> found) {
        List<String> secrets = new ArrayList<>();
        secrets.add(url.host());
        for (InetAddress address : found) {
            secrets.add(NetUtil.toAddressString(address));
        }
        log = env.log().forLeg(camera.id(), LEG, secrets);
    }

    private void connect(List<InetAddress> addresses, int attempt, @Nullable SslContext context) {
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channelFactory(env.sockets())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) limit().toMillis())
                .handler(new Pipeline(context));
        ChannelFuture connecting =
                bootstrap.connect(new InetSocketAddress(addresses.get(attempt), url.effectivePort()));
        channel = connecting.channel();
        connecting.addListener(done -> onLoop(() -> {
            Throwable cause = done.cause();
            if (cause == null) {
                if (context == null) {
                    connected();
                }
            } else if (attempt + 1 < addresses.size()) {
                connect(addresses, attempt + 1, context);
            } else {
                fail(faults.connecting(cause, limit()));
            }
        }));
    }

    /** Called by the handler after the TLS handshake, or directly when there is none. */
    private void connected() {
        if (!closed) {
            cancelTimer();
            handler.connected();
        }
    }

    /** One line for each connection: who sends garbage does so again and again. */
    private void skipped(int bytes) {
        if (!skippedSome) {
            skippedSome = true;
            log.note(
                    Direction.HINT,
                    bytes
                            + " bytes between frames were neither frame nor message and were passed over; if pictures have"
                            + " flaws, look for a slow link or new firmware");
        }
    }

    private void fail(HubException why) {
        if (!closed) {
            handler.fail(why);
            close();
        }
    }

    private Duration limit() {
        return env.limits().cameraConnect();
    }

    private void cancelTimer() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }

    private void onLoop(Runnable task) {
        Runnable guarded = () -> {
            if (!closed) {
                task.run();
            }
        };
        if (loop.inEventLoop()) {
            guarded.run();
        } else {
            loop.execute(guarded);
        }
    }

    private final class Pipeline extends ChannelInitializer<Channel> {

        private final @Nullable SslContext context;

        Pipeline(@Nullable SslContext context) {
            this.context = context;
        }

        @Override
        protected void initChannel(@Nullable Channel made) {
            if (made == null) {
                return;
            }
            ChannelPipeline pipeline = made.pipeline();
            SslContext secured = context;
            if (secured == null) {
                pipeline.addLast(RtspDecoder.forCamera(RtspLimits.DEFAULTS, StreamReceiveBuffer.install(made)));
            } else {
                TimelyClose.addTls(pipeline, CameraTls.handler(secured, camera.trust(), url, made.alloc()));
                pipeline.addLast(RtspDecoder.forCamera(RtspLimits.DEFAULTS, null));
            }
            pipeline.addLast(new RtspEncoder(), handler);
        }
    }
}

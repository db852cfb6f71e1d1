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

import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.HostResolver;
import org.openhab.camerahub.engine.internal.stream.PictureMemory;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * Streams as the hub would have them, on two event loops, with short limits.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StreamFixture implements AutoCloseable {

    static final Duration LINGER = Duration.ofMillis(300);

    final EventLoopGroup loops = new NioEventLoopGroup(2);
    final ExecutorService blocking = Executors.newCachedThreadPool();
    final List<String> log = new CopyOnWriteArrayList<>();
    final HubLimits limits;
    final List<CameraEvent> events = new CopyOnWriteArrayList<>();
    final StreamEnvironment environment;
    final CameraStreams streams;

    StreamFixture() {
        this(limits(Duration.ofSeconds(10), Duration.ofSeconds(4)));
    }

    StreamFixture(HubLimits limits) {
        this(limits, HostResolver.onThreadsOf(Runnable::run, host -> List.of(InetAddress.getAllByName(host))));
    }

    StreamFixture(HubLimits limits, HostResolver resolver) {
        this.limits = limits;
        this.environment = new StreamEnvironment(
                loops,
                NioSocketChannel::new,
                NioDatagramChannel::new,
                PictureMemory.ofThisMachine(),
                blocking,
                limits,
                Clock.systemUTC(),
                resolver,
                (camera, session, secrets) -> new Log());
        this.streams = new CameraStreams(
                environment, (id, kind, viewer) -> events.add(new CameraEvent(id, kind, Instant.now(), viewer)));
    }

    static HubLimits limits(Duration silence, Duration answer) {
        HubLimits usual = HubLimits.DEFAULTS;
        return new HubLimits(
                usual.viewerAnswer(),
                Duration.ofSeconds(4),
                answer,
                silence,
                Duration.ofMillis(300),
                Duration.ofMillis(50),
                Duration.ofMillis(400),
                usual.handshake(),
                usual.firstRequest(),
                usual.sessionTimeout(),
                usual.stalledViewer(),
                usual.connections(),
                usual.connectionsPerAddress(),
                usual.authenticationFailures(),
                usual.authenticationBlock(),
                1 << 20,
                usual.logEntries());
    }

    static Camera camera(String url) {
        return camera(url, CameraTransport.AUTO, CameraTrust.AUTHORITIES, ModifierRules.NONE, false);
    }

    static Camera camera(
            String url, CameraTransport transport, CameraTrust trust, ModifierRules rules, boolean skipSilent) {
        try {
            Credentials credentials = RtspUrl.userInfo(url).orElse(new Credentials("", ""));
            return new Camera(
                    "front",
                    "front-door",
                    "Front door",
                    RtspUrl.parse(url),
                    credentials.username().isEmpty() ? null : credentials,
                    transport,
                    trust,
                    rules,
                    skipSilent,
                    LINGER,
                    true);
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    CameraStream open(String url) {
        return open(camera(url));
    }

    CameraStream open(Camera camera) {
        streams.set(List.of(camera));
        return streams.byPath("front-door").orElseThrow();
    }

    StreamDescription describe(CameraStream stream) {
        return stream.describe(loops.next()).syncUninterruptibly().getNow();
    }

    HubException fault(CameraStream stream) {
        Future<StreamDescription> future = stream.describe(loops.next()).awaitUninterruptibly();
        if (future.cause() instanceof HubException fault) {
            return fault;
        }
        throw new AssertionError("No fault but " + future, future.cause());
    }

    FaultKind faultKind(String url) {
        return fault(open(url)).kind();
    }

    Recorder subscribe(CameraStream stream) {
        Recorder recorder = new Recorder(loops.next());
        stream.subscribe(recorder);
        return recorder;
    }

    /** Subscribed, and the camera plays. */
    Recorder watch(CameraStream stream) {
        Recorder recorder = subscribe(stream);
        recorder.awaitEvent("started");
        return recorder;
    }

    CameraStatistics statistics() {
        return streams.statistics("front").orElseThrow();
    }

    void awaitState(CameraStatistics.State state) {
        await("the state " + state, () -> statistics().state() == state);
    }

    @Override
    public void close() {
        streams.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        blocking.shutdownNow();
    }

    private final class Log implements LegLog {
        @Override
        public void message(Direction direction, RtspMessage message) {
            log.add(direction.tag() + " " + message.startLine());
        }

        @Override
        public void note(Direction direction, String text) {
            log.add(direction.tag() + " " + text);
        }

        @Override
        public void fault(HubException fault) {
            log.add("(X) " + fault.getMessage());
        }
    }
}

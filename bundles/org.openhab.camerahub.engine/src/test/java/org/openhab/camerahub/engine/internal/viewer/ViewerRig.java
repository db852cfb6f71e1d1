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

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.playout.Runs;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * One viewer's handler in a pipeline without network, with clocks that stand still until a test moves them.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class ViewerRig implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String URL = "rtsp://hub.example:443/front-door";

    /** An embedded channel whose network can stop taking data. */
    static final class Wire extends EmbeddedChannel {
        private boolean stuck;

        @Override
        protected void doWrite(ChannelOutboundBuffer in) throws Exception {
            if (!isStuck()) {
                super.doWrite(in);
            }
        }

        private boolean isStuck() {
            return stuck;
        }

        void stick(boolean value) {
            stuck = value;
            if (!value) {
                flush();
            }
        }
    }

    final Wire channel = new Wire();
    final FakeCamera camera = new FakeCamera("front-door");
    final Map<String, CameraStream> cameras = new HashMap<>(Map.of("front-door", camera));
    /** What was told of viewers, e.g. {@code VIEWER_CONNECTED front-door}. */
    final List<String> events = new ArrayList<>();

    final ViewerSessions sessions =
            new ViewerSessions((id, kind, viewer) -> events.add((kind + " " + id + " " + viewer).strip()));
    final List<String> log = new ArrayList<>();
    final List<String> logged = new ArrayList<>();
    /** Messages behind the camera's id. */
    final List<String> cameraLog = new ArrayList<>();

    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
    private final AtomicInteger sessionNumber = new AtomicInteger();
    private int cseq;

    ViewerRig() {
        this(ViewerGate.OPEN);
    }

    ViewerRig(ViewerGate gate) {
        channel.config().setAllocator(Runs.ALLOCATOR);
        channel.freezeTime();
        ViewerEnvironment env = new ViewerEnvironment(
                path -> Optional.ofNullable(cameras.get(path)),
                gate,
                sessions,
                (cameraId, session, secrets) -> new Recorder(cameraId),
                HubLimits.DEFAULTS,
                () -> 20_000,
                Clock.fixed(NOW, ZoneOffset.UTC),
                nanos::get,
                () -> "SESSION-" + sessionNumber.incrementAndGet());
        channel.pipeline().addLast(new RtspViewer(env, new Peer(InetAddress.getLoopbackAddress(), 50_000)));
    }

    private final class Recorder implements LegLog {

        private final String camera;

        Recorder(String camera) {
            this.camera = camera;
        }

        @Override
        public void message(Direction direction, RtspMessage message) {
            logged.add(direction.tag() + " " + message.startLine());
            cameraLog.add((camera + " " + direction.tag() + " " + message.startLine()).strip());
        }

        @Override
        public void note(Direction direction, String text) {
            log.add(direction.tag() + " " + text);
        }

        @Override
        public void fault(HubException fault) {
            log.add(Direction.FAULT.tag() + " " + fault.getMessage());
        }
    }

    long nanoTime() {
        return nanos.get();
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        channel.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    /** Passes a long time in small steps, as periodic tasks live through it. */
    void passSlowly(Duration time) {
        for (long left = time.toMillis(); left > 0; left -= 500) {
            pass(Duration.ofMillis(Math.min(500, left)));
        }
    }

    /** Sends a request with the next CSeq. Headers are given as name, value, name, value. */
    void send(String method, String uri, String... headers) {
        RtspHeaders.Builder builder = RtspHeaders.builder().add("CSeq", Integer.toString(++cseq));
        for (int i = 0; i < headers.length; i += 2) {
            builder.add(headers[i], headers[i + 1]);
        }
        deliver(new RtspRequest(method, uri, builder.build(), new byte[0]));
    }

    void deliver(Object message) {
        channel.writeInbound(message);
        channel.runPendingTasks();
    }

    /** The next response; fails if there is none. */
    RtspResponse response() {
        channel.runPendingTasks();
        Object next = channel.readOutbound();
        if (next instanceof RtspResponse response) {
            return response;
        }
        throw new AssertionError("no response but " + next);
    }

    boolean hasOutput() {
        channel.runPendingTasks();
        return !channel.outboundMessages().isEmpty();
    }

    RtspResponse ask(String method, String uri, String... headers) {
        send(method, uri, headers);
        return response();
    }

    int status(String method, String uri, String... headers) {
        return ask(method, uri, headers).status().code();
    }

    static String track(int index) {
        return URL + "/trackID=" + index;
    }

    /** DESCRIBE and SETUP of both tracks on the channels that the hub itself uses. */
    ViewerRig ready() {
        ask("DESCRIBE", URL);
        ask("SETUP", track(0), "Transport", "RTP/AVP/TCP;unicast;interleaved=0-1");
        ask("SETUP", track(1), "Transport", "RTP/AVP/TCP;unicast;interleaved=2-3");
        return this;
    }

    ViewerRig playing() {
        ready();
        ask("PLAY", URL);
        return this;
    }

    /** All frames that were sent so far, buffers joined. */
    List<String> frames() {
        channel.runPendingTasks();
        List<String> frames = new ArrayList<>();
        while (channel.outboundMessages().peek() instanceof ByteBuf) {
            frames.addAll(Runs.frames(channel.readOutbound()));
        }
        return frames;
    }

    @Override
    public void close() {
        channel.stick(false);
        channel.finishAndReleaseAll();
    }
}

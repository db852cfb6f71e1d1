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
package org.openhab.camerahub.engine.internal.arrival;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.internal.http.HttpViewer;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.internal.live.LivePresentations;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.log.SystemLog;
import org.openhab.camerahub.engine.internal.page.HttpDesk;
import org.openhab.camerahub.engine.internal.page.HttpExtensions;
import org.openhab.camerahub.engine.internal.page.PageEnvironment;
import org.openhab.camerahub.engine.internal.player.PlayerSessions;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.internal.snapshot.Snapshots;
import org.openhab.camerahub.engine.internal.viewer.RtspViewer;
import org.openhab.camerahub.engine.internal.viewer.ViewerEnvironment;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * Whatever somebody sends to the port, behind TLS: it is told whether it is RTSP or HTTP, answered in that language or not
 * at all, in the same way however the network cuts it, and nothing fails or is left behind.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ArrivalFuzzTest {

    private static final Peer PEER = new Peer(InetAddress.getLoopbackAddress(), 1);
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final EventLoop LOOP = new DefaultEventLoop();
    private static final int MOST = 4096;
    private static final RingLog LOG = new RingLog(CLOCK, new SystemLog(CLOCK), 10);

    /** What reaches the end of the pipeline: nothing may. */
    private static final class End extends ChannelInboundHandlerAdapter {
        private @Nullable Throwable fault;

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            fault = cause;
        }
    }

    @FuzzTest
    void anyVisitorIsAnsweredOrLeft(byte[] input) {
        if (input.length > MOST) {
            return;
        }
        String whole = answers(input, input.length);
        assertThat(whole, anyOf(is(emptyString()), startsWith("RTSP/1.0 "), startsWith("HTTP/1.1 ")));
        assertThat(answers(input, 1), is(whole));
        assertThat(answers(input, 7), is(whole));
    }

    private static String answers(byte[] input, int piece) {
        EmbeddedChannel channel = new EmbeddedChannel();
        ViewerSessions sessions = new ViewerSessions(CameraEvents.NONE);
        End end = new End();
        channel.pipeline()
                .addLast(new PoliteClose())
                .addLast(new FirstRequestTimeout(Duration.ofSeconds(1), LOG))
                .addLast(new ProtocolDetector(
                        pipeline -> rtsp(pipeline, sessions), pipeline -> http(pipeline, sessions)))
                .addLast(end);
        for (int at = 0; at < input.length && channel.isOpen(); at += Math.max(1, piece)) {
            ByteBuf part = Unpooled.copiedBuffer(input, at, Math.min(Math.max(1, piece), input.length - at));
            channel.writeInbound(part);
        }
        channel.runPendingTasks();
        String answers = read(channel);
        channel.finishAndReleaseAll();
        assertThat(end.fault, is(nullValue()));
        assertThat(sessions.running().size(), is(0));
        return answers;
    }

    private static void rtsp(ChannelPipeline pipeline, ViewerSessions sessions) {
        ViewerEnvironment env = new ViewerEnvironment(
                path -> Optional.empty(),
                ViewerGate.OPEN,
                sessions,
                LegLogFactory.NONE,
                HubLimits.DEFAULTS,
                () -> MOST,
                CLOCK,
                System::nanoTime,
                () -> "0123456789ABCDEF");
        pipeline.addLast(new RtspDecoder(RtspLimits.DEFAULTS), new RtspEncoder(), new RtspViewer(env, PEER));
    }

    private static void http(ChannelPipeline pipeline, ViewerSessions sessions) {
        LivePresentations live = new LivePresentations(LOOP, CLOCK);
        PageEnvironment env = new PageEnvironment(
                path -> Optional.empty(),
                id -> Optional.empty(),
                token -> Optional.empty(),
                ViewerGate.OPEN,
                live,
                new Snapshots(live, Duration.ofSeconds(1), Runnable::run, "ffmpeg"),
                new PlayerSessions(LOOP, sessions, LegLogFactory.NONE, CLOCK),
                new HttpExtensions(),
                LegLogFactory.NONE,
                HubLimits.DEFAULTS,
                CLOCK);
        HttpViewer.addTo(pipeline, new HttpDesk(env), HubLimits.DEFAULTS, PEER);
    }

    private static String read(EmbeddedChannel channel) {
        StringBuilder text = new StringBuilder();
        for (Object next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            if (next instanceof ByteBuf buffer) {
                text.append(buffer.toString(StandardCharsets.ISO_8859_1));
            }
            ReferenceCountUtil.release(next);
        }
        // An answer's date is the only thing that need not be the same.
        return text.toString().replaceAll("(?i)\r\nDate: [^\r]*", "");
    }
}

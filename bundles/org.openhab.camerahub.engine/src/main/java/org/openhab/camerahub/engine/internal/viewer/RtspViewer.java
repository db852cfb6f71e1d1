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

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CodecException;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.playout.OutboundMeter;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.session.ViewerSession;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.codec.MalformedInput;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A viewer's connection: the last handler of the pipeline, behind RtspDecoder and RtspEncoder. Answers requests in the
 * order of their arrival, watches the time, and gives back everything when the connection ends, however it ends.
 *
 * <p>Frames that the viewer sends, which are receiver reports, tell that it lives; nothing else is done with them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RtspViewer extends ChannelInboundHandlerAdapter implements Presentation.Host {

    /** Bytes of frames that may come before there is a session they could belong to. */
    private static final int MAX_EARLY_BYTES = 64 << 10;

    private static final String SERVER = "Camera Hub";

    private final Logger logger = LoggerFactory.getLogger(RtspViewer.class);
    private final ViewerEnvironment env;
    private final Peer peer;
    private final ViewerHints hints = new ViewerHints();

    private @Nullable Conversation conversation;
    private boolean closing;
    private String endReason = "";
    private int earlyBytes;

    /** What exists while the handler is in a pipeline. */
    private record Conversation(
            ChannelHandlerContext ctx,
            ViewerSession session,
            OutboundMeter meter,
            Presentation presentation,
            Turns turns,
            SignsOfLife life,
            Future<?> watch) {}

    public RtspViewer(ViewerEnvironment env, Peer peer) {
        this.env = env;
        this.peer = peer;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        ViewerSession session = env.sessions()
                .open(peer, env.clock().instant(), reason -> ctx.executor().execute(() -> end(reason)));
        OutboundMeter meter = new OutboundMeter(ctx.channel());
        Presentation presentation = new Presentation(ctx, env, session, hints, meter, this);
        ViewerDialogue dialogue = new ViewerDialogue(ctx, env, peer, session, hints, presentation);
        Turns turns = new Turns(exchange -> {
            secured(ctx, session);
            dialogue.handle(exchange);
        });
        SignsOfLife life = new SignsOfLife(env.limits(), env.nanoTime(), meter::progressed, () -> session.counters()
                .bytes());
        long interval = life.interval().toNanos();
        Future<?> watch = ctx.executor().scheduleWithFixedDelay(this::watch, interval, interval, TimeUnit.NANOSECONDS);
        conversation = new Conversation(ctx, session, meter, presentation, turns, life, watch);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        close();
        ctx.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            Conversation held = conversation;
            if (held == null || closing) {
                return;
            }
            long now = held.life().sign();
            if (message instanceof RtspRequest request) {
                received(held, request, now);
            } else if (message instanceof FrameRun run) {
                received(held, run);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void received(Conversation held, RtspRequest request, long now) {
        held.presentation().isAsked(request);
        held.presentation().log().message(Direction.VIEWER_TO_HUB, request);
        if (held.turns().areFull() || held.meter().waiting() > mostWaiting()) {
            end("more requests than answers taken");
            return;
        }
        held.turns().add(new Exchange(request, now, this::send));
        if (RtspMethod.TEARDOWN.name().equals(request.method())) {
            held.presentation().stopWaiting();
        }
        held.turns().next();
    }

    private long mostWaiting() {
        return 2L * env.limits().pictureCacheBytes() + env.videoBuffer().getAsInt();
    }

    private void received(Conversation held, FrameRun run) {
        if (held.presentation().state() == ViewerState.INIT) {
            earlyBytes += run.data().readableBytes();
            if (earlyBytes > MAX_EARLY_BYTES) {
                end("frames without a session");
            }
        }
    }

    /** Only with a request, because the handshake may end after this handler was added. */
    private static void secured(ChannelHandlerContext ctx, ViewerSession session) {
        Optional.ofNullable(ctx.pipeline().get(SslHandler.class))
                .map(tls -> tls.engine().getSession())
                .ifPresent(tls -> session.isSecuredBy(tls.getProtocol(), tls.getCipherSuite()));
    }

    private void send(Exchange exchange, RtspResponse response) {
        Conversation held = conversation;
        if (held == null) {
            return;
        }
        int cseq = exchange.request().cseq();
        write(held, cseq < 0 ? response : response.withHeader("CSeq", Integer.toString(cseq)));
        held.turns().answered(exchange);
    }

    private void write(Conversation held, RtspResponse response) {
        RtspResponse complete = response.withHeader("Server", SERVER);
        held.presentation().log().message(Direction.HUB_TO_VIEWER, complete);
        held.ctx().writeAndFlush(complete, held.ctx().voidPromise());
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        Conversation held = conversation;
        if (held != null && ctx.channel().isWritable()) {
            held.presentation().hasRoom();
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        Conversation held = conversation;
        if (event instanceof MalformedInput malformed && held != null) {
            held.presentation()
                    .log()
                    .note(
                            Direction.FAULT,
                            "Malformed request: " + malformed.cause().getMessage());
            held.turns().abandon();
            write(held, RtspResponse.of(malformed.cause().status()));
            endAfterAnswers("malformed request");
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Conversation held = conversation;
        if (cause instanceof OutOfMemoryError && held != null) { // of the buffers outside of the heap
            held.presentation()
                    .log()
                    .fault(new HubException(FaultKind.NO_MEMORY, "", cause, FaultDetail.MEMORY_OF_VIEWER));
        } else if (!(cause instanceof IOException || cause instanceof CodecException)) {
            logger.error("Serving a viewer failed; its session is ended", cause);
        }
        end("connection broken");
    }

    private void watch() {
        Conversation held = conversation;
        if (held != null) {
            held.life().look().ifPresent(this::end);
        }
    }

    @Override
    public void end(String reason) {
        Conversation held = conversation;
        if (held != null && !closing) {
            closing = true;
            endReason = reason;
            held.turns().end();
            held.ctx().close();
        }
    }

    @Override
    public void endAfterAnswers(String reason) {
        Conversation held = conversation;
        if (held != null && !closing) {
            closing = true;
            endReason = reason;
            held.turns().end();
            held.ctx().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** Whatever was the reason, this is the one place that gives everything back. */
    private void close() {
        Conversation held = conversation;
        if (held == null) {
            return;
        }
        conversation = null;
        held.watch().cancel(false);
        held.turns().abandon();
        if (endReason.isEmpty()) {
            endReason = "the viewer left";
            hints.left(env.nanoTime().getAsLong(), held.session().counters().bytes())
                    .ifPresent(hint -> held.presentation().log().note(Direction.HINT, hint));
        }
        try {
            held.presentation().release();
            held.presentation().log().note(Direction.NOTE, "Session ended: " + endReason);
        } finally {
            env.sessions().close(held.session(), env.clock().instant(), endReason);
        }
    }
}

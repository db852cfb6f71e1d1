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
package org.openhab.camerahub.engine.internal.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.http.HttpExtension;
import org.openhab.camerahub.engine.internal.playout.OutboundMeter;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that speaks HTTP/1.1 (RFC 9112): answers its requests one after the other, and ends it when it is idle,
 * stalled or out of order.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HttpViewer extends ChannelInboundHandlerAdapter {

    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_HEADER = 16 << 10;

    private static final int LARGEST_CHUNK = 8 << 10;
    private static final int MOST_WAITING = 16;
    private static final long WATCH_SECONDS = 3;

    private final Logger logger = LoggerFactory.getLogger(HttpViewer.class);
    private final HttpService service;
    private final HubLimits limits;
    private final Peer peer;
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private boolean answering;
    private boolean closing;
    private long lastSign = System.nanoTime();
    private @Nullable Future<?> watch;
    private @Nullable Future<HttpAnswer> waitsFor;

    /** A request whose buffer is given back already. */
    private record Asked(HttpRequest request, byte[] body) {}

    private HttpViewer(HttpService service, HubLimits limits, Peer peer) {
        this.service = service;
        this.limits = limits;
        this.peer = peer;
    }

    /** Adds what HTTP needs at the end of a connection's pipeline, an {@link HttpObjectAggregator} among it. */
    public static void addTo(ChannelPipeline pipeline, HttpService service, HubLimits limits, Peer peer) {
        pipeline.addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_HEADER, LARGEST_CHUNK))
                .addLast(new HttpObjectAggregator(HttpExtension.LARGEST_BODY, true))
                .addLast(new HttpViewer(service, limits, peer));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        OutboundMeter meter = new OutboundMeter(context.channel());
        watch = context.executor()
                .scheduleWithFixedDelay(() -> watch(context, meter), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        Future<?> running = watch;
        if (running != null) {
            running.cancel(false);
        }
        Future<HttpAnswer> waiting = waitsFor;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof FullHttpRequest request && !closing) {
                lastSign = System.nanoTime();
                if (waiting.size() == MOST_WAITING) {
                    context.close();
                } else {
                    waiting.add(new Asked(request, ByteBufUtil.getBytes(request.content())));
                    next(context);
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void next(ChannelHandlerContext context) {
        Asked asked = answering || closing ? null : waiting.poll();
        if (asked == null) {
            return;
        }
        answering = true;
        HttpRequest request = asked.request();
        Throwable malformed = request.decoderResult().cause();
        if (malformed != null) {
            closing = true;
            HttpAnswerWriter.write(context, request, refusal(malformed), true);
            return;
        }
        String userAgent = request.headers().get(HttpHeaderNames.USER_AGENT, "");
        Future<HttpAnswer> answered = service.answer(
                request, asked.body(), new HttpClient(peer, userAgent, context.channel()), context.executor());
        waitsFor = answered;
        answered.addListener((Future<HttpAnswer> done) -> {
            waitsFor = null;
            if (done.isCancelled()) {
                return; // the connection is closed
            }
            HttpAnswer answer = done.isSuccess() ? done.getNow() : failed(done.cause());
            lastSign = System.nanoTime();
            closing = HttpAnswerWriter.write(context, request, answer, false);
            answering = false;
            next(context);
        });
    }

    private HttpAnswer failed(Throwable cause) {
        logger.error("Answering a player failed", cause);
        return HttpAnswer.failed();
    }

    private static HttpAnswer refusal(Throwable malformed) {
        HttpResponseStatus status = malformed instanceof TooLongHttpLineException
                ? HttpResponseStatus.REQUEST_URI_TOO_LONG
                : malformed instanceof TooLongHttpHeaderException
                        ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                        : HttpResponseStatus.BAD_REQUEST;
        return HttpAnswer.text(status, status.reasonPhrase());
    }

    private void watch(ChannelHandlerContext context, OutboundMeter meter) {
        long silent = System.nanoTime() - lastSign;
        if (meter.progressed() && meter.waiting() > 0) {
            lastSign = System.nanoTime();
        } else if (meter.waiting() > 0 && silent > limits.stalledViewer().toNanos()
                || !answering && silent > limits.sessionTimeout().toNanos()) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException || cause instanceof CodecException)) {
            logger.error("Serving a player failed; its connection is ended", cause);
        }
        context.close();
    }
}

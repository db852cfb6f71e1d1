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

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.benchmark.LoadPictures;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * One connection of the hub to a {@link SoakCamera}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SoakCameraSession extends ChannelInboundHandlerAdapter {

    /** What comes between two pictures. */
    enum Interference {
        /** Bytes that are no frame. */
        GARBAGE,
        /** Frames of a channel that nobody asked for. */
        STRAY,
        /** Half a frame, and the end. */
        CUT
    }

    private static final int GARBAGE_BYTES = 18;
    private static final int STRAY_CHANNEL = 8;

    private final SoakCamera camera;
    private @Nullable ScheduledFuture<?> ticks;
    private @Nullable ChannelHandlerContext context;

    SoakCameraSession(SoakCamera camera) {
        this.camera = camera;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        camera.began(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof RtspRequest request) {
                long delay = camera.answerDelayMillis;
                if (delay == 0) {
                    answer(ctx, request);
                } else {
                    ctx.executor().schedule(() -> answer(ctx, request), delay, TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void answer(ChannelHandlerContext ctx, RtspRequest request) {
        RtspMethod method = request.knownMethod().orElse(RtspMethod.OPTIONS);
        ServerAuthenticator authenticator = camera.authenticator();
        ServerAuthenticator.Result result = authenticator.verify(
                request.method(), request.uri(), request.headers().first("Authorization"));
        RtspResponse response = RtspResponse.of(RtspStatus.OK);
        boolean granted = false;
        if (!result.granted()) {
            RtspHeaders.Builder headers = RtspHeaders.builder();
            boolean stale = result.outcome() == ServerAuthenticator.Outcome.STALE;
            authenticator.challenges(stale).forEach(value -> headers.add("WWW-Authenticate", value));
            response = new RtspResponse(RtspStatus.UNAUTHORIZED, headers.build(), new byte[0]);
        } else if (camera.refusing) {
            response = RtspResponse.of(RtspStatus.SERVICE_UNAVAILABLE);
        } else {
            granted = true;
            response = granted(method, request, response);
        }
        ctx.writeAndFlush(response.withHeader("CSeq", Integer.toString(request.cseq())));
        if (granted && method == RtspMethod.PLAY) {
            play(ctx);
        } else if (granted && method == RtspMethod.TEARDOWN) {
            stop();
        }
    }

    private static RtspResponse granted(RtspMethod method, RtspRequest request, RtspResponse response) {
        return switch (method) {
            case OPTIONS -> response.withHeader("Public", "DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN");
            case DESCRIBE ->
                response.withHeader("Content-Base", request.uri() + "/")
                        .withBody("application/sdp", LoadPictures.description());
            case SETUP ->
                response.withHeader("Session", "1;timeout=6")
                        .withHeader("Transport", "RTP/AVP/TCP;unicast;interleaved=0-1");
            default -> response.withHeader("Session", "1");
        };
    }

    private void play(ChannelHandlerContext ctx) {
        stop();
        camera.plays.incrementAndGet();
        LoadPictures pictures = new LoadPictures(ctx.alloc(), camera.mbitPerSecond());
        ByteBuf report = pictures.senderReport();
        camera.sent(report, 1);
        ctx.writeAndFlush(report);
        long period = TimeUnit.SECONDS.toNanos(1) / LoadPictures.PER_SECOND;
        ticks = ctx.executor().scheduleAtFixedRate(() -> send(ctx, pictures), 0, period, TimeUnit.NANOSECONDS);
    }

    private void send(ChannelHandlerContext ctx, LoadPictures pictures) {
        if (ctx.channel().isWritable() && !camera.silent) {
            ByteBuf picture = pictures.next();
            camera.sent(picture, picture.readableBytes() / 1404);
            ctx.writeAndFlush(picture);
        }
    }

    void interfere(Interference what) {
        ChannelHandlerContext ctx = context;
        if (ctx == null || ticks == null) {
            return;
        }
        switch (what) {
            case GARBAGE -> ctx.writeAndFlush(Unpooled.buffer().writeZero(GARBAGE_BYTES));
            case STRAY -> {
                ByteBuf stray = Unpooled.buffer()
                        .writeByte('$')
                        .writeByte(STRAY_CHANNEL)
                        .writeShort(20);
                stray.writeByte(0x80).writeByte(107).writeZero(18);
                camera.sent(stray, 1);
                camera.strays.incrementAndGet();
                ctx.writeAndFlush(stray);
            }
            case CUT -> {
                stop();
                ByteBuf half = Unpooled.buffer().writeByte('$').writeByte(0).writeShort(1400);
                ctx.writeAndFlush(half.writeZero(700)).addListener(sent -> ctx.close());
            }
        }
    }

    private void stop() {
        ScheduledFuture<?> running = ticks;
        if (running != null) {
            running.cancel(false);
        }
        ticks = null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        camera.ended(this);
        stop();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}

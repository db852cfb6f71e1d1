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
package org.openhab.camerahub.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * One connection of {@link LoadCamera}: asks for Basic credentials, describes one H.264 track, sends.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class LoadCameraSession extends ChannelInboundHandlerAdapter {

    static final String AUTHORIZATION = "Basic bG9hZDpsb2Fk"; // load:load

    private @Nullable ScheduledFuture<?> ticks;
    private @Nullable LoadPictures pictures;
    private boolean flooding;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof RtspRequest request) {
            answer(ctx, request);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    private void answer(ChannelHandlerContext ctx, RtspRequest request) {
        RtspMethod method = request.knownMethod().orElse(RtspMethod.OPTIONS);
        RtspResponse response = RtspResponse.of(RtspStatus.OK);
        if (method != RtspMethod.OPTIONS
                && !AUTHORIZATION.equals(request.headers().first("Authorization"))) {
            response = RtspResponse.of(RtspStatus.UNAUTHORIZED).withHeader("WWW-Authenticate", "Basic realm=\"load\"");
        } else {
            response = switch (method) {
                case OPTIONS -> response.withHeader("Public", "DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN");
                case DESCRIBE ->
                    response.withHeader("Content-Base", request.uri() + "/")
                            .withBody("application/sdp", LoadPictures.description());
                case SETUP ->
                    response.withHeader("Session", "1;timeout=60")
                            .withHeader("Transport", "RTP/AVP/TCP;unicast;interleaved=0-1");
                default -> response.withHeader("Session", "1");
            };
        }
        boolean granted = response.status().equals(RtspStatus.OK);
        ctx.writeAndFlush(response.withHeader("CSeq", Integer.toString(request.cseq())));
        if (granted && method == RtspMethod.PLAY) {
            play(ctx, request.uri());
        } else if (granted && method == RtspMethod.TEARDOWN) {
            stop();
        }
    }

    private void play(ChannelHandlerContext ctx, String uri) {
        stop();
        int at = uri.indexOf("mbit=");
        String digits = at < 0 ? "4.4" : uri.substring(at + 5).replaceAll("[^0-9.].*", "");
        double mbit = Double.parseDouble(digits);
        LoadPictures made = new LoadPictures(ctx.alloc(), mbit == 0 ? 57 : mbit);
        pictures = made;
        ctx.writeAndFlush(made.senderReport());
        if (mbit == 0) {
            flooding = true;
            flood(ctx);
        } else {
            long period = TimeUnit.SECONDS.toNanos(1) / LoadPictures.PER_SECOND;
            send(ctx, made); // nobody waits for the first one
            long untilNext = period - Math.floorMod(System.nanoTime() - phase(uri, period), period);
            ticks = ctx.executor().scheduleAtFixedRate(() -> send(ctx, made), untilNext, period, TimeUnit.NANOSECONDS);
        }
    }

    /** A camera has one encoder: all its sessions get a picture at the same moment, each camera's at another one. */
    private static long phase(String uri, long period) {
        String path = uri.split("[?]", 2)[0];
        return Math.floorMod(path.hashCode() * 0x9E37_79B9_7F4A_7C15L, period);
    }

    private static void send(ChannelHandlerContext ctx, LoadPictures pictures) {
        if (ctx.channel().isWritable()) {
            ctx.writeAndFlush(pictures.next());
        }
    }

    private void flood(ChannelHandlerContext ctx) {
        LoadPictures made = pictures;
        while (flooding && made != null && ctx.channel().isWritable()) {
            ByteBuf picture = made.next();
            ctx.write(picture, ctx.voidPromise());
        }
        ctx.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (flooding && ctx.channel().isWritable()) {
            flood(ctx);
        }
    }

    private void stop() {
        flooding = false;
        ScheduledFuture<?> running = ticks;
        if (running != null) {
            running.cancel(false);
        }
        ticks = null;
        pictures = null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stop();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}

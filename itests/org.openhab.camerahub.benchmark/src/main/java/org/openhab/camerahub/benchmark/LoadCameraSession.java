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
import java.nio.charset.StandardCharsets;
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

    private static final String SDP = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=load
            t=0 0
            a=control:*
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;profile-level-id=42C01F;sprop-parameter-sets=Z0LAH9kAUAW7ARAAAAMAEAAAAwPA8YMkgA==,aMuDyyA=
            a=control:trackID=0
            """.replace("\n", "\r\n");

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
                            .withBody("application/sdp", SDP.getBytes(StandardCharsets.ISO_8859_1));
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
            // sessions start spread over a picture's time, as real cameras do
            long period = TimeUnit.SECONDS.toNanos(1) / LoadPictures.PER_SECOND;
            ticks = ctx.executor().scheduleAtFixedRate(() -> send(ctx, made), 0, period, TimeUnit.NANOSECONDS);
        }
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

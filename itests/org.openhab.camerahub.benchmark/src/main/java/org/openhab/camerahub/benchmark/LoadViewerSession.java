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
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * One connection of {@link LoadViewer}: DESCRIBE (401), DESCRIBE, SETUP, PLAY, as {@link ViewerMode} says.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class LoadViewerSession extends ChannelInboundHandlerAdapter {

    private final String url;
    private final ViewerMode mode;
    private final ViewerTally tally;
    private final Runnable again;

    private int cseq;
    private RtspMethod asked = RtspMethod.OPTIONS;
    private boolean authorized;
    private String control;
    private String session = "";
    private long playedAt;
    private boolean received;
    private boolean done;

    LoadViewerSession(String url, ViewerMode mode, ViewerTally tally, Runnable again) {
        this.url = url;
        this.control = url;
        this.mode = mode;
        this.tally = tally;
        this.again = again;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (!handshake.isSuccess()) {
                tally.failed("handshake");
                ctx.close();
            } else if (mode == ViewerMode.HANDSHAKE) {
                finish(ctx);
            } else {
                ask(ctx, RtspMethod.DESCRIBE, url);
            }
        }
    }

    private void ask(ChannelHandlerContext ctx, RtspMethod method, String uri) {
        asked = method;
        RtspRequest request = RtspRequest.of(method, uri).withHeader("CSeq", Integer.toString(++cseq));
        if (authorized) {
            request = request.withHeader("Authorization", LoadCameraSession.AUTHORIZATION);
        }
        if (method == RtspMethod.SETUP) {
            request = request.withHeader("Transport", "RTP/AVP/TCP;unicast;interleaved=0-1");
        } else if (!session.isEmpty()) {
            request = request.withHeader("Session", session);
        }
        ctx.writeAndFlush(request);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof FrameRun run) {
            try {
                frames(ctx, run);
            } finally {
                run.release();
            }
        } else if (message instanceof RtspResponse response) {
            answered(ctx, response);
        }
    }

    private void answered(ChannelHandlerContext ctx, RtspResponse response) {
        int code = response.status().code();
        if (code == 401 && !authorized) {
            authorized = true;
            ask(ctx, RtspMethod.DESCRIBE, url);
        } else if (code != 200) {
            tally.failed(asked + " " + code);
            ctx.close();
        } else {
            switch (asked) {
                case DESCRIBE -> {
                    control = controlOf(response);
                    ask(ctx, RtspMethod.SETUP, control);
                }
                case SETUP -> {
                    String header = response.headers().first("Session");
                    session = header == null ? "" : header.split(";", 2)[0];
                    if (mode == ViewerMode.IDLE) {
                        tally.playing();
                    } else {
                        playedAt = System.nanoTime();
                        ask(ctx, RtspMethod.PLAY, url);
                    }
                }
                case TEARDOWN -> finish(ctx);
                default -> {
                    if (mode == ViewerMode.PLAY) {
                        tally.playing();
                    }
                }
            }
        }
    }

    /** The URL of the one track: the base and the value of its control attribute. */
    private String controlOf(RtspResponse response) {
        String base = response.headers().first("Content-Base");
        String text = response.bodyText();
        int at = text.lastIndexOf("a=control:") + "a=control:".length();
        String value = text.substring(at).split("\r?\n", 2)[0].strip();
        return value.startsWith("rtsp:") ? value : (base == null ? url + "/" : base) + value;
    }

    private void frames(ChannelHandlerContext ctx, FrameRun run) {
        ByteBuf data = run.data();
        tally.bytes(data.readableBytes());
        for (int i = 0; i < run.count(); i++) {
            int payload = run.payloadOffset(i);
            boolean rtp = (run.channel(i) & 1) == 0;
            if (rtp && !received) {
                received = true;
                first(ctx);
            }
            boolean pictureStart = rtp && (data.getByte(payload + 13) & 0x80) != 0;
            if (pictureStart && mode == ViewerMode.PLAY) {
                tally.delay(
                        System.nanoTime() - data.getLong(payload + LoadPictures.STAMP_OFFSET - FrameRun.HEADER_BYTES));
            }
        }
    }

    private void first(ChannelHandlerContext ctx) {
        tally.firstPacket(System.nanoTime() - playedAt);
        if (mode == ViewerMode.SETUP) {
            ask(ctx, RtspMethod.TEARDOWN, url);
        }
    }

    private void finish(ChannelHandlerContext ctx) {
        if (!done) {
            done = true;
            tally.completed();
            ctx.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (mode == ViewerMode.SETUP || mode == ViewerMode.HANDSHAKE) {
            if (!done) {
                tally.failed("closed early");
            }
            ctx.executor().execute(again);
        } else {
            tally.failed("closed");
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        tally.failed(cause.getClass().getSimpleName());
        ctx.close();
    }
}

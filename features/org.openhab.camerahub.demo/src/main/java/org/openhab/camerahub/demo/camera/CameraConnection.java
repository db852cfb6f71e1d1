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
package org.openhab.camerahub.demo.camera;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator;
import org.openhab.camerahub.rtsp.codec.MalformedInput;
import org.openhab.camerahub.rtsp.header.PublicHeader;
import org.openhab.camerahub.rtsp.header.SessionHeader;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * One connection to the camera: a strict server that wants credentials with every request but OPTIONS, sends over this
 * connection only and knows one session on it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraConnection extends ChannelInboundHandlerAdapter {

    private static final PublicHeader METHODS = new PublicHeader(EnumSet.of(
            RtspMethod.OPTIONS,
            RtspMethod.DESCRIBE,
            RtspMethod.SETUP,
            RtspMethod.PLAY,
            RtspMethod.GET_PARAMETER,
            RtspMethod.TEARDOWN));

    private final Clip clip;
    private final ServerAuthenticator authenticator;
    private final SecureRandom random;
    private final String session;

    private @Nullable RtpTrack video;
    private @Nullable RtpTrack audio;
    private @Nullable ClipPlayer player;

    CameraConnection(Clip clip, ServerAuthenticator authenticator, SecureRandom random) {
        this.clip = clip;
        this.authenticator = authenticator;
        this.random = random;
        session = Integer.toUnsignedString(random.nextInt());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof RtspRequest request) {
            RtspResponse response = answer(request, context);
            String cseq = request.headers().first("CSeq");
            context.writeAndFlush(cseq == null ? response : response.withHeader("CSeq", cseq), context.voidPromise());
            afterAnswer(request, response, context);
        } else {
            ReferenceCountUtil.release(message); // receiver reports
        }
    }

    private RtspResponse answer(RtspRequest request, ChannelHandlerContext context) {
        Optional<RtspMethod> method = request.knownMethod().filter(METHODS::offers);
        if (method.equals(Optional.of(RtspMethod.OPTIONS))) {
            return RtspResponse.of(RtspStatus.OK).withHeader("Public", METHODS.toString());
        }
        ServerAuthenticator.Result login = authenticator.verify(
                request.method(), request.uri(), request.headers().first("Authorization"));
        if (!login.granted()) {
            return challenge(login.outcome() == ServerAuthenticator.Outcome.STALE);
        }
        if (method.isEmpty()) {
            return RtspResponse.of(RtspStatus.NOT_IMPLEMENTED);
        }
        return switch (method.get()) {
            case DESCRIBE -> describe(request);
            case SETUP -> setUp(request);
            case PLAY -> play(context);
            default -> inSession(RtspStatus.OK);
        };
    }

    private RtspResponse challenge(boolean stale) {
        RtspResponse response = RtspResponse.of(RtspStatus.UNAUTHORIZED);
        for (String challenge : authenticator.challenges(stale)) {
            response = new RtspResponse(
                    response.status(), response.headers().and("WWW-Authenticate", challenge), response.body());
        }
        return response;
    }

    private RtspResponse describe(RtspRequest request) {
        String base = request.uri().endsWith("/") ? request.uri() : request.uri() + "/";
        return RtspResponse.of(RtspStatus.OK)
                .withHeader("Content-Base", base)
                .withBody("application/sdp", ClipDescription.of(clip).getBytes(StandardCharsets.ISO_8859_1));
    }

    private RtspResponse setUp(RtspRequest request) {
        Optional<TransportHeader.ChannelPair> channels = wantedChannels(request);
        if (channels.isEmpty()) {
            return RtspResponse.of(RtspStatus.UNSUPPORTED_TRANSPORT);
        }
        TransportHeader.ChannelPair pair = channels.get();
        RtpTrack track;
        if (request.uri().endsWith(ClipDescription.VIDEO_CONTROL)) {
            track = newTrack(ClipDescription.VIDEO_TYPE, ClipPlayer.VIDEO_CLOCK, pair);
            video = track;
        } else if (request.uri().endsWith(ClipDescription.AUDIO_CONTROL)) {
            track = newTrack(ClipDescription.AUDIO_TYPE, Clip.SAMPLE_RATE, pair);
            audio = track;
        } else {
            return RtspResponse.of(RtspStatus.NOT_FOUND);
        }
        return inSession(RtspStatus.OK)
                .withHeader(
                        "Transport",
                        TransportHeader.tcp(pair.rtp(), pair.rtcp())
                                .withSsrc(track.ssrc())
                                .toString());
    }

    private static Optional<TransportHeader.ChannelPair> wantedChannels(RtspRequest request) {
        String wanted = request.headers().first("Transport");
        for (TransportHeader transport : TransportHeader.parse(wanted == null ? "" : wanted)) {
            TransportHeader.ChannelPair pair = transport.interleaved();
            if (transport.protocol() == TransportHeader.Protocol.TCP && pair != null) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    private RtpTrack newTrack(int payloadType, int clockRate, TransportHeader.ChannelPair pair) {
        return new RtpTrack(payloadType, clockRate, pair.rtp(), random);
    }

    private RtspResponse play(ChannelHandlerContext context) {
        if (video == null && audio == null) {
            return inSession(RtspStatus.METHOD_NOT_VALID_IN_THIS_STATE);
        }
        if (player == null) {
            player = new ClipPlayer(clip, context.channel(), Clock.systemUTC(), video, audio);
        }
        return inSession(RtspStatus.OK).withHeader("Range", "npt=now-");
    }

    private RtspResponse inSession(RtspStatus status) {
        return RtspResponse.of(status)
                .withHeader("Session", new SessionHeader(session, SessionHeader.DEFAULT_TIMEOUT).toString());
    }

    /** Media only after the answer to PLAY. */
    private void afterAnswer(RtspRequest request, RtspResponse response, ChannelHandlerContext context) {
        ClipPlayer prepared = player;
        if (!response.status().success()) {
            return;
        }
        if (RtspMethod.PLAY.name().equals(request.method()) && prepared != null) {
            prepared.start();
        } else if (RtspMethod.TEARDOWN.name().equals(request.method())) {
            context.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof MalformedInput) {
            ctx.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ClipPlayer running = player;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close(); // a viewer that is gone, as a camera sees it
    }
}

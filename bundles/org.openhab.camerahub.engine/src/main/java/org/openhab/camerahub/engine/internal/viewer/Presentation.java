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

import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.description.DescriptionHeaders;
import org.openhab.camerahub.engine.internal.description.ViewerDescription;
import org.openhab.camerahub.engine.internal.description.ViewerTarget;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.playout.OutboundMeter;
import org.openhab.camerahub.engine.internal.playout.TransportChoice;
import org.openhab.camerahub.engine.internal.playout.ViewerPlayer;
import org.openhab.camerahub.engine.internal.session.ViewerSession;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.header.SessionHeader;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.header.TransportHeader.ChannelPair;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * What a viewer watches: the camera, its description, and the state of the session (RFC 2326 appendix A).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Presentation implements ViewerPlayer.Listener {

    /** Ends the connection. */
    interface Host {
        void end(String reason);

        void endAfterAnswers(String reason);
    }

    /** A live stream: point 18 of Echo's needs. Without RTP-Info, which only a seekable one needs. */
    private static final String LIVE = "npt=now-";

    private final ChannelHandlerContext ctx;
    private final ViewerEnvironment env;
    private final ViewerSession session;
    private final ViewerHints hints;
    private final Host host;
    private final Playback playback;

    private LegLog log;
    /** The camera whose log it is, "" while that is not known. */
    private String logged = "";

    private ViewerState state = ViewerState.INIT;
    private String sessionId = "";
    private @Nullable CameraStream stream;
    private @Nullable StreamDescription source;
    private @Nullable ViewerDescription description;
    private @Nullable DescriptionWait awaiting;

    Presentation(
            ChannelHandlerContext ctx,
            ViewerEnvironment env,
            ViewerSession session,
            ViewerHints hints,
            OutboundMeter meter,
            Host host) {
        this.ctx = ctx;
        this.env = env;
        this.session = session;
        this.hints = hints;
        this.host = host;
        this.playback = new Playback(ctx, env, session.counters(), meter, this);
        this.log = env.log().forLeg("", session.name(), List.of());
    }

    ViewerState state() {
        return state;
    }

    /** Empty while there is no session. */
    String sessionId() {
        return sessionId;
    }

    LegLog log() {
        return log;
    }

    /**
     * What is said of a camera stands in its log from the first word on, also with those who are not let in. That makes
     * nobody its viewer yet.
     */
    void isAsked(RtspRequest request) {
        if (state == ViewerState.INIT) {
            ViewerTarget.pathIn(request.uri()).flatMap(env.cameras()).ifPresent(asked -> logFor(asked.camera()));
        }
    }

    void endAfterAnswers(String reason) {
        host.endAfterAnswers(reason);
    }

    void describe(Exchange exchange, ViewerTarget target, CameraStream camera) {
        if (!DescriptionHeaders.acceptsSdp(exchange.request().headers().all("Accept"))) {
            exchange.answer(RtspStatus.NOT_ACCEPTABLE);
            return;
        }
        withDescription(exchange, camera, found -> {
            hints.described(found.hasAudio());
            RtspResponse response = new RtspResponse(RtspStatus.OK, found.headers(), new byte[0]);
            exchange.answer(response.withHeader("Content-Base", DescriptionHeaders.contentBase(target.url()))
                    .withBody("application/sdp", found.sdp().getBytes(StandardCharsets.ISO_8859_1)));
        });
    }

    void setup(Exchange exchange, ViewerTarget target, CameraStream camera) {
        CameraStream current = stream;
        if (state != ViewerState.INIT && current != camera) {
            exchange.answer(RtspStatus.AGGREGATE_OPERATION_NOT_ALLOWED);
            return;
        }
        ViewerDescription known = current == camera ? description : null;
        if (known != null) {
            setup(exchange, target, camera, known);
        } else {
            withDescription(exchange, camera, found -> setup(exchange, target, camera, found));
        }
    }

    private void setup(Exchange exchange, ViewerTarget target, CameraStream camera, ViewerDescription found) {
        OptionalInt index = target.track();
        if (index.isEmpty() && found.tracks().size() > 1) {
            exchange.answer(RtspStatus.AGGREGATE_OPERATION_NOT_ALLOWED);
            return;
        }
        Optional<Track> track = found.tracks().stream()
                .filter(each -> index.isEmpty() || each.index() == index.getAsInt())
                .findFirst();
        if (track.isEmpty()) {
            exchange.answer(RtspStatus.NOT_FOUND);
            return;
        }
        Optional<TransportHeader> transport =
                TransportChoice.among(exchange.request().headers().all("Transport"));
        if (transport.isEmpty()) {
            hints.refusedTransport();
            exchange.answer(RtspStatus.UNSUPPORTED_TRANSPORT);
            return;
        }
        ChannelPair pair = playback.setUp(track.get(), transport.get().interleaved());
        if (state == ViewerState.INIT) {
            sessionId = env.sessionIds().get();
            enter(ViewerState.READY);
            camera.prepare();
        }
        hints.setUp();
        exchange.answer(inSession(RtspResponse.of(RtspStatus.OK)
                .withHeader(
                        "Transport",
                        TransportHeader.tcp(pair.rtp(), pair.rtcp()).toString())));
    }

    void play(Exchange exchange, ViewerTarget target, CameraStream camera) {
        StreamDescription described = source;
        if (camera != stream || described == null) {
            exchange.answer(RtspStatus.METHOD_NOT_VALID_IN_THIS_STATE);
            return;
        }
        if (target.track().isPresent() && playback.tracks() > 1) {
            exchange.answer(RtspStatus.ONLY_AGGREGATE_OPERATION_ALLOWED);
            return;
        }
        exchange.answer(inSession(RtspResponse.of(RtspStatus.OK).withHeader("Range", LIVE)));
        if (state == ViewerState.READY) {
            watch(camera); // it may have described another one since
            enter(ViewerState.PLAYING);
            hints.played(env.nanoTime().getAsLong());
            playback.play(camera, described);
        }
    }

    /** The connection takes more. */
    void hasRoom() {
        playback.hasRoom();
    }

    void pause(Exchange exchange) {
        playback.pause();
        enter(ViewerState.READY);
        exchange.answer(inSession(RtspResponse.of(RtspStatus.OK)));
    }

    void teardown(Exchange exchange) {
        RtspResponse response = inSession(RtspResponse.of(RtspStatus.OK));
        release();
        exchange.answer(response);
    }

    /** With the Session header, if there is a session. */
    RtspResponse inSession(RtspResponse response) {
        int timeout = (int) env.limits().sessionTimeout().toSeconds();
        return sessionId.isEmpty()
                ? response
                : response.withHeader("Session", new SessionHeader(sessionId, timeout).toString());
    }

    /** A viewer that tears down need not wait for a description any more. */
    void stopWaiting() {
        DescriptionWait waiting = awaiting;
        awaiting = null;
        if (waiting != null) {
            waiting.giveUp();
        }
    }

    /** Gives back everything; the viewer may begin anew. */
    void release() {
        playback.release();
        description = null;
        source = null;
        stream = null;
        sessionId = "";
        enter(ViewerState.INIT);
    }

    private void enter(ViewerState next) {
        state = next;
        session.isNow(next.shown());
    }

    private void withDescription(Exchange exchange, CameraStream camera, Consumer<ViewerDescription> then) {
        watch(camera);
        DescriptionWait wait = new DescriptionWait(ctx.executor(), env, exchange, camera);
        awaiting = wait;
        wait.begin(
                (found, edited) -> {
                    awaiting = null;
                    if (state == ViewerState.INIT) {
                        stream = camera;
                        source = found;
                        description = edited;
                    }
                    then.accept(edited);
                },
                fault -> {
                    awaiting = null;
                    log.fault(fault);
                });
    }

    private void watch(CameraStream camera) {
        Camera watched = camera.camera();
        if (!session.cameraId().equals(watched.id())) {
            session.watches(watched.id());
        }
        logFor(watched);
    }

    private void logFor(Camera camera) {
        if (!logged.equals(camera.id())) {
            logged = camera.id();
            log = env.log()
                    .forLeg(camera.id(), session.name(), List.of(camera.url().host()));
        }
    }

    @Override
    public void streamInterrupted(HubException why) {
        log.note(Direction.NOTE, "The camera was lost, waiting for it: " + why.getMessage());
    }

    @Override
    public void streamEnded(HubException why) {
        log.fault(why);
        host.end(why.getMessage());
    }
}

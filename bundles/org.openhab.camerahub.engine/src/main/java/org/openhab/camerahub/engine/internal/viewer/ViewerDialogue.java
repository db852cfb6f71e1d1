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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.description.ViewerTarget;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.session.ViewerSession;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Challenged;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Decision;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Granted;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Refused;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.header.SessionHeader;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Answers a viewer's requests: what holds for all of them. What a method does is in {@link Presentation}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ViewerDialogue {

    private final ChannelHandlerContext ctx;
    private final ViewerEnvironment env;
    private final Peer peer;
    private final ViewerSession session;
    private final ViewerHints hints;
    private final Presentation presentation;

    ViewerDialogue(
            ChannelHandlerContext ctx,
            ViewerEnvironment env,
            Peer peer,
            ViewerSession session,
            ViewerHints hints,
            Presentation presentation) {
        this.ctx = ctx;
        this.env = env;
        this.peer = peer;
        this.session = session;
        this.hints = hints;
        this.presentation = presentation;
    }

    /** Answers a request, now or later. */
    void handle(Exchange exchange) {
        session.callsItself(exchange.header("User-Agent"));
        Optional<RtspMethod> known = exchange.request().knownMethod();
        if (exchange.request().cseq() < 0) {
            exchange.answer(RtspStatus.BAD_REQUEST);
        } else if (known.isEmpty()) {
            exchange.answer(withMethods(RtspStatus.NOT_IMPLEMENTED, "Public"));
        } else if (requiresOptions(exchange)) {
            exchange.answer(unsupportedOptions(exchange));
        } else {
            handle(exchange, known.get());
        }
    }

    private void handle(Exchange exchange, RtspMethod method) {
        if (!ViewerState.SERVED.contains(method)) {
            exchange.answer(withMethods(RtspStatus.METHOD_NOT_ALLOWED, "Allow"));
        } else if (method == RtspMethod.OPTIONS) {
            exchange.answer(withMethods(RtspStatus.OK, "Public"));
        } else if (!namesOurSession(exchange)) {
            exchange.answer(RtspStatus.SESSION_NOT_FOUND);
        } else if (!presentation.state().allows(method)) {
            exchange.answer(withMethods(RtspStatus.METHOD_NOT_VALID_IN_THIS_STATE, "Public"));
        } else {
            checkedByTheGate(exchange, method);
        }
    }

    private static RtspResponse withMethods(RtspStatus status, String header) {
        return RtspResponse.of(status).withHeader(header, ViewerState.PUBLIC);
    }

    private static boolean requiresOptions(Exchange exchange) {
        RtspHeaders headers = exchange.request().headers();
        return headers.contains("Require") || headers.contains("Proxy-Require");
    }

    /** RFC 2326 section 12.32: what is required but not known is named; nothing is known here. */
    private static RtspResponse unsupportedOptions(Exchange exchange) {
        RtspResponse response = RtspResponse.of(RtspStatus.OPTION_NOT_SUPPORTED);
        RtspHeaders headers = response.headers();
        for (String name : List.of("Require", "Proxy-Require")) {
            for (String option : exchange.request().headers().all(name)) {
                headers = headers.and("Unsupported", option);
            }
        }
        return new RtspResponse(response.status(), headers, response.body());
    }

    /** A connection has one session, so a viewer that forgets to name it means that one. */
    private boolean namesOurSession(Exchange exchange) {
        String named = exchange.header("Session");
        if (named.isEmpty()) {
            return true;
        }
        return SessionHeader.parse(named)
                .map(header -> header.id().equals(presentation.sessionId()))
                .orElse(false);
    }

    private void checkedByTheGate(Exchange exchange, RtspMethod method) {
        boolean inSession = presentation.state() != ViewerState.INIT;
        if (inSession && method != RtspMethod.DESCRIBE && method != RtspMethod.SETUP) {
            perform(exchange, method);
            return;
        }
        Decision decision = env.gate().check(peer.address(), exchange.request());
        if (decision instanceof Granted granted) {
            hints.granted();
            session.isGranted(granted.user());
            perform(exchange, method);
        } else if (decision instanceof Challenged challenged) {
            challenge(exchange, challenged);
        } else if (decision instanceof Refused refused) {
            presentation.log().note(Direction.SECURITY, "Refused the viewer at " + peer);
            exchange.answer(refused.status());
            presentation.endAfterAnswers("refused");
        }
    }

    private void challenge(Exchange exchange, Challenged challenged) {
        boolean hadCredentials = exchange.request().headers().contains("Authorization");
        boolean stale = challenged.challenges().stream().anyMatch(value -> value.contains("stale=true"));
        hints.challenged(hadCredentials);
        if (hadCredentials && !stale) {
            presentation.log().note(Direction.SECURITY, "Refused the credentials of the viewer at " + peer);
        }
        RtspHeaders.Builder headers = RtspHeaders.builder();
        challenged.challenges().forEach(value -> headers.add("WWW-Authenticate", value));
        RtspResponse response = new RtspResponse(RtspStatus.UNAUTHORIZED, headers.build(), new byte[0]);
        if (challenged.delay().isZero()) {
            exchange.answer(response);
        } else {
            ctx.executor()
                    .schedule(
                            () -> exchange.answer(response), challenged.delay().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void perform(Exchange exchange, RtspMethod method) {
        switch (method) {
            case GET_PARAMETER, SET_PARAMETER -> parameter(exchange);
            case PAUSE -> presentation.pause(exchange);
            case TEARDOWN -> presentation.teardown(exchange);
            default -> onTarget(exchange, method);
        }
    }

    /** Viewers use both without a body to keep the session alive; there are no parameters to get or set. */
    private void parameter(Exchange exchange) {
        boolean empty = exchange.request().bodyText().isBlank();
        exchange.answer(
                presentation.inSession(RtspResponse.of(empty ? RtspStatus.OK : RtspStatus.PARAMETER_NOT_UNDERSTOOD)));
    }

    private void onTarget(Exchange exchange, RtspMethod method) {
        ViewerTarget target;
        try {
            target = ViewerTarget.of(exchange.request().uri());
        } catch (RtspSyntaxException e) {
            exchange.answer(e.status());
            return;
        }
        Optional<CameraStream> stream = env.cameras().apply(target.path());
        if (stream.isEmpty()) {
            presentation.log().note(Direction.NOTE, "No camera has the path of " + method);
            exchange.answer(RtspStatus.NOT_FOUND);
        } else if (!stream.get().camera().viewable()) {
            exchange.answer(RtspStatus.FORBIDDEN);
        } else {
            switch (method) {
                case DESCRIBE -> presentation.describe(exchange, target, stream.get());
                case SETUP -> presentation.setup(exchange, target, stream.get());
                default -> presentation.play(exchange, target, stream.get());
            }
        }
    }
}

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
package org.openhab.camerahub.engine.internal.dialogue;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.link.CameraFaults;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * The requests to a camera, one after the other: numbers them (RFC 2326 section 12.17), signs each afresh (RFC 7616
 * section 3.4), repeats one after a challenge, and waits for an answer only so long. One at a time, because many
 * cameras lose requests that come before they have answered the last.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Requests {

    /** As many as there are schemes to try, and a nonce that runs out in between. */
    private static final int MOST_REPEATS = 4;

    private static final String USER_AGENT = "openHAB Camera Hub";

    /** Where the requests go and what happens if one cannot be carried out. */
    interface Wire {
        void send(RtspMessage message);

        LegLog log();

        void failed(HubException why);
    }

    private final EventLoop loop;
    private final Duration limit;
    private final CameraFaults faults;
    private final @Nullable ClientAuthenticator authenticator;
    private final Wire wire;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private @Nullable Pending current;
    private @Nullable ScheduledFuture<?> timer;
    private int lastCseq;
    private boolean challenged;

    /** @param authenticator null if there are no credentials for the camera */
    Requests(
            EventLoop loop,
            Duration limit,
            CameraFaults faults,
            @Nullable ClientAuthenticator authenticator,
            Wire wire) {
        this.loop = loop;
        this.limit = limit;
        this.faults = faults;
        this.authenticator = authenticator;
        this.wire = wire;
    }

    /** Sends a request that the session cannot go on without: no answer, or none but 401, ends the session. */
    void send(RtspRequest request, Consumer<RtspResponse> answered) {
        enqueue(new Pending(request, true, response -> {
            if (response != null) {
                answered.accept(response);
            }
        }));
    }

    /** Sends a request that may well be refused; {@code answered} gets null if there is no answer. */
    void attempt(RtspRequest request, Consumer<@Nullable RtspResponse> answered) {
        enqueue(new Pending(request, false, answered));
    }

    /** True if the camera asked for credentials on this connection. */
    boolean challenged() {
        return challenged;
    }

    void response(RtspResponse response) {
        wire.log().message(Direction.CAMERA_TO_HUB, response);
        Pending pending = current;
        boolean ours = pending != null && (response.cseq() == pending.cseq || response.cseq() == -1);
        // A late answer to a request that was given up, or an interim one: the real one is still to come.
        if (pending == null || !ours || response.status().code() < 200) {
            return;
        }
        if (response.status().code() == RtspStatus.UNAUTHORIZED.code()) {
            unauthorized(pending, response);
        } else {
            finish(pending, response);
        }
    }

    /** Forgets everything, without calls. */
    void clear() {
        cancelTimer();
        waiting.clear();
        current = null;
    }

    private void enqueue(Pending pending) {
        waiting.add(pending);
        next();
    }

    private void next() {
        if (current == null && !waiting.isEmpty()) {
            Pending pending = waiting.remove();
            current = pending;
            transmit(pending);
        }
    }

    private void transmit(Pending pending) {
        pending.cseq = ++lastCseq;
        RtspRequest request = pending.request
                .withHeader("CSeq", Integer.toString(pending.cseq))
                .withHeader("User-Agent", USER_AGENT);
        ClientAuthenticator signer = authenticator;
        if (signer != null) {
            String authorization = signer.authorization(request.method(), request.uri(), request.body())
                    .orElse("");
            if (!authorization.isEmpty()) {
                request = request.withHeader("Authorization", authorization);
            }
        }
        wire.log().message(Direction.HUB_TO_CAMERA, request);
        timer = loop.schedule(() -> timeout(pending), limit.toMillis(), TimeUnit.MILLISECONDS);
        wire.send(request);
    }

    /**
     * The authenticator knows whether another answer has a chance: to the first challenge, to a nonce that ran out in
     * mid-session (RFC 7616 section 3.3), or with the next scheme of several.
     */
    private void unauthorized(Pending pending, RtspResponse response) {
        challenged = true;
        List<String> challenges = response.headers().all("WWW-Authenticate");
        ClientAuthenticator signer = authenticator;
        if (signer != null && pending.repeats < MOST_REPEATS && signer.challenge(challenges)) {
            pending.repeats++;
            cancelTimer();
            transmit(pending);
        } else if (!pending.vital) {
            finish(pending, response);
        } else if (signer == null) {
            fail(faults.of(FaultKind.CAMERA_CREDENTIALS, FaultDetail.NO_CREDENTIALS));
        } else if (pending.repeats == 0) {
            fail(faults.of(FaultKind.CAMERA_CREDENTIALS, FaultDetail.AUTHENTICATION_UNKNOWN));
        } else {
            fail(faults.of(FaultKind.CAMERA_CREDENTIALS, FaultDetail.ANSWERED, method(pending), "401"));
        }
    }

    private static String method(Pending pending) {
        return String.valueOf(pending.request.method());
    }

    private void timeout(Pending pending) {
        if (pending.vital) {
            fail(faults.of(
                    FaultKind.CAMERA_TIMEOUT,
                    FaultDetail.NOT_ANSWERED,
                    method(pending),
                    String.valueOf(limit.toMillis())));
        } else {
            finish(pending, null);
        }
    }

    private void finish(Pending pending, @Nullable RtspResponse response) {
        cancelTimer();
        current = null;
        pending.answered.accept(response);
        next();
    }

    private void fail(HubException why) {
        clear();
        wire.failed(why);
    }

    private void cancelTimer() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }

    private static final class Pending {

        private final RtspRequest request;
        private final boolean vital;
        private final Consumer<@Nullable RtspResponse> answered;
        private int cseq;
        private int repeats;

        Pending(RtspRequest request, boolean vital, Consumer<@Nullable RtspResponse> answered) {
            this.request = request;
            this.vital = vital;
            this.answered = answered;
        }
    }
}

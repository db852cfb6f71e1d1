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
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * Keeps a camera's session from running out (RFC 2326 section 12.37) by the camera's own rules: GET_PARAMETER if the
 * camera offers it and does not refuse it after all, else OPTIONS. What it offers is asked while it plays already, so
 * that nobody waits for it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class KeepAlive {

    private final EventLoop loop;
    private final Requests requests;
    private final String url;
    private final Membership membership;
    private final long periodMillis;
    private RtspMethod method = RtspMethod.OPTIONS;
    private boolean refused;
    private @Nullable ScheduledFuture<?> timer;

    KeepAlive(EventLoop loop, Requests requests, String url, Membership membership) {
        this.loop = loop;
        this.requests = requests;
        this.url = url;
        this.membership = membership;
        // Half the timeout leaves room for one that gets lost; a second at least, whatever a camera says.
        this.periodMillis = Math.max(1000L, membership.timeoutSeconds() * 500L);
    }

    void start() {
        if (membership.offered().isEmpty()) {
            send();
        } else {
            choose();
            schedule();
        }
    }

    void stop() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
        timer = null;
    }

    private void schedule() {
        timer = loop.schedule(this::send, periodMillis, TimeUnit.MILLISECONDS);
    }

    private void send() {
        request();
        schedule();
    }

    private void request() {
        RtspMethod used = method;
        requests.attempt(membership.in(RtspRequest.of(used, url)), response -> answered(used, response));
    }

    private void answered(RtspMethod used, @Nullable RtspResponse response) {
        boolean good = response != null && response.status().code() < 300;
        if (used == RtspMethod.GET_PARAMETER && !good) {
            // Offered, but answered 454, 501 or not at all: cameras are like that. The session itself still plays.
            // By the time of the next one it would have run out, so that the other kind goes out at once.
            refused = true;
            method = RtspMethod.OPTIONS;
            request();
        } else if (used == RtspMethod.OPTIONS && good && response != null) {
            membership.note(response.headers());
            choose();
        }
    }

    private void choose() {
        if (!refused && membership.offered().contains(RtspMethod.GET_PARAMETER)) {
            method = RtspMethod.GET_PARAMETER;
        }
    }
}

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

import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * A request and its one answer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Exchange {

    private final RtspRequest request;
    private final long arrivedNanos;
    private final BiConsumer<Exchange, RtspResponse> sender;
    private boolean answered;

    Exchange(RtspRequest request, long arrivedNanos, BiConsumer<Exchange, RtspResponse> sender) {
        this.request = request;
        this.arrivedNanos = arrivedNanos;
        this.sender = sender;
    }

    RtspRequest request() {
        return request;
    }

    /** When the whole request was there: its time to be answered counts from here, not from its turn. */
    long arrivedNanos() {
        return arrivedNanos;
    }

    boolean answered() {
        return answered;
    }

    /** The value of a header, empty if it is missing. */
    String header(String name) {
        String value = request.headers().first(name);
        return value == null ? "" : value;
    }

    void answer(RtspStatus status) {
        answer(RtspResponse.of(status));
    }

    /** Sends the answer; further ones are ignored, as they come when a camera answers after the time was up. */
    void answer(RtspResponse response) {
        if (!answered) {
            answered = true;
            sender.accept(this, response);
        }
    }

    /** The viewer is gone. */
    void abandon() {
        answered = true;
    }
}

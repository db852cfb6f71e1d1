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

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * Decides whether a viewer may make a request. Asked for every request that belongs to no session yet, and for every
 * DESCRIBE and SETUP. Not asked:
 *
 * <ul>
 * <li>for OPTIONS, which tells nothing about cameras: an Echo uses it as its keep-alive, VLC and ffmpeg begin with it,
 *     and the one 401 that an Echo answers must not be spent on it
 * <li>for further requests of a session, which must come on the session's own connection: the session was made by an
 *     authenticated SETUP there, and an Echo never renews a nonce, so that asking again would end it in the middle
 * </ul>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface ViewerGate {

    /** Grants everything. */
    ViewerGate OPEN = (peer, request) -> new Granted("");

    /** Called on the viewer's event loop: must not block. */
    Decision check(InetAddress peer, RtspRequest request);

    /** The gate's answer. */
    sealed interface Decision permits Granted, Challenged, Refused {}

    /**
     * The request may be served.
     *
     * @param user the account, empty without authentication
     */
    record Granted(String user) implements Decision {}

    /**
     * Credentials are missing, stale or wrong: answered with 401.
     *
     * @param challenges values of {@code WWW-Authenticate}, one header each
     * @param delay to wait before the answer, which slows down guessing
     */
    record Challenged(List<String> challenges, Duration delay) implements Decision {
        public Challenged {
            challenges = List.copyOf(challenges);
        }
    }

    /** The request is answered with this status, and the connection is closed. */
    record Refused(RtspStatus status) implements Decision {}
}

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
package org.openhab.camerahub.engine;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All limits and timeouts of the engine in one place.
 *
 * @param viewerAnswer a viewer's request is answered within this time, at worst with 504; an Echo waits 6 s (Amazon,
 *     Alexa.CameraStreamController), default 5.5 s
 * @param cameraConnect to connect to a camera, TLS included, default 3 s
 * @param cameraAnswer for a camera's answer to one request, default 4 s
 * @param cameraSilence without a single packet of a playing camera, then it is connected anew, default 10 s
 * @param trackSilence without a packet on a track while others play, then it counts as silent, default 2 s
 * @param reconnectFirst pause before the first new connection to a lost camera, doubled each time, default 500 ms
 * @param reconnectMost the longest pause between two attempts, default 30 s
 * @param handshake for a viewer's TLS handshake, default 10 s
 * @param firstRequest from the handshake to the first whole request, default 15 s
 * @param sessionTimeout of a viewer's session without a request, as its Session header says (RFC 2326 section 12.37),
 *     default 60 s; a playing viewer that takes its frames is not ended by it
 * @param stalledViewer a viewer that takes no byte for this time is ended, default 15 s
 * @param connections at most, in all, default 256
 * @param connectionsPerAddress at most, default 64
 * @param authenticationFailures from one address, after which it is refused for {@code authenticationBlock}, default 10
 * @param authenticationBlock default 5 minutes
 * @param pictureCacheBytes bytes of the newest group of pictures kept per stream for new viewers, default 4 MiB
 * @param logEntries kept in the communication log, default 2500
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubLimits(
        Duration viewerAnswer,
        Duration cameraConnect,
        Duration cameraAnswer,
        Duration cameraSilence,
        Duration trackSilence,
        Duration reconnectFirst,
        Duration reconnectMost,
        Duration handshake,
        Duration firstRequest,
        Duration sessionTimeout,
        Duration stalledViewer,
        int connections,
        int connectionsPerAddress,
        int authenticationFailures,
        Duration authenticationBlock,
        int pictureCacheBytes,
        int logEntries) {

    public static final HubLimits DEFAULTS = new HubLimits(
            Duration.ofMillis(5500),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            256,
            64,
            10,
            Duration.ofMinutes(5),
            4 << 20,
            2500);

    /** The same, but so many connections. */
    public HubLimits withConnections(int all, int perAddress) {
        return new HubLimits(
                viewerAnswer,
                cameraConnect,
                cameraAnswer,
                cameraSilence,
                trackSilence,
                reconnectFirst,
                reconnectMost,
                handshake,
                firstRequest,
                sessionTimeout,
                stalledViewer,
                all,
                perAddress,
                authenticationFailures,
                authenticationBlock,
                pictureCacheBytes,
                logEntries);
    }

    /** The same, but other times for a viewer to show what it is. */
    public HubLimits withArrival(Duration forHandshake, Duration forFirstRequest) {
        return new HubLimits(
                viewerAnswer,
                cameraConnect,
                cameraAnswer,
                cameraSilence,
                trackSilence,
                reconnectFirst,
                reconnectMost,
                forHandshake,
                forFirstRequest,
                sessionTimeout,
                stalledViewer,
                connections,
                connectionsPerAddress,
                authenticationFailures,
                authenticationBlock,
                pictureCacheBytes,
                logEntries);
    }
}

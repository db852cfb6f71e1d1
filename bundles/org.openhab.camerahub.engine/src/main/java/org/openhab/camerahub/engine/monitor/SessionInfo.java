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
package org.openhab.camerahub.engine.monitor;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A viewer's connection, at one moment.
 *
 * @param name of the session, as the communication log names it, e.g. {@code viewer-17}
 * @param cameraId the camera it watches, empty while it has not asked for one
 * @param peer the viewer's address and port
 * @param userAgent what the viewer calls itself, empty if it does not say
 * @param user the account it has shown, empty if none
 * @param protocol by which it watches
 * @param tlsProtocol e.g. {@code TLSv1.2}, empty without TLS
 * @param cipherSuite e.g. {@code TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}, empty without TLS
 * @param bytes of interleaved frames written to it, framing included
 * @param packets RTP and RTCP packets written to it
 * @param droppedPackets left out because it was too slow
 * @param droppedPictures whole pictures left out because it was too slow
 * @param started when it connected
 * @param ended when it left, null while it is connected
 * @param endReason why it left, empty while it is connected
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record SessionInfo(
        String name,
        String cameraId,
        String peer,
        String userAgent,
        String user,
        Protocol protocol,
        State state,
        String tlsProtocol,
        String cipherSuite,
        long bytes,
        long packets,
        long droppedPackets,
        long droppedPictures,
        Instant started,
        @Nullable Instant ended,
        String endReason) {

    /** By which viewers watch. */
    public enum Protocol {
        RTSP,
        HLS
    }

    /** The server's states of RFC 2326 appendix A, and the end. */
    public enum State {
        INIT,
        READY,
        PLAYING,
        ENDED
    }

    /** How long it has lasted at {@code now}. */
    public Duration duration(Instant now) {
        Instant end = ended;
        return Duration.between(started, end == null ? now : end);
    }
}

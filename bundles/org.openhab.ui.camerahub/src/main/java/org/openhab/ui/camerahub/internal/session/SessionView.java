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
package org.openhab.ui.camerahub.internal.session;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * A viewer's session as the API tells of it.
 *
 * @param id of the session, as the log names it
 * @param protocol {@code rtsp} or {@code hls}
 * @param tls protocol and cipher suite, empty without TLS
 * @param dropped packets that were left out because the viewer was too slow
 * @param bitsPerSecond in the last seconds; of a session that has ended, on average
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record SessionView(
        String id,
        String cameraId,
        String protocol,
        String state,
        String peer,
        String userAgent,
        String user,
        String tls,
        Instant startedAt,
        @Nullable Instant endedAt,
        String endReason,
        long seconds,
        long bytes,
        long packets,
        long dropped,
        long droppedPictures,
        long bitsPerSecond) {

    private static final int BITS = 8;

    static SessionView running(SessionInfo session, Instant now, long bitsPerSecond) {
        return of(session, now, bitsPerSecond);
    }

    static SessionView ended(SessionInfo session, Instant now) {
        long millis = Math.max(1, session.duration(now).toMillis());
        return of(session, now, session.bytes() * BITS * 1000 / millis);
    }

    private static SessionView of(SessionInfo session, Instant now, long bitsPerSecond) {
        return new SessionView(
                session.name(),
                session.cameraId(),
                session.protocol().name().toLowerCase(Locale.ROOT),
                session.state().name().toLowerCase(Locale.ROOT),
                session.peer(),
                session.userAgent(),
                session.user(),
                (session.tlsProtocol() + ' ' + session.cipherSuite()).strip(),
                session.started(),
                session.ended(),
                session.endReason(),
                session.duration(now).toSeconds(),
                session.bytes(),
                session.packets(),
                session.droppedPackets(),
                session.droppedPictures(),
                bitsPerSecond);
    }
}

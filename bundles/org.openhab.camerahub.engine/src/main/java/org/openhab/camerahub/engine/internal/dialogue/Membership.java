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

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.header.PublicHeader;
import org.openhab.camerahub.rtsp.header.SessionHeader;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;

/**
 * What a camera has told about the session with it: its name, how long it keeps it, and what it can be asked.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Membership {

    private @Nullable SessionHeader session;
    private Set<RtspMethod> offered = Set.of();

    /** Reads the headers of an answer. Only the first has to name the session; later ones may correct its timeout. */
    void note(RtspHeaders headers) {
        String name = headers.first("Session");
        if (name != null && (session == null || name.contains("timeout"))) {
            SessionHeader.parse(name).ifPresent(named -> session = named);
        }
        String methods = headers.first("Public");
        if (methods != null) {
            offered = PublicHeader.parse(methods).methods();
        }
    }

    /** There is something to tear down. */
    boolean isOpen() {
        return session != null;
    }

    /** The camera's connection is gone and the session with it. */
    void lost() {
        session = null;
    }

    int timeoutSeconds() {
        SessionHeader known = session;
        return known == null ? SessionHeader.DEFAULT_TIMEOUT : known.timeoutSeconds();
    }

    /** The methods of the camera's Public header, empty before the first. */
    Set<RtspMethod> offered() {
        return offered;
    }

    /** The request with the Session header, if there is a session. */
    RtspRequest in(RtspRequest request) {
        SessionHeader known = session;
        return known == null ? request : request.withHeader("Session", known.id());
    }
}

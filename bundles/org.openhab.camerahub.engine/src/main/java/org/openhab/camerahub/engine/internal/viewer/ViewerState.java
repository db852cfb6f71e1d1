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

import static org.openhab.camerahub.rtsp.message.RtspMethod.DESCRIBE;
import static org.openhab.camerahub.rtsp.message.RtspMethod.GET_PARAMETER;
import static org.openhab.camerahub.rtsp.message.RtspMethod.OPTIONS;
import static org.openhab.camerahub.rtsp.message.RtspMethod.PAUSE;
import static org.openhab.camerahub.rtsp.message.RtspMethod.PLAY;
import static org.openhab.camerahub.rtsp.message.RtspMethod.SETUP;
import static org.openhab.camerahub.rtsp.message.RtspMethod.SET_PARAMETER;
import static org.openhab.camerahub.rtsp.message.RtspMethod.TEARDOWN;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.rtsp.message.RtspMethod;

/**
 * The server's states of RFC 2326 appendix A.2, with the methods that are valid in each. TEARDOWN without a session is
 * harmless, and some viewers send it when a SETUP was refused.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
enum ViewerState {
    /** No track is set up. */
    INIT(SessionInfo.State.INIT, OPTIONS, DESCRIBE, SETUP, GET_PARAMETER, SET_PARAMETER, TEARDOWN),
    /** One track or more is set up, nothing is sent. */
    READY(SessionInfo.State.READY, OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, SET_PARAMETER, TEARDOWN),
    /** Frames are sent. */
    PLAYING(SessionInfo.State.PLAYING, OPTIONS, DESCRIBE, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN);

    /** What the hub can do at all. */
    static final Set<RtspMethod> SERVED =
            EnumSet.of(OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN);

    /** {@link #SERVED} as the value of {@code Public} and {@code Allow}. */
    static final String PUBLIC = SERVED.stream().map(RtspMethod::name).collect(Collectors.joining(", "));

    private final SessionInfo.State shown;
    private final Set<RtspMethod> valid;

    ViewerState(SessionInfo.State shown, RtspMethod... valid) {
        this.shown = shown;
        this.valid = Set.of(valid);
    }

    boolean allows(RtspMethod method) {
        return valid.contains(method);
    }

    SessionInfo.State shown() {
        return shown;
    }
}

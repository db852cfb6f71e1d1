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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.link.CameraFaults;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * Decides which redirects (RFC 2326 section 11.3) are followed: those to the camera's own host, as nothing that a
 * camera says may make the hub open a connection elsewhere, and never from TLS to plain text.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Redirects {

    private static final int MOST = 3;

    private final RtspUrl origin;
    private final CameraFaults faults;
    private int followed;
    private boolean again;

    Redirects(RtspUrl origin, CameraFaults faults) {
        this.origin = origin;
        this.faults = faults;
    }

    boolean isRedirect(RtspResponse response) {
        int code = response.status().code();
        return code == RtspStatus.MOVED_PERMANENTLY.code() || code == RtspStatus.FOUND.code();
    }

    /** Where to go on, or null if it must not be followed. */
    @Nullable
    RtspUrl follow(RtspResponse response) {
        String location = response.headers().first("Location");
        if (!isRedirect(response) || location == null || ++followed > MOST) {
            return null;
        }
        try {
            // Not RtspUrl.resolve: that appends as cameras mean it in descriptions; here '/path' is the whole path.
            String text = location.strip();
            RtspUrl target = text.startsWith("/") ? origin.withPath(text) : RtspUrl.parse(text);
            boolean downgrade = origin.secure() && !target.secure();
            return target.host().equals(origin.host()) && !downgrade ? target : null;
        } catch (RtspSyntaxException e) {
            return null;
        }
    }

    HubException refusal() {
        return faults.of(
                FaultKind.CAMERA_REFUSED,
                followed > MOST ? FaultDetail.REDIRECTS_AGAIN : FaultDetail.REDIRECTS_ELSEWHERE);
    }

    /** True the first time it is asked: for the one new connection after a challenge that came with a hang-up. */
    boolean once() {
        boolean isFirst = !again;
        again = true;
        return isFirst;
    }
}

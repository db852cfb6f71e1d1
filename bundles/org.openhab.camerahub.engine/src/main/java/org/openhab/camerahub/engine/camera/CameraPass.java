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
package org.openhab.camerahub.engine.camera;

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * Lets whoever holds it watch one camera for a while. Who has begun to watch in time may go on.
 *
 * @param cameraId the one camera
 * @param path of its RTSP URL, without a leading '/'
 * @param credentials good at this path only, and made of letters, digits and '-', so that they need no escape in a URL
 * @param place the secret that opens {@code /<place>/camera.jpg} and {@code /<place>/camera.m3u8} by HTTP
 * @param expires when all of it ends
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraPass(String cameraId, String path, Credentials credentials, String place, Instant expires) {

    @Override
    public String toString() {
        return "CameraPass[" + cameraId + ", until " + expires + "]";
    }
}

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

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that happened to a camera. Names no address.
 *
 * <p>For one session of a viewer {@link Kind#VIEWER_CONNECTED} and {@link Kind#VIEWER_LEFT} come in turns, and so do
 * {@link Kind#CAMERA_LOST} and {@link Kind#CAMERA_BACK} for one camera, each exactly once.
 *
 * @param cameraId the camera
 * @param at when it happened
 * @param viewer what the viewer calls itself (its User-Agent), empty if it does not say or no viewer is concerned
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraEvent(String cameraId, Kind kind, Instant at, String viewer) {

    /** What happened. */
    public enum Kind {
        /** A viewer has begun to watch: its first PLAY, with credentials if any are asked for. */
        VIEWER_CONNECTED,
        /** A viewer that watched does so no more; after a pause it still counts as watching. */
        VIEWER_LEFT,
        /** Somebody wanted the camera's stream and it was lost or could not be had. */
        CAMERA_LOST,
        /** A camera that was lost plays again, or has answered a probe. */
        CAMERA_BACK,
        /** Viewers find the camera elsewhere: its secret was renewed, or the hub has another public name or port. */
        URL_CHANGED
    }
}

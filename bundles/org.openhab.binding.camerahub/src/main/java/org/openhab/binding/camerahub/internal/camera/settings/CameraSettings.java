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
package org.openhab.binding.camerahub.internal.camera.settings;

import java.net.URI;
import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.binding.camerahub.internal.policy.CameraPolicy;
import org.openhab.camerahub.engine.camera.Camera;

/**
 * What a camera's Thing wants, checked.
 *
 * @param camera as the hub needs it; viewable, whatever the switches say
 * @param snapshotUrl null if the camera has none
 * @param policy by which the household decides about it
 * @param checkInterval zero if the camera is not to be asked by itself
 * @param motionDuration how long a motion lasts
 * @param motionWish what is to be done about it
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraSettings(
        Camera camera,
        @Nullable URI snapshotUrl,
        CameraPolicy policy,
        Duration checkInterval,
        Duration motionDuration,
        MotionWish motionWish) {

    /** The camera as the hub may use it now. */
    public Camera camera(boolean viewable) {
        return new Camera(
                camera.id(),
                camera.path(),
                camera.label(),
                camera.url(),
                camera.credentials(),
                camera.transport(),
                camera.trust(),
                camera.modifiers(),
                camera.skipSilentTracks(),
                camera.linger(),
                viewable,
                snapshotUrl);
    }

    /** Names the camera only: the rest holds addresses. */
    @Override
    public String toString() {
        return "CameraSettings[" + camera.id() + "]";
    }
}

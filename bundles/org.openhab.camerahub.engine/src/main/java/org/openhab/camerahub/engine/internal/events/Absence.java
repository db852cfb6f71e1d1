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
package org.openhab.camerahub.engine.internal.events;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.CameraEvent;

/**
 * Whether a camera is missed: tells when that begins and when it is over. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Absence {

    private final String cameraId;
    private final CameraEvents events;
    private boolean lost;

    public Absence(String cameraId, CameraEvents events) {
        this.cameraId = cameraId;
        this.events = events;
    }

    /** Somebody wants the camera and cannot have it. */
    public synchronized void begins() {
        if (!lost) {
            lost = true;
            events.tell(cameraId, CameraEvent.Kind.CAMERA_LOST, "");
        }
    }

    /** The camera has shown that it is there. */
    public synchronized void ends() {
        if (lost) {
            lost = false;
            events.tell(cameraId, CameraEvent.Kind.CAMERA_BACK, "");
        }
    }
}

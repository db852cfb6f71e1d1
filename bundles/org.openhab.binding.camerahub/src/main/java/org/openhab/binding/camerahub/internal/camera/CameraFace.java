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
package org.openhab.binding.camerahub.internal.camera;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.camera.health.CameraHealthStatus;
import org.openhab.camerahub.engine.check.CameraProbe;

/**
 * What openHAB shows of a camera, apart from the states of its channels.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
interface CameraFace {

    void status(CameraHealthStatus status);

    /** The camera has told what it is. */
    void described(CameraProbe probe);

    /** Something happened that rules may react to. */
    void event(String event);
}

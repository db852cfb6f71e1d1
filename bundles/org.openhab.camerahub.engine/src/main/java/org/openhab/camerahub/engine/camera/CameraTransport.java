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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How RTP comes from the camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum CameraTransport {
    /** Interleaved in the RTSP connection; UDP if the camera refuses that with 461. */
    AUTO,
    /** Interleaved in the RTSP connection only. */
    TCP,
    /** UDP only. */
    UDP
}

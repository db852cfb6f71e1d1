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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;

/**
 * A registered camera and how it fares.
 *
 * @param viewers players that play now, by RTSP or HLS; neither the hub's muxer nor its still pictures are among them,
 *     as they are in {@link CameraStatistics#subscribers()}
 * @param trace whether whole messages of this camera and its viewers go to the communication log
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraStatus(Camera camera, CameraStatistics statistics, int viewers, boolean trace) {}

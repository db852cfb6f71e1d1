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
package org.openhab.io.camerahub.internal.metadata;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.internal.original.StreamOffer;

/**
 * What one metadata entry describes.
 *
 * @param cameras none if the description has an error without which there is no camera; several if it has streams
 * @param offers what a skill may say of them, by the camera's id; only where the description states it
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record MetadataCameras(List<Camera> cameras, Map<String, StreamOffer> offers, List<CameraProblem> problems) {}

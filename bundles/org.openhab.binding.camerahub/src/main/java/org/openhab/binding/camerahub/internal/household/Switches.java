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
package org.openhab.binding.camerahub.internal.household;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a camera may do at a moment: the answer that cameras ask the household for.
 *
 * @param stream whether anybody may look: viewers, playlists and snapshots
 * @param motionDetection whether the camera watches for motion
 * @param nightMode whether the camera sees by infrared light
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Switches(boolean stream, boolean motionDetection, boolean nightMode) {

    public static final Switches OFF = new Switches(false, false, false);
}

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
package org.openhab.io.camerahub;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something about a camera's configuration that the user should change.
 *
 * @param source where it stands, e.g. {@code item Front_Door}
 * @param text cause and cure in a sentence or two, without addresses and secrets
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraProblem(String source, String text) {

    /** True if this is about the camera of this id: the source is a word for its kind, a space and its id. */
    public boolean isAbout(String cameraId) {
        return source.endsWith(" " + cameraId);
    }
}

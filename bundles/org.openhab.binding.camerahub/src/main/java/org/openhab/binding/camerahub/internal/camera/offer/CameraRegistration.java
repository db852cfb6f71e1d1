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
package org.openhab.binding.camerahub.internal.camera.offer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;

/**
 * A camera's place among those that the binding offers to the hub. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface CameraRegistration {

    /** Offers the camera as it is now; nothing happens if it is the same as before. */
    void offer(Camera camera);

    /** The id of the camera that has the path which this one wants, empty if this one has it. */
    String holder();

    /** Takes the camera away. */
    void close();
}

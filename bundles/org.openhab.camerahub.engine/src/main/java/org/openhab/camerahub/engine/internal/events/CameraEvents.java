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
 * Takes the events of cameras; may be called from any thread and returns at once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface CameraEvents {

    /** Nobody wants to know. */
    CameraEvents NONE = (cameraId, kind, viewer) -> {};

    /** @param viewer what the viewer calls itself, empty if it does not say or none is concerned */
    void tell(String cameraId, CameraEvent.Kind kind, String viewer);
}

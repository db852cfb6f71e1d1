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

import java.util.Collection;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;

/**
 * A source of cameras: an OSGi service of this type is found by the hub (whiteboard), and its cameras are served as
 * long as it is registered. Of several providers that name the same camera or the same path, the one with the highest
 * {@code service.ranking} wins. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface CameraProvider {

    /** The cameras that there are now; ids and paths stay the same over restarts. */
    Collection<Camera> cameras();

    /** What keeps a camera from being provided, or deserves the user's attention. */
    default Collection<CameraProblem> problems() {
        return List.of();
    }

    /** From now on the listener is told of every change of {@link #cameras} and {@link #problems}. */
    void addListener(CameraProviderListener listener);

    void removeListener(CameraProviderListener listener);
}

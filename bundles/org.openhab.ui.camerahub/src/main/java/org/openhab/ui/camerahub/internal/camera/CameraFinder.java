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
package org.openhab.ui.camerahub.internal.camera;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;

/**
 * Finds the camera that a path names.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraFinder {

    /** In patterns of routes: the camera's id. */
    static final String ID = "id";

    private CameraFinder() {}

    static CameraStatus find(CameraHubControl control, ApiRequest request) throws ApiException {
        String id = request.name(ID);
        return control.camera(id).orElseThrow(() -> new ApiException(ApiFault.NO_SUCH_CAMERA, id));
    }

    static String id(CameraHubControl control, ApiRequest request) throws ApiException {
        return find(control, request).camera().id();
    }
}

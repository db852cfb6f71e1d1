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

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.io.camerahub.CameraHubControl;

/**
 * The addresses of cameras for players: those of a camera tell those of all others, which differ by the path only. So a
 * hundred cameras need one question.
 *
 * @param streamPrefix null if no public name is configured
 * @param testPrefix null while the test socket is closed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Urls(@Nullable String streamPrefix, @Nullable String testPrefix) {

    static Urls of(CameraHubControl control) {
        return control.cameras().stream()
                .findFirst()
                .map(status -> of(control, status.camera()))
                .orElse(new Urls(null, null));
    }

    private static Urls of(CameraHubControl control, Camera camera) {
        return new Urls(prefix(control.streamUrl(camera.id()), camera), prefix(control.testUrl(camera.id()), camera));
    }

    private static @Nullable String prefix(Optional<String> url, Camera camera) {
        int length = url.orElse("").length() - camera.path().length();
        return url.isEmpty() || !url.get().endsWith(camera.path())
                ? null
                : url.get().substring(0, length);
    }

    @Nullable
    String stream(Camera camera) {
        return streamPrefix == null ? null : streamPrefix + camera.path();
    }

    @Nullable
    String test(Camera camera) {
        return testPrefix == null ? null : testPrefix + camera.path();
    }
}

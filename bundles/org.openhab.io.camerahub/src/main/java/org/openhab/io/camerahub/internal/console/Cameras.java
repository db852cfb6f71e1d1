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
package org.openhab.io.camerahub.internal.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.monitor.CameraStatus;

/**
 * Finds the camera that the user means.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Cameras {

    private Cameras() {}

    /** By id, path or label; the id wins. */
    public static Optional<CameraStatus> find(CameraHub hub, String name) {
        List<CameraStatus> cameras = hub.cameras();
        return cameras.stream()
                .filter(status -> status.camera().id().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> cameras.stream()
                        .filter(status -> isCalled(status.camera(), name))
                        .findFirst());
    }

    public static List<String> ids(CameraHub hub) {
        return hub.cameras().stream().map(status -> status.camera().id()).toList();
    }

    public static String unknown(String name) {
        return "There is no camera '" + name + "'; 'openhab:camerahub list' shows them.";
    }

    /** Those for every viewer, and whether there are more for some. */
    static String modifiers(Camera camera) {
        String always = camera.modifiers().always().stream()
                .sorted()
                .map(Modifier::token)
                .collect(Collectors.joining(" "));
        return camera.modifiers().byUserAgent().isEmpty() ? always : (always + " +by-user-agent").strip();
    }

    private static boolean isCalled(Camera camera, String name) {
        return camera.path().equalsIgnoreCase(name) || camera.label().equalsIgnoreCase(name);
    }
}

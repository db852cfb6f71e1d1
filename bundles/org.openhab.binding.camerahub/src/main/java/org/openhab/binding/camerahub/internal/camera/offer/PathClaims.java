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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.storage.Storage;

/**
 * Who of the cameras that want the same path gets it: the one that had it before a restart, or else the first one.
 * Otherwise a viewer's address would show one camera today and another one tomorrow, as the Things happen to start.
 * Not thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PathClaims {

    /** The holder of each path, kept over restarts. */
    private final Storage<String> remembered;
    /** The path that each camera wants, in the order in which they came. */
    private final Map<String, String> wanted = new LinkedHashMap<>();

    PathClaims(Storage<String> remembered) {
        this.remembered = remembered;
    }

    void want(String cameraId, String path) {
        wanted.put(cameraId, path);
        for (String other : pathsOf(cameraId)) {
            if (!other.equals(path)) {
                remembered.remove(other);
            }
        }
        holders();
    }

    /** The camera is gone for now; it gets its path back when it comes again. */
    void leave(String cameraId) {
        wanted.remove(cameraId);
    }

    /** The camera is gone for good. */
    void forget(String cameraId) {
        wanted.remove(cameraId);
        pathsOf(cameraId).forEach(remembered::remove);
    }

    /** Path to id of the camera that has it. */
    Map<String, String> holders() {
        Map<String, String> holders = new HashMap<>();
        wanted.forEach((cameraId, path) -> {
            String owner = remembered.get(path);
            if (cameraId.equals(owner)) {
                holders.put(path, cameraId);
            } else {
                holders.putIfAbsent(path, cameraId);
            }
        });
        holders.forEach((path, cameraId) -> {
            if (remembered.get(path) == null) {
                remembered.put(path, cameraId);
            }
        });
        return holders;
    }

    private List<String> pathsOf(String cameraId) {
        return remembered.getKeys().stream()
                .filter(path -> cameraId.equals(remembered.get(path)))
                .toList();
    }
}

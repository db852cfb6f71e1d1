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
package org.openhab.io.camerahub.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.ProblemKind;

/**
 * The cameras of all providers as one set in which every id and every path is there once. Who wins depends on the
 * order of the providers and on the ids alone, so it is the same after every restart.
 *
 * @param cameras sorted by id
 * @param problems one for each camera that lost its path
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record MergedCameras(List<Camera> cameras, List<CameraProblem> problems) {

    static final MergedCameras NONE = new MergedCameras(List.of(), List.of());

    /** @param providers the cameras of each provider, the one that wins first */
    static MergedCameras of(List<Collection<Camera>> providers) {
        Map<String, Camera> byId = new LinkedHashMap<>();
        Map<String, @Nullable Camera> byPath = new HashMap<>();
        List<CameraProblem> problems = new ArrayList<>();
        for (Collection<Camera> cameras : providers) {
            for (Camera camera :
                    cameras.stream().sorted(Comparator.comparing(Camera::id)).toList()) {
                Camera holder = byPath.get(camera.path());
                if (byId.containsKey(camera.id())) {
                    // the same camera from a second provider: the first one's description holds
                    continue;
                }
                if (holder != null) {
                    problems.add(taken(camera, holder));
                } else {
                    byId.put(camera.id(), camera);
                    byPath.put(camera.path(), camera);
                }
            }
        }
        List<Camera> merged =
                byId.values().stream().sorted(Comparator.comparing(Camera::id)).toList();
        return new MergedCameras(merged, List.copyOf(problems));
    }

    /** The same cameras with further modifiers, by the camera's id. */
    MergedCameras with(Map<String, ModifierRules> modifiers) {
        List<Camera> modified = cameras.stream()
                .map(camera -> {
                    ModifierRules further = modifiers.getOrDefault(camera.id(), ModifierRules.NONE);
                    return further.equals(ModifierRules.NONE)
                            ? camera
                            : camera.withModifiers(camera.modifiers().and(further));
                })
                .toList();
        return new MergedCameras(modified, problems);
    }

    private static CameraProblem taken(Camera camera, Camera holder) {
        return new CameraProblem(
                CameraProblem.Place.CAMERA, camera.id(), ProblemKind.PATH_TAKEN, camera.path(), holder.id());
    }
}

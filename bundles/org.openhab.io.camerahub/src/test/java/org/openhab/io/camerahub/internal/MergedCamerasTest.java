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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.ProblemKind;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MergedCamerasTest {

    @Test
    void camerasOfAllProvidersAreSortedById() {
        MergedCameras merged = MergedCameras.of(
                List.of(List.of(camera("c", "c", "1")), List.of(camera("b", "b", "1"), camera("a", "a", "1"))));

        assertThat(merged.cameras().stream().map(Camera::id).toList(), contains("a", "b", "c"));
        assertThat(merged.problems(), is(empty()));
    }

    @Test
    void theSameCameraOfTwoProvidersIsOneAndTheFirstProviderWins() {
        MergedCameras merged = MergedCameras.of(
                List.of(List.of(camera("door", "door", "thing")), List.of(camera("door", "other", "item"))));

        assertThat(merged.cameras(), contains(camera("door", "door", "thing")));
        assertThat(merged.problems(), is(empty()));
    }

    @Test
    void aPathBelongsToTheFirstIdWhateverTheOrderOfRegistration() {
        Camera a = camera("a", "door", "1");
        Camera b = camera("b", "door", "2");
        MergedCameras expected = new MergedCameras(
                List.of(a),
                List.of(new CameraProblem(CameraProblem.Place.CAMERA, "b", ProblemKind.PATH_TAKEN, "door", "a")));

        assertThat(MergedCameras.of(List.of(List.of(a, b))), is(expected));
        assertThat(MergedCameras.of(List.of(List.of(b, a))), is(expected));
    }

    @Test
    void aPathBelongsToTheFirstProvider() {
        MergedCameras merged =
                MergedCameras.of(List.of(List.of(camera("z", "door", "1")), List.of(camera("a", "door", "2"))));

        assertThat(merged.cameras().stream().map(Camera::id).toList(), contains("z"));
        assertThat(merged.problems().stream().map(CameraProblem::source).toList(), contains("camera a"));
    }

    private static Camera camera(String id, String path, String pathOfAddress) {
        return Camera.of(id, path, new RtspUrl("rtsp", "192.0.2.1", -1, "/" + pathOfAddress), null);
    }
}

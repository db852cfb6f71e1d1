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
package org.openhab.camerahub.engine.internal.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.testing.ManualClock;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What a camera's next presentation is told of the one before.
 *
 * @author Camera Hub authors - Initial contribution
 */
class KeyDistancesTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock();
    private final KeyDistances distances = new KeyDistances(clock);
    private final Camera camera = camera("192.0.2.1");

    private static Camera camera(String host) {
        return Camera.of("front", "front", new RtspUrl("rtsp", host, -1, "/"), null);
    }

    @Test
    void ofANewCameraNothingIsKnown() {
        assertThat(distances.target(camera), is(0));
    }

    @Test
    void aTargetThatWasGuessedTooLongIsMended() {
        distances.saw(camera, 6, 2.0);
        assertThat(distances.target(camera), is(2));
    }

    @Test
    void playersThatComeBackSoonFindNoLongerSegmentsThanTheyKnow() {
        distances.saw(camera, 2, 5.0);
        assertThat(distances.target(camera), is(2));
        clock.advance(AN_HOUR);
        assertThat(distances.target(camera), is(6));
    }

    @Test
    void aPresentationWithoutASecondKeyPictureTeachesNothing() {
        distances.saw(camera, 6, 0);
        clock.advance(AN_HOUR);
        assertThat(distances.target(camera), is(6));
    }

    @Test
    void anotherCameraAtTheSamePlaceIsANewOne() {
        distances.saw(camera, 6, 2.0);
        assertThat(distances.target(camera("192.0.2.2")), is(0));
    }
}

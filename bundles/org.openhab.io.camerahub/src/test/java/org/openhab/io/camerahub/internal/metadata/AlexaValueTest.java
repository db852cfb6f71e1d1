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
package org.openhab.io.camerahub.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The values were tried with the skill's own code, version 3.6.3.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AlexaValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CameraStream",
                "Camera",
                "CAMERA",
                "Doorbell",
                "Camera.CameraStream",
                "Doorbell.CameraStream",
                "AutomobileAccessory.CameraStream",
                "Other.CameraStream",
                "WEARABLE.CameraStream",
                "PowerState,CameraStream",
                " MotionDetectionState , Camera ",
                "CameraStreamController.cameraStream",
                "Alexa.CameraStreamController.cameraStream",
            })
    void theSkillMakesACameraOfIt(String value) {
        assertThat(AlexaValue.showsCamera(value), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Light",
                "Light.CameraStream",
                "Alexa.CameraStream",
                "Camera.PowerState",
                "MotionDetectionState",
                "camerastream",
                "CameraStreams"
            })
    void theSkillMakesNoCameraOfIt(String value) {
        assertThat(AlexaValue.showsCamera(value), is(false));
    }
}

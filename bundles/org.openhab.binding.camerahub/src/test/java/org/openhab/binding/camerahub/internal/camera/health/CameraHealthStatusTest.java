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
package org.openhab.binding.camerahub.internal.camera.health;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * Which fault is which status.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraHealthStatusTest {

    @ParameterizedTest
    @CsvSource({
        "CAMERA_UNREACHABLE, COMMUNICATION_ERROR",
        "CAMERA_TIMEOUT,     COMMUNICATION_ERROR",
        "CAMERA_REFUSED,     COMMUNICATION_ERROR",
        "CAMERA_PROTOCOL,    COMMUNICATION_ERROR",
        "CAMERA_UNUSABLE,    COMMUNICATION_ERROR",
        "CAMERA_LOST,        COMMUNICATION_ERROR",
        "CAMERA_SILENT,      COMMUNICATION_ERROR",
        "CAMERA_CREDENTIALS, CONFIGURATION_ERROR",
        "CAMERA_NO_STREAM,   CONFIGURATION_ERROR",
        "CAMERA_UNTRUSTED,   CONFIGURATION_ERROR"
    })
    void aFaultThatTheUserMustCureIsOneOfTheConfiguration(FaultKind kind, ThingStatusDetail detail) {
        assertThat(
                CameraHealthStatus.of(new HubException(kind, "Front", "x"), "x").detail(), is(detail));
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyFaultMakesTheCameraOfflineWithATextOfItsOwn(FaultKind kind) {
        CameraHealthStatus status = CameraHealthStatus.of(new HubException(kind, "Front", "401"), "401");

        assertThat(status.status(), is(ThingStatus.OFFLINE));
        assertThat(status.description(), is("@text/offline." + kind.key() + " [\"Front\", \"401\"]"));
    }

    /** openHAB splits arguments at every comma, and takes quotes and brackets away. */
    @Test
    void argumentsArriveWholeWhateverStandsInThem() {
        assertThat(
                new CameraHealthStatus(
                                ThingStatus.OFFLINE,
                                ThingStatusDetail.NONE,
                                "offline.x",
                                List.of("Front, left [1]", "said \"no\"", " "))
                        .description(),
                is("@text/offline.x [\"Front; left (1)\", \"said 'no'\", \"-\"]"));
    }
}

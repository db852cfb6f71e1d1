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
package org.openhab.camerahub.engine.internal.relay;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.testing.Rtp;
import org.openhab.camerahub.engine.testing.ScriptedCamera;

/**
 * Where tests of the camera's leg begin: a camera that plays as it is told, and the streams that call it.
 *
 * @author Camera Hub authors - Initial contribution
 */
abstract class WithScriptedCamera {

    final Rtp video = Rtp.video();
    final Rtp audio = Rtp.audio();
    ScriptedCamera camera;
    StreamFixture fixture;

    @BeforeEach
    void makeCameraAndStreams() throws Exception {
        camera = new ScriptedCamera();
        fixture = new StreamFixture();
    }

    @AfterEach
    void closeStreamsAndCamera() {
        fixture.close();
        camera.close();
    }

    /** Begins with streams that have other limits. */
    void useLimits(HubLimits limits) {
        fixture.close();
        fixture = new StreamFixture(limits);
    }
}

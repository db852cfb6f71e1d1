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
package org.openhab.camerahub.engine.internal.link;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What is said of a broken connection, without what the system says of it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class BrokenConnectionTest {

    private final CameraFaults faults;

    BrokenConnectionTest() throws RtspSyntaxException {
        RtspUrl url = RtspUrl.parse("rtsp://192.0.2.7/live");
        faults = new CameraFaults(Camera.of("door", "Door", url, new Credentials("user", "secret")));
    }

    @Test
    void aBrokenConnectionIsTheCameras_whateverTheSystemSays() {
        HubException fault = faults.lost(new IOException("Connection reset by 192.0.2.7"));

        assertThat(fault.kind(), is(FaultKind.CAMERA_LOST));
        assertThat(fault.detail(), is("the connection broke"));
    }

    @Test
    void tooLittleMemoryIsNotTheCamerasFault() {
        HubException fault = faults.lost(new OutOfMemoryError("Cannot reserve 4194304 bytes of direct buffer memory"));

        assertThat(fault.kind(), is(FaultKind.NO_MEMORY));
        assertThat(fault.getMessage(), containsString("-XX:MaxDirectMemorySize"));
    }
}

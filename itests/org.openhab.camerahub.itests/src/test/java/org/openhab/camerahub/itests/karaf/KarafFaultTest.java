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
package org.openhab.camerahub.itests.karaf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.FaultContract;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.HubUnderTest;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Ffprobe;

/**
 * Faults, by the KAR in a real Karaf.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class KarafFaultTest extends FaultContract {

    @Test
    void openHabsLogNamesTheCamerasCredentialsAsTheCauseButNotTheCredentials() throws Exception {
        try (TestCameras cameras = new TestCameras();
                KarafHub hub = KarafHub.start(HubSetup.with("NONE"))) {
            CameraSpec door = cameras.live("door", "h264", "none", "digest").withPassword("not-it");
            hub.setCameras(List.of(door));
            assertThat(Ffprobe.run(hub.tlsUrl("door")).text(), containsString("5XX"));
            Await.until("the log names the cause", Duration.ofSeconds(60), () -> hub.karaf()
                    .log()
                    .contains("refuses the user name or password of its configuration"));
            String log = hub.karaf().log();
            for (String secret : List.of("not-it", TestCameras.HOST, TestCameras.USER)) {
                assertThat(log, not(containsString(secret)));
            }
        }
    }

    @Override
    protected HubUnderTest start(HubSetup setup) throws Exception {
        return KarafHub.start(setup);
    }
}

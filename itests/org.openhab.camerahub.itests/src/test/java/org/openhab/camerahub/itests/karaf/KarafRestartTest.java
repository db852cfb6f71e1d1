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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.OpenResources;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.wire.RecordingViewer;

/**
 * An update of the add-on while it is in use.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class KarafRestartTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int VIEWERS = 6;

    @Test
    void aRestartWhileViewersWatchEndsThemAtOnceAndLeaksNothing() throws Exception {
        KarafSettings watchful = KarafSettings.plain().withJvmOption("-Dio.netty.leakDetection.level=paranoid");
        try (TestCameras cameras = new TestCameras();
                KarafHub hub = KarafHub.start(HubSetup.with("DIGEST"), watchful)) {
            hub.setCameras(List.of(
                    cameras.live("door", "h264", "aac", "digest"), cameras.live("garden", "h264", "pcmu", "basic")));
            restartUnderLoad(hub);
            OpenResources before = OpenResources.of(hub.pid());

            restartUnderLoad(hub);
            restartUnderLoad(hub);

            Await.until("sockets and threads are as before: " + before, LIMIT, () -> OpenResources.of(hub.pid())
                    .within(before, 3));
            // The detector tells of a buffer once its remains are collected, and when another buffer is made.
            ProcessPeer.run(LIMIT, List.of("jcmd", Long.toString(hub.pid()), "GC.run"));
            assertShows(hub);
            assertThat(hub.karaf().log(), not(containsString("LEAK:")));
        }
    }

    private static void restartUnderLoad(KarafHub hub) throws Exception {
        List<RecordingViewer> viewers = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            RecordingViewer viewer = RecordingViewer.connect(
                    hub.tlsUrlWithoutAccount(i % 2 == 0 ? "door" : "garden"),
                    hub.setup().user(),
                    hub.setup().password());
            viewers.add(viewer);
            viewer.play();
            viewer.receive(0, 20, LIMIT);
        }

        hub.karaf().execute("bundle:restart org.openhab.io.camerahub");

        for (RecordingViewer viewer : viewers) {
            assertThat("the viewer sees the end", endsWithin(viewer, Duration.ofSeconds(20)), is(true));
            viewer.close();
        }
        Await.until("the port is open again", LIMIT, hub::listening);
        hub.karaf().awaitOutput("openhab:camerahub list", text -> text.contains("garden"));
        assertShows(hub);
    }

    private static boolean endsWithin(RecordingViewer viewer, Duration limit) {
        try {
            viewer.receive(0, Integer.MAX_VALUE, limit);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void assertShows(KarafHub hub) throws Exception {
        FfmpegViewer.Seen seen =
                FfmpegViewer.of(hub.tlsUrl("door")).pictures(25).decode(LIMIT);
        assertThat(seen.messages(), seen.pictures().size(), is(25));
    }
}

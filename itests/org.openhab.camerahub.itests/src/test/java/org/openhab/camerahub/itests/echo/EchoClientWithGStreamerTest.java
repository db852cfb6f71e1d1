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
package org.openhab.camerahub.itests.echo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.itests.peer.Clip;
import org.openhab.camerahub.itests.peer.GstCamera;

/**
 * What an Echo makes of GStreamer's RTSP server without the hub: the emulation against a server that this project did
 * not write.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class EchoClientWithGStreamerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static EchoReport watch(GstCamera.Model model) throws Exception {
        try (GstCamera camera = model.start();
                EchoClient echo = new EchoClient(EchoSettings.plain("127.0.0.1", camera.port(), "/stream")
                        .withAccount("camera", "secret"))) {
            return echo.show(PATIENCE);
        }
    }

    @Test
    void aLiveCameraIsShownAsSoonAsItsSenderReportsCome() throws Exception {
        EchoReport report = watch(GstCamera.model().video("h264").audio("aac"));
        assertThat(report.toString(), report.shows(), is(true));
        assertThat(report.tracks(), is(2));
        assertThat(report.pictures(), is(greaterThan(0)));
    }

    @Test
    void basicAuthenticationWorks() throws Exception {
        EchoReport report = watch(GstCamera.model().audio("pcmu").basic("camera", "secret"));
        assertThat(report.toString(), report.shows(), is(true));
    }

    @Test
    void digestOfAServerThatGoesByTheBookFailsBecauseOfEchosRealmAndBlank() throws Exception {
        EchoReport report = watch(GstCamera.model().digest("camera", "secret"));
        assertThat(report.failure(), containsString("401"));
        assertThat(report.statuses(), contains(401, 401));
    }

    @Test
    void h265IsNotPlayable() throws Exception {
        EchoReport report = watch(GstCamera.model().video("h265").audio("none"));
        assertThat(report.failure(), containsString("no playable track"));
    }

    @Test
    void aRecordingWithTruthfulRtpInfoIsShown() throws Exception {
        EchoReport report =
                watch(GstCamera.model().file(Clip.of("h264", "aac", 10).file()));
        assertThat(report.toString(), report.shows(), is(true));
    }
}

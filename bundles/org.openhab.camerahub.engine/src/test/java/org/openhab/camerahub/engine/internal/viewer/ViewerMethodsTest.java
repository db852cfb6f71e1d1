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
package org.openhab.camerahub.engine.internal.viewer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.URL;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.track;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * Which request gets which answer in which state.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ViewerMethodsTest {

    private static final String TCP = "RTP/AVP/TCP;unicast;interleaved=0-1";

    private final ViewerRig viewer = new ViewerRig();

    @AfterEach
    void nothingIsLeft() {
        viewer.close();
        assertThat(viewer.camera.subscribers, is(empty()));
        assertThat(viewer.sessions.running(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "INIT,    PLAY,          455",
        "INIT,    PAUSE,         455",
        "INIT,    TEARDOWN,      200",
        "INIT,    GET_PARAMETER, 200",
        "INIT,    SET_PARAMETER, 200",
        "INIT,    OPTIONS,       200",
        "INIT,    DESCRIBE,      200",
        "READY,   PLAY,          200",
        "READY,   PAUSE,         455",
        "READY,   TEARDOWN,      200",
        "READY,   GET_PARAMETER, 200",
        "READY,   OPTIONS,       200",
        "READY,   DESCRIBE,      200",
        "PLAYING, PLAY,          200",
        "PLAYING, PAUSE,         200",
        "PLAYING, SETUP,         455",
        "PLAYING, TEARDOWN,      200",
        "PLAYING, SET_PARAMETER, 200",
        "PLAYING, OPTIONS,       200",
        "PLAYING, DESCRIBE,      200",
        "PLAYING, ANNOUNCE,      405",
        "READY,   RECORD,        405",
        "INIT,    REDIRECT,      405",
        "INIT,    SHOW,          501",
        "PLAYING, play,          501"
    })
    void eachStateHasItsMethods(String state, String method, int status) {
        switch (state) {
            case "READY" -> viewer.ready();
            case "PLAYING" -> viewer.playing();
            default -> {}
        }
        assertThat(viewer.status(method, URL), is(status));
    }

    @Test
    void optionsAreToldAtAnyTimeAndForAnyUrl() {
        RtspResponse response = viewer.ask("OPTIONS", "*");
        assertThat(
                response.headers().first("Public"),
                is("OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, TEARDOWN, GET_PARAMETER, SET_PARAMETER"));
        assertThat(viewer.status("OPTIONS", "rtsp://hub.example/no-such-camera"), is(200));
    }

    @Test
    void aRefusedMethodIsToldWhichAreAllowed() {
        assertThat(viewer.ask("RECORD", URL).headers().first("Allow"), containsString("DESCRIBE"));
    }

    @Test
    void anUnknownSessionIsNotFound() {
        viewer.playing();
        assertThat(viewer.status("PLAY", URL, "Session", "OTHER"), is(454));
        assertThat(viewer.status("GET_PARAMETER", URL, "Session", "OTHER"), is(454));
        assertThat(viewer.status("PLAY", URL, "Session", "SESSION-1"), is(200));
        assertThat(viewer.status("PLAY", URL, "Session", "SESSION-1;timeout=60"), is(200));
    }

    @Test
    void aSessionThatWasTornDownIsUnknown() {
        viewer.playing();
        assertThat(viewer.status("TEARDOWN", URL, "Session", "SESSION-1"), is(200));
        assertThat(viewer.status("PLAY", URL, "Session", "SESSION-1"), is(454));
    }

    @Test
    void optionsIsAKeepAliveWhateverItsSession() {
        viewer.playing();
        assertThat(viewer.status("OPTIONS", URL, "Session", "SESSION-1"), is(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIBE", "SETUP"})
    void aCameraThatDoesNotExistIsNotFound(String method) {
        assertThat(viewer.status(method, "rtsp://hub.example/back-door", "Transport", TCP), is(404));
    }

    @Test
    void aCameraThatMayNotBeViewedIsForbidden() {
        Camera camera = viewer.camera.camera;
        viewer.camera.camera = new Camera(
                camera.id(),
                camera.path(),
                camera.label(),
                camera.url(),
                null,
                camera.transport(),
                camera.trust(),
                camera.modifiers(),
                false,
                Duration.ZERO,
                false);
        assertThat(viewer.status("DESCRIBE", URL), is(403));
    }

    @Test
    void whatIsRequiredButNotKnownIsNamed() {
        RtspResponse response = viewer.ask("DESCRIBE", URL, "Require", "www.onvif.org/ver20/backchannel");
        assertThat(response.status().code(), is(551));
        assertThat(response.headers().first("Unsupported"), is("www.onvif.org/ver20/backchannel"));
    }

    @Test
    void aRequestWithoutCseqIsBad() {
        viewer.deliver(new RtspRequest("OPTIONS", "*", RtspHeaders.EMPTY, new byte[0]));
        RtspResponse response = viewer.response();
        assertThat(response.status().code(), is(400));
        assertThat(response.headers().first("CSeq"), is(nullValue()));
    }

    @Test
    void aUrlThatIsNoneIsBad() {
        assertThat(viewer.status("DESCRIBE", "http://hub.example/front-door"), is(400));
        assertThat(viewer.status("DESCRIBE", "front-door"), is(400));
    }

    @Test
    void parametersThatNobodyKnowsAreNotUnderstood() {
        viewer.playing();
        viewer.deliver(new RtspRequest(
                "GET_PARAMETER",
                URL,
                RtspHeaders.builder().add("CSeq", "99").build(),
                "packets_received\r\n".getBytes()));
        assertThat(viewer.response().status().code(), is(451));
    }

    @Test
    void playIsLiveWhateverRangeIsAsked() {
        viewer.ready();
        RtspResponse response = viewer.ask("PLAY", URL, "Range", "npt=0.000-");
        assertThat(response.headers().first("Range"), is("npt=now-"));
        assertThat(response.headers().first("RTP-Info"), is(nullValue()));
        assertThat(response.headers().first("Session"), is("SESSION-1;timeout=60"));
    }

    @Test
    void oneTrackOfSeveralCannotBePlayedAlone() {
        viewer.ready();
        assertThat(viewer.status("PLAY", track(0)), is(460));
    }

    @Test
    void pauseStopsTheFramesAndPlayGoesOn() {
        viewer.playing();
        assertThat(viewer.camera.subscribers.size(), is(1));
        viewer.ask("PAUSE", URL);
        assertThat(viewer.camera.subscribers, is(empty()));
        assertThat(viewer.status("PLAY", URL), is(200));
        assertThat(viewer.camera.subscribers.size(), is(1));
    }

    @Test
    void afterTeardownTheViewerMayBeginAnew() {
        viewer.playing();
        viewer.ask("TEARDOWN", URL);
        assertThat(viewer.camera.subscribers, is(empty()));
        assertThat(
                viewer.ask("SETUP", track(0), "Transport", TCP).headers().first("Session"), is("SESSION-2;timeout=60"));
    }
}

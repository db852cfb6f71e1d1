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
import static org.hamcrest.Matchers.is;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.URL;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.track;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * SETUP: transports, channels, and the URLs that viewers make of a control.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SetupTest {

    private static final String TCP = "RTP/AVP/TCP;unicast;interleaved=0-1";

    private final ViewerRig viewer = new ViewerRig();

    @AfterEach
    void close() {
        viewer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RTP/AVP/TCP;unicast;interleaved=0-1 | 0-1",
                "RTP/AVP/TCP;unicast;interleaved=6-7 | 6-7",
                "RTP/AVP/TCP;unicast;interleaved=9-4 | 9-4",
                "RTP/AVP/TCP;unicast;interleaved=254-255 | 254-255",
                "RTP/AVP/TCP;unicast | 0-1",
                "RTP/AVP/TCP;interleaved=0 | 0-1",
                "RTP/AVP;unicast;client_port=5000-5001,RTP/AVP/TCP;unicast;interleaved=2-3 | 2-3",
            })
    void anyChannelsAreTaken(String transport, String channels) {
        RtspResponse response = viewer.ask("SETUP", track(0), "Transport", transport);
        assertThat(response.headers().first("Transport"), is("RTP/AVP/TCP;unicast;interleaved=" + channels));
        assertThat(response.headers().first("Session"), is("SESSION-1;timeout=60"));
    }

    @Test
    void anEchoAsksWithoutUnicast() {
        RtspResponse response = viewer.ask("SETUP", track(0), "Transport", "RTP/AVP/TCP;interleaved=0-1");
        assertThat(response.headers().first("Transport"), is("RTP/AVP/TCP;unicast;interleaved=0-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RTP/AVP;unicast;client_port=5000-5001",
                "RTP/AVP/UDP;unicast;client_port=5000-5001",
                "RTP/AVP;multicast",
                "RTP/AVP/TCP;unicast;interleaved=5-5",
                "RTP/AVP/TCP;unicast;interleaved=0-1;mode=\"RECORD\"",
            })
    void everythingElseIsUnsupported(String transport) {
        assertThat(viewer.status("SETUP", track(0), "Transport", transport), is(461));
    }

    @Test
    void aMissingTransportIsUnsupported() {
        assertThat(viewer.status("SETUP", track(0)), is(461));
    }

    @Test
    void afterUdpWasRefusedTcpIsTaken() {
        assertThat(viewer.status("SETUP", track(0), "Transport", "RTP/AVP;unicast;client_port=5000-5001"), is(461));
        assertThat(viewer.status("SETUP", track(0), "Transport", TCP), is(200));
    }

    @Test
    void channelsOfAnotherTrackAreNotGivenTwice() {
        viewer.ask("SETUP", track(0), "Transport", TCP);
        RtspResponse response = viewer.ask("SETUP", track(1), "Transport", TCP);
        assertThat(response.headers().first("Transport"), is("RTP/AVP/TCP;unicast;interleaved=2-3"));
    }

    @Test
    void aTrackMayBeSetUpAnew() {
        viewer.ask("SETUP", track(0), "Transport", TCP);
        RtspResponse response = viewer.ask("SETUP", track(0), "Transport", "RTP/AVP/TCP;interleaved=1-2");
        assertThat(response.headers().first("Transport"), is("RTP/AVP/TCP;unicast;interleaved=1-2"));
        assertThat(response.headers().first("Session"), is("SESSION-1;timeout=60"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://hub.example:443/front-door/trackID=0",
                "rtsps://hub.example/front-door/trackID=0",
                "rtsp://192.0.2.1/front-door/trackID=0/",
                "rtsp://user:secret@hub.example/front-door/trackID=0",
                "rtsp://hub.example/front-door//trackID=0",
                "rtsp://hub.example/front-door?token=x/trackID=0",
                "rtsp://hub.example/front%2Ddoor/trackID=0",
                "rtsp://[2001:db8::1]:443/front-door/trackID=0",
            })
    void theTrackIsFoundInEveryFormOfItsUrl(String url) {
        assertThat(viewer.status("SETUP", url, "Transport", TCP), is(200));
    }

    @Test
    void aTrackThatDoesNotExistIsNotFound() {
        assertThat(viewer.status("SETUP", track(7), "Transport", TCP), is(404));
    }

    @Test
    void aTrackThatAModifierRemovedIsNotFound() {
        viewer.camera.camera = viewer.camera.camera.withModifiers(new ModifierRules(
                java.util.Set.of(org.openhab.camerahub.engine.camera.Modifier.DEL_AUDIO), java.util.List.of()));
        viewer.ask("DESCRIBE", URL);
        assertThat(viewer.status("SETUP", track(1), "Transport", TCP), is(404));
    }

    @Test
    void theWholePresentationCannotBeSetUpIfItHasSeveralTracks() {
        assertThat(viewer.status("SETUP", URL, "Transport", TCP), is(459));
    }

    @Test
    void theUrlOfASingleTrackMayBeThatOfThePresentation() {
        viewer.camera.camera = viewer.camera.camera.withModifiers(new ModifierRules(
                java.util.Set.of(org.openhab.camerahub.engine.camera.Modifier.DEL_AUDIO), java.util.List.of()));
        assertThat(viewer.status("SETUP", URL, "Transport", TCP), is(200));
    }

    @Test
    void tracksOfTwoCamerasDoNotMix() {
        viewer.cameras.put("garden", new FakeCamera("garden"));
        viewer.ask("SETUP", track(0), "Transport", TCP);
        assertThat(viewer.status("SETUP", "rtsp://hub.example/garden/trackID=1", "Transport", TCP), is(459));
    }

    @Test
    void theCameraIsPreparedWithTheFirstTrackOnly() {
        viewer.ask("DESCRIBE", URL);
        assertThat(viewer.camera.prepares, is(0));
        viewer.ask("SETUP", track(0), "Transport", TCP);
        viewer.ask("SETUP", track(1), "Transport", TCP);
        assertThat(viewer.camera.prepares, is(1));
        assertThat(viewer.camera.describes, is(1));
    }
}

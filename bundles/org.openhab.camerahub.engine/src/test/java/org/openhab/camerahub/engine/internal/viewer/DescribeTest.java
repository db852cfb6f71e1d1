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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.URL;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.track;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.camera.ModifierRules.UserAgentRule;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * DESCRIBE, and what waits behind one.
 *
 * @author Camera Hub authors - Initial contribution
 */
class DescribeTest {

    private final ViewerRig viewer = new ViewerRig();

    @AfterEach
    void close() {
        viewer.close();
    }

    @Test
    void theAnswerHasAPlainBaseWithTheHostThatTheViewerUses() {
        RtspResponse response =
                viewer.ask("DESCRIBE", "rtsps://hub.example:443/front-door?x=1", "Accept", "application/sdp");
        assertThat(response.status().code(), is(200));
        assertThat(response.headers().first("Content-Base"), is("rtsp://hub.example:443/front-door/"));
        assertThat(response.headers().first("Content-Type"), is("application/sdp"));
        assertThat(response.headers().first("CSeq"), is("1"));
        assertThat(response.headers().first("Session"), is(nullValue()));
        assertThat(response.bodyText(), containsString("a=control:trackID=0\r\n"));
        assertThat(response.bodyText(), not(containsString("192.0.2.7")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/sdp | 200",
                "*/* | 200",
                "application/* | 200",
                "application/rtsl, Application/SDP;level=-2 | 200",
                "application/mheg | 406",
            })
    void theViewerMustTakeSessionDescriptions(String accept, int status) {
        assertThat(viewer.status("DESCRIBE", URL, "Accept", accept), is(status));
    }

    @Test
    void aViewerThatSaysNothingTakesAnything() {
        assertThat(viewer.status("DESCRIBE", URL), is(200));
    }

    @Test
    void modifiersMayDependOnTheViewer() {
        viewer.camera.camera = viewer.camera.camera.withModifiers(
                new ModifierRules(Set.of(), List.of(new UserAgentRule("AFTT", Set.of(Modifier.DEL_AUDIO)))));
        RtspResponse fireTv = viewer.ask("DESCRIBE", URL, "User-Agent", "stagefright/1.2 (Linux;Android 7.1.2; AFTT)");
        RtspResponse show = viewer.ask("DESCRIBE", URL, "User-Agent", "stagefright/1.2 (Linux;Android 7.1.2)");
        assertThat(fireTv.bodyText(), not(containsString("m=audio")));
        assertThat(show.bodyText(), containsString("m=audio"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"CAMERA_UNREACHABLE", "CAMERA_TIMEOUT", "CAMERA_CREDENTIALS", "CAMERA_NO_STREAM"})
    void aFaultOfTheCameraIsAnsweredAsItsKindSays(FaultKind kind) {
        viewer.camera.holdDescription();
        viewer.send("DESCRIBE", URL);
        viewer.camera.fail(new HubException(kind, "door", "detail"));
        assertThat(viewer.response().status().code(), is(kind.rtspStatus()));
        assertThat(viewer.log, hasItem(containsString("Camera door")));
        assertThat(viewer.channel.isOpen(), is(true));
    }

    @Test
    void anAnswerComesInTimeWhateverTheCameraDoes() {
        viewer.camera.holdDescription();
        viewer.send("DESCRIBE", URL);
        viewer.pass(Duration.ofMillis(5400));
        assertThat(viewer.hasOutput(), is(false));
        viewer.pass(Duration.ofMillis(100));
        RtspResponse response = viewer.response();
        assertThat(response.status().code(), is(504));
        assertThat(response.headers().first("CSeq"), is("1"));
        viewer.camera.giveDescription();
        assertThat("the late description is not sent", viewer.hasOutput(), is(false));
    }

    @Test
    void requestsBehindAWaitingDescribeAreAnsweredInOrder() {
        viewer.camera.holdDescription();
        viewer.send("OPTIONS", URL);
        viewer.send("DESCRIBE", URL);
        viewer.send("OPTIONS", URL);
        viewer.send("SETUP", track(0), "Transport", "RTP/AVP/TCP;interleaved=0-1");
        assertThat(viewer.response().headers().first("CSeq"), is("1"));
        assertThat(viewer.hasOutput(), is(false));
        viewer.camera.giveDescription();
        for (String cseq : List.of("2", "3", "4")) {
            RtspResponse response = viewer.response();
            assertThat(response.headers().first("CSeq"), is(cseq));
            assertThat(response.status().code(), is(200));
        }
        assertThat(viewer.camera.describes, is(1));
    }

    @Test
    void theTimeOfAWaitingRequestCountsFromItsArrival() {
        viewer.camera.holdDescription();
        viewer.send("DESCRIBE", URL);
        viewer.pass(Duration.ofSeconds(3));
        viewer.send("DESCRIBE", URL);
        viewer.pass(Duration.ofMillis(2500));
        assertThat(viewer.response().status().code(), is(504));
        viewer.pass(Duration.ofMillis(2900));
        assertThat(viewer.hasOutput(), is(false));
        viewer.pass(Duration.ofMillis(100));
        assertThat(
                "5.5 s after it came, not after its turn",
                viewer.response().status().code(),
                is(504));
    }

    @Test
    void aTeardownDoesNotWaitForTheDescription() {
        viewer.camera.holdDescription();
        viewer.send("DESCRIBE", URL);
        viewer.send("TEARDOWN", URL);
        assertThat(viewer.response().status().code(), is(503));
        RtspResponse teardown = viewer.response();
        assertThat(teardown.status().code(), is(200));
        assertThat(teardown.headers().first("CSeq"), is("2"));
    }

    @Test
    void aViewerThatLeavesWhileItWaitsLeavesNothingBehind() {
        viewer.camera.holdDescription();
        viewer.send("DESCRIBE", URL);
        viewer.channel.close();
        viewer.camera.giveDescription();
        viewer.pass(Duration.ofSeconds(10));
        assertThat(viewer.sessions.running().size(), is(0));
        assertThat(viewer.sessions.recent().size(), is(1));
    }

    @Test
    void aSetupWithoutDescribeAsksTheCameraItself() {
        viewer.camera.holdDescription();
        viewer.send("SETUP", track(0), "Transport", "RTP/AVP/TCP;interleaved=0-1");
        assertThat(viewer.hasOutput(), is(false));
        viewer.camera.giveDescription();
        assertThat(viewer.response().status().code(), is(200));
    }

    @Test
    void aCameraWithoutASingleUsableTrackIsAFault() throws Exception {
        viewer.camera.camera =
                viewer.camera.camera.withModifiers(new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of()));
        viewer.camera.description = new org.openhab.camerahub.engine.internal.stream.StreamDescription(
                viewer.camera.description.sdp(),
                viewer.camera.description.headers(),
                List.of(org.openhab.camerahub.engine.internal.playout.Runs.AUDIO),
                Set.of());
        assertThat(viewer.status("DESCRIBE", URL), is(502));
        assertThat(viewer.log, hasItem(containsString("offers no track that can be shown")));
    }

    @Test
    void aFloodOfRequestsEndsTheConnection() {
        viewer.camera.holdDescription();
        viewer.send("DESCRIBE", URL);
        for (int i = 0; i < 40 && viewer.channel.isOpen(); i++) {
            viewer.send("OPTIONS", URL);
        }
        assertThat(viewer.channel.isOpen(), is(false));
    }
}

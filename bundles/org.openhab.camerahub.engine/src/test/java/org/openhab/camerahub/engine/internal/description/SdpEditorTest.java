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
package org.openhab.camerahub.engine.internal.description;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * What viewers are told about real cameras.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SdpEditorTest {

    private static ViewerDescription edit(String sdp, Modifier... modifiers) throws HubException {
        return SdpEditor.edit(CameraSdps.described(sdp), CameraSdps.camera(modifiers), "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.openhab.camerahub.engine.internal.description.CameraSdps#all")
    void nothingNamesTheCameraOrItsUser(String name, String sdp, int tracks) throws Exception {
        String text = edit(sdp).sdp();
        assertThat(text, not(containsString(CameraSdps.HOST)));
        assertThat(text, not(containsString(CameraSdps.USER)));
        assertThat(text, not(containsString("IN IP6")));
        assertThat(text, not(containsString("LIVE555")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.openhab.camerahub.engine.internal.description.CameraSdps#all")
    void everySectionHasWhatAnEchoNeeds(String name, String sdp, int tracks) throws Exception {
        ViewerDescription edited = edit(sdp);
        SessionDescription description = SessionDescription.parse(edited.sdp());
        assertThat(description.media().size(), is(tracks));
        assertThat(edited.tracks().size(), is(tracks));
        assertThat(description.attribute("range"), is("npt=now-"));
        assertThat(description.attribute("control"), is("*"));
        for (int i = 0; i < tracks; i++) {
            MediaDescription media = description.media().get(i);
            assertThat(media.formats(), is(List.of(Integer.toString(media.payloadType()))));
            assertThat(media.lines().get(0), matchesPattern("m=(video|audio) 0 RTP/AVP \\d+"));
            assertThat(media.attribute("rtpmap"), matchesPattern(media.payloadType() + " [^ /]+/\\d+(/\\d+)?"));
            assertThat(media.control(), is("trackID=" + edited.tracks().get(i).index()));
            assertThat(media.attribute("recvonly"), is(notNullValue()));
            assertThat(media.attributes("range").size(), is(0));
            String framesize = media.attribute("framesize");
            assertThat(framesize == null ? "96 1-1" : framesize, matchesPattern("\\d+ \\d+-\\d+"));
            if (media.type().equals("video") && media.attribute("rtpmap").contains("H264")) {
                assertThat(media.fmtp().get("sprop-parameter-sets"), is(notNullValue()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.openhab.camerahub.engine.internal.description.CameraSdps#all")
    void linesStandInTheOrderOfTheRfc(String name, String sdp, int tracks) throws Exception {
        SessionDescription description = SessionDescription.parse(edit(sdp).sdp());
        assertThat(types(description.sessionLines()), matchesPattern("vosc?b*ta*"));
        for (MediaDescription media : description.media()) {
            assertThat(types(media.lines()), matchesPattern("mb*a*"));
        }
    }

    private static String types(List<String> lines) {
        StringBuilder types = new StringBuilder();
        lines.forEach(line -> types.append(line.charAt(0)));
        return types.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.openhab.camerahub.engine.internal.description.CameraSdps#all")
    void editingTwiceChangesNothingMore(String name, String sdp, int tracks) throws Exception {
        List<String> once = SessionDescription.parse(edit(sdp).sdp()).media().stream()
                .map(MediaDescription::toString)
                .map(media -> media.replaceAll("trackID=\\d+", "trackID=n"))
                .toList();
        List<String> twice = SessionDescription.parse(edit(edit(sdp).sdp()).sdp()).media().stream()
                .map(MediaDescription::toString)
                .map(media -> media.replaceAll("trackID=\\d+", "trackID=n"))
                .toList();
        assertThat(twice, is(once));
    }

    @Test
    void aHikvisionIsDescribedLikeThis() throws Exception {
        String text = edit(CameraSdps.HIKVISION).sdp().replaceFirst("o=- 1 \\d+ ", "o=- 1 VERSION ");
        assertThat(text, is("""
                        v=0
                        o=- 1 VERSION IN IP4 0.0.0.0
                        s=Camera Hub
                        c=IN IP4 0.0.0.0
                        b=AS:5100
                        t=0 0
                        a=control:*
                        a=range:npt=now-
                        m=video 0 RTP/AVP 96
                        b=AS:5000
                        a=x-dimensions:1920,1080
                        a=rtpmap:96 H264/90000
                        a=fmtp:96 profile-level-id=420029; packetization-mode=1; sprop-parameter-sets=Z00AKp2oHgCJ+WbgICAgQA==,aO48gA==
                        a=control:trackID=0
                        a=recvonly
                        m=audio 0 RTP/AVP 8
                        b=AS:50
                        a=rtpmap:8 PCMA/8000
                        a=control:trackID=1
                        a=recvonly
                        """.replace("\n", "\r\n")));
    }

    @Test
    void theOriginChangesWithTheTracks() throws Exception {
        String all = edit(CameraSdps.HIKVISION).sdp().split("\r\n")[1];
        assertThat(edit(CameraSdps.HIKVISION).sdp().split("\r\n")[1], is(all));
        assertThat(edit(CameraSdps.HIKVISION, Modifier.DEL_AUDIO).sdp().split("\r\n")[1], is(not(all)));
    }

    @Test
    void tracksKeepTheNumberOfTheirSection() throws Exception {
        ViewerDescription edited = edit(CameraSdps.ONVIF);
        assertThat(edited.tracks().get(0).index(), is(0));
        assertThat(edited.tracks().get(1).index(), is(1));
        assertThat(edited.hasAudio(), is(true));
        assertThat(edit(CameraSdps.ONVIF, Modifier.DEL_AUDIO).hasAudio(), is(false));
    }

    @Test
    void tracksThatTheHubCannotSetUpAreNotOffered() throws Exception {
        StreamDescription all = CameraSdps.described(CameraSdps.HIKVISION);
        StreamDescription second = new StreamDescription(
                all.sdp(), all.headers(), List.of(all.tracks().get(1)), Set.of());
        ViewerDescription edited = SdpEditor.edit(second, CameraSdps.camera(), "");
        assertThat(edited.sdp(), not(containsString("m=video")));
        assertThat(edited.sdp(), containsString("a=control:trackID=1\r\n"));
    }

    @Test
    void addCrlfEndsTheTextWithOneMoreEmptyLine() throws Exception {
        assertThat(edit(CameraSdps.AXIS).sdp(), not(endsWith("\r\n\r\n")));
        assertThat(edit(CameraSdps.AXIS, Modifier.ADD_CRLF).sdp(), endsWith("a=recvonly\r\n\r\n"));
    }

    @Test
    void silentTracksAreLeftOutOnlyIfTheCameraSaysSo() throws Exception {
        StreamDescription all = CameraSdps.described(CameraSdps.HIKVISION);
        StreamDescription silent = new StreamDescription(all.sdp(), all.headers(), all.tracks(), Set.of(1));
        assertThat(SdpEditor.edit(silent, CameraSdps.camera(), "").sdp(), containsString("m=audio"));
    }

    @Test
    void nothingLeftIsAFaultOfTheCamera() {
        HubException fault = assertThrows(
                HubException.class, () -> edit("v=0\ns=x\nm=audio 0 RTP/AVP 0\na=control:1\n", Modifier.DEL_AUDIO));
        assertThat(fault.kind(), is(FaultKind.CAMERA_UNUSABLE));
        assertThat(fault.getMessage(), startsWith("Camera door"));
    }
}

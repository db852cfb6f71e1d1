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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * Each modifier by itself, and the headers that two of them and point 19 concern.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ModifierStepsTest {

    private static final String SDP = """
            v=0
            a=framerate:25
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            a=rtpmap:96 H264/90000
            a=framerate:25.0
            a=x-framerate:25
            a=framesize:96 1920-1080
            m=audio 0 RTP/AVP 8
            i=microphone
            c=IN IP4 0.0.0.0
            a=control:1
            m=audio 0 RTP/AVP 0
            b=AS:64
            m=video 0 RTP/AVP 97
            a=range:npt=0-
            """;

    private static List<String> lines(Modifier... modifiers) {
        Draft draft = CameraSdps.draft(SDP);
        for (SdpStep step : ModifierSteps.of(Set.of(modifiers))) {
            draft = step.apply(draft);
        }
        return CameraSdps.lines(draft);
    }

    @Test
    void delAudioRemovesEveryAudioSectionWhole() {
        assertThat(
                lines(Modifier.DEL_AUDIO),
                contains(
                        "v=0",
                        "a=framerate:25",
                        "m=video 0 RTP/AVP 96",
                        "c=IN IP4 0.0.0.0",
                        "a=rtpmap:96 H264/90000",
                        "a=framerate:25.0",
                        "a=x-framerate:25",
                        "a=framesize:96 1920-1080",
                        "m=video 0 RTP/AVP 97",
                        "a=range:npt=0-"));
    }

    @Test
    void delFramerateRemovesBothItsNamesEverywhere() {
        List<String> lines = lines(Modifier.DEL_FRAMERATE);
        assertThat(lines, not(hasItem(startsWith("a=framerate"))));
        assertThat(lines, not(hasItem(startsWith("a=x-framerate"))));
        assertThat(lines, hasItem("a=framesize:96 1920-1080"));
    }

    @Test
    void delFramesizeRemovesIt() {
        List<String> lines = lines(Modifier.DEL_FRAMESIZE);
        assertThat(lines, not(hasItem(startsWith("a=framesize"))));
        assertThat(lines, hasItem("a=framerate:25.0"));
    }

    @Test
    void modAudioStatesABandwidthInAudioSectionsThatStateNoneAtTheRightPlace() {
        List<String> lines = lines(Modifier.MOD_AUDIO);
        assertThat(lines.stream().filter(line -> line.startsWith("b=")).toList(), contains("b=AS:50", "b=AS:64"));
        int audio = lines.indexOf("m=audio 0 RTP/AVP 8");
        assertThat(
                lines.subList(audio, audio + 5),
                contains("m=audio 0 RTP/AVP 8", "i=microphone", "c=IN IP4 0.0.0.0", "b=AS:50", "a=control:1"));
    }

    @Test
    void modNtpMakesItLive() {
        assertThat(lines(Modifier.MOD_NTP), hasItems("a=range:npt=now-", "m=video 0 RTP/AVP 97"));
        assertThat(lines(Modifier.MOD_NTP), not(hasItem("a=range:npt=0-")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Modifier.class,
            names = {"DEL_XACCEPT", "DEL_CACHE_CONTROL", "ADD_CRLF"})
    void othersLeaveTheLinesAlone(Modifier modifier) {
        assertThat(lines(modifier), is(lines()));
    }

    private static final RtspHeaders CAMERA = RtspHeaders.builder()
            .add("x-Accept-Dynamic-Rate", "1")
            .add("X-Accept-Retransmit", "our-retransmit")
            .add("Cache-Control", "must-revalidate")
            .add("x-Accept-Odd", "rtsp://192.0.2.7/")
            .add("Server", "Camera of 192.0.2.7")
            .add("Content-Base", "rtsp://192.0.2.7/live/")
            .build();

    private static RtspHeaders passedOn(Modifier... modifiers) {
        return DescriptionHeaders.passedOn(CAMERA, Set.of(modifiers), "192.0.2.7");
    }

    @Test
    void fewOfTheCamerasHeadersArePassedOn() {
        RtspHeaders headers = passedOn();
        assertThat(headers.size(), is(3));
        assertThat(headers.first("x-accept-dynamic-rate"), is("1"));
        assertThat(headers.first("Cache-Control"), is("must-revalidate"));
    }

    @Test
    void delXacceptKeepsThoseHeadersBack() {
        assertThat(passedOn(Modifier.DEL_XACCEPT).first("x-Accept-Dynamic-Rate"), is(nullValue()));
        assertThat(passedOn(Modifier.DEL_XACCEPT).size(), is(1));
    }

    @Test
    void delCacheControlKeepsThatHeaderBack() {
        assertThat(passedOn(Modifier.DEL_CACHE_CONTROL).first("Cache-Control"), is(nullValue()));
        assertThat(passedOn(Modifier.DEL_CACHE_CONTROL).size(), is(2));
    }

    @Test
    void point19TheBaseIsPlainRtspAlsoInsideOfTls() throws Exception {
        assertThat(
                DescriptionHeaders.contentBase(RtspUrl.parse("rtsps://hub.example:443/door?x")),
                is("rtsp://hub.example:443/door/"));
        assertThat(
                DescriptionHeaders.contentBase(RtspUrl.parse("rtsps://hub.example/door//")),
                is("rtsp://hub.example/door/"));
        assertThat(
                DescriptionHeaders.contentBase(RtspUrl.parse("rtsp://[2001:db8::1]:5001/front%20door")),
                is("rtsp://[2001:db8::1]:5001/front%20door/"));
    }
}

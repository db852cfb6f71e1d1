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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.openhab.camerahub.engine.internal.description.CameraSdps.draft;
import static org.openhab.camerahub.engine.internal.description.CameraSdps.lines;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each of Echo's needs by itself; the numbers are those of the list of its needs.
 *
 * @author Camera Hub authors - Initial contribution
 */
class EchoStepsTest {

    private static List<Integer> indexes(Draft draft) {
        return draft.sections().stream().map(section -> section.track().index()).toList();
    }

    @Test
    void point17LeavesOutSilentTracks() {
        Draft draft = draft(CameraSdps.HIKVISION);
        assertThat(indexes(EchoSteps.point17LeavesOutSilentTracks(draft, Set.of(1))), contains(0));
        assertThat(indexes(EchoSteps.point17LeavesOutSilentTracks(draft, Set.of())), contains(0, 1));
    }

    @Test
    void point17KeepsAllTracksIfAllAreSilent() {
        Draft draft = draft(CameraSdps.HIKVISION);
        assertThat(indexes(EchoSteps.point17LeavesOutSilentTracks(draft, Set.of(0, 1))), contains(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "a=range:npt=0-",
        "a=range:npt=0.000-",
        "a=range:clock=20260101T000000Z-",
        "a=npt=now-",
        "a=Range:npt=0-9"
    })
    void point18SaysThatTheStreamIsLive(String range) {
        Draft draft = draft("v=0\ns=x\n" + range + "\nm=video 0 RTP/AVP 96\n" + range + "\na=rtpmap:96 H264/90000\n");
        assertThat(
                lines(EchoSteps.point18SaysThatTheStreamIsLive(draft)),
                contains("v=0", "s=x", "a=range:npt=now-", "m=video 0 RTP/AVP 96", "a=rtpmap:96 H264/90000"));
    }

    @ParameterizedTest
    @CsvSource({"rtsp://192.0.2.7/live/track1", "/live/track1", "track1", "*", "?ctype=video"})
    void point19GivesEverySectionARelativeControl(String control) {
        Draft draft = draft("v=0\nm=audio 0 RTP/AVP 8\na=control:x\nm=video 0 RTP/AVP 96\na=control:" + control + "\n");
        assertThat(
                lines(EchoSteps.point19GivesEverySectionARelativeControl(draft)),
                contains(
                        "v=0",
                        "m=audio 0 RTP/AVP 8",
                        "a=control:trackID=0",
                        "m=video 0 RTP/AVP 96",
                        "a=control:trackID=1"));
    }

    @Test
    void point19GivesAControlToASectionWithout() {
        Draft draft = draft("v=0\nm=audio 0 RTP/AVP 8\n");
        assertThat(lines(EchoSteps.point19GivesEverySectionARelativeControl(draft)), hasItem("a=control:trackID=0"));
    }

    @Test
    void point20LeavesOutWhatIsNeitherPictureNorSound() {
        assertThat(
                indexes(EchoSteps.point20LeavesOutWhatIsNeitherPictureNorSound(draft(CameraSdps.ONVIF))),
                contains(0, 1, 3));
    }

    @Test
    void point20LeavesOutBackchannels() {
        assertThat(indexes(EchoSteps.point20LeavesOutBackchannels(draft(CameraSdps.ONVIF))), contains(0, 1, 2));
    }

    @Test
    void point20KeepsTheTracksOfACameraThatMeansItselfBySendonly() {
        assertThat(indexes(EchoSteps.point20LeavesOutBackchannels(draft(CameraSdps.SENDS_ONLY))), contains(0, 1));
    }

    @Test
    void point20LeavesOutPayloadsWithoutMeaning() {
        assertThat(
                indexes(EchoSteps.point20LeavesOutPayloadsWithoutMeaning(draft(CameraSdps.NO_NAME))), contains(0, 1));
    }

    @Test
    void point20NamesOnePayloadType() {
        List<String> lines = lines(EchoSteps.point20NamesOnePayloadType(draft(CameraSdps.ONVIF)));
        assertThat(lines, hasItem("m=video 0 RTP/AVP 98"));
        assertThat(lines, hasItem("a=rtpmap:98 H264/90000"));
        assertThat(lines, hasItem(startsWith("a=fmtp:98 ")));
        assertThat(lines, not(hasItem("a=rtpmap:96 JPEG/90000")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  |                          | a=rtpmap:0 PCMU/8000",
                "8  |                          | a=rtpmap:8 PCMA/8000",
                "96 | a=rtpmap:96 H264/90000   | a=rtpmap:96 H264/90000",
                "97 | a=rtpmap:97 mpeg4-generic/44100/2 | a=rtpmap:97 mpeg4-generic/44100/2",
                "8  | a=rtpmap:8 PCMA          | a=rtpmap:8 PCMA/8000",
                "96 | a=rtpmap:96  H264 / 90000| a=rtpmap:96 H264/90000",
                "0  | a=rtpmap:0 PCMU/8000/1   | a=rtpmap:0 PCMU/8000",
            })
    void point20ExplainsThePayloadType(int payloadType, String rtpmap, String expected) {
        Draft draft = draft("v=0\nm=audio 0 RTP/AVP " + payloadType + "\n" + (rtpmap == null ? "" : rtpmap + "\n"));
        assertThat(
                lines(EchoSteps.point20ExplainsThePayloadType(draft)),
                contains("v=0", "m=audio 0 RTP/AVP " + payloadType, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=framesize:96 1920-1080 | true",
                "a=framesize:96 1920x1080 | false",
                "a=framesize:96-1920-1080 | false",
                "a=framesize:1920-1080 | false",
                "a=framesize:97 1920-1080 | false",
                "a=framesize:96 1920-1080 25 | false",
                "a=framesize | false",
            })
    void point20KeepsFramesizeOnlyInItsExactForm(String line, boolean kept) {
        Draft draft = draft("v=0\nm=video 0 RTP/AVP 96\na=rtpmap:96 H264/90000\n" + line + "\n");
        List<String> lines = lines(EchoSteps.point20KeepsFramesizeOnlyInItsExactForm(draft));
        assertThat(lines.contains(line), is(kept));
        assertThat(lines.size(), is(kept ? 4 : 3));
    }

    @Test
    void theStepsAreTakenInThisOrder() {
        assertThat(
                EchoSteps.all(Set.of()).stream().map(SdpStep::name).toList(),
                contains(
                        startsWith("17"),
                        startsWith("20: metadata"),
                        startsWith("20: backchannels"),
                        startsWith("20: unknown"),
                        startsWith("20: one"),
                        startsWith("20: every"),
                        startsWith("20: framesize"),
                        startsWith("18"),
                        startsWith("19")));
    }
}

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
package org.openhab.camerahub.rtsp.sdp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MediaDescriptionTest {

    private static MediaDescription media(String... lines) {
        return MediaDescription.of(List.of(lines));
    }

    @Test
    void theMediaLineIsTakenApart() {
        MediaDescription media = media("m=video 5004/2 RTP/AVP 96 26");

        assertThat(media.type(), is("video"));
        assertThat(media.port(), is(5004));
        assertThat(media.protocol(), is("RTP/AVP"));
        assertThat(media.formats(), contains("96", "26"));
        assertThat(media.payloadType(), is(96));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m=", "m=video", "m=video x", "m=video -1 RTP/AVP", "m=video 99999999999 RTP/AVP x"})
    void aBrokenMediaLineIsNoReasonToThrow(String line) {
        MediaDescription media = media(line);

        assertThat(media.port(), is(0));
        assertThat(media.payloadType(), is(-1));
        assertThat(media.rtpMap(), is(Optional.empty()));
        assertThat(media.fmtp(), is(anEmptyMap()));
        assertThat(media.control(), is(nullValue()));
    }

    @Test
    void blanksAndTabsBetweenTheWordsDoNotMatter() {
        MediaDescription media = media("m= Video\t0   RTP/AVP  96 ");

        assertThat(media.type(), is("video"));
        assertThat(media.formats(), contains("96"));
    }

    @Test
    void aMediaLineWithoutFormatsUsesThatOfTheRtpmap() {
        assertThat(
                media("m=video 0 RTP/AVP", "a=rtpmap:97 H264/90000").rtpMap(),
                is(Optional.of(new RtpMap(97, "H264", 90_000, 1))));
    }

    @Test
    void theRtpmapOfTheFirstPayloadTypeCountsWhereverItStands() {
        MediaDescription media = media(
                "m=audio 0 RTP/AVP 97 0 8",
                "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:97 MPEG4-GENERIC/16000/2",
                "a=rtpmap:0 PCMU/8000");

        assertThat(media.rtpMap(), is(Optional.of(new RtpMap(97, "MPEG4-GENERIC", 16_000, 2))));
        assertThat(media.rtpMap(8), is(Optional.of(new RtpMap(8, "PCMA", 8_000, 1))));
    }

    @ParameterizedTest
    @CsvSource({"0,PCMU,8000,1", "8,PCMA,8000,1", "10,L16,44100,2", "14,MPA,90000,1", "26,JPEG,90000,1"})
    void fixedPayloadTypesNeedNoRtpmap(int payloadType, String encoding, int clockRate, int channels) {
        assertThat(
                media("m=audio 0 RTP/AVP " + payloadType).rtpMap(),
                is(Optional.of(new RtpMap(payloadType, encoding, clockRate, channels))));
    }

    @Test
    void aDynamicPayloadTypeWithoutRtpmapHasNone() {
        assertThat(media("m=application 0 RTP/AVP 107").rtpMap(), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=fmtp:96 packetization-mode=1;profile-level-id=420029;sprop-parameter-sets=Z0IAKeKQ,aM48gA==",
                "a=fmtp:96 packetization-mode=1; profile-level-id=420029; sprop-parameter-sets=Z0IAKeKQ,aM48gA==",
                "a=fmtp:96   packetization-mode = 1 ;; profile-level-id=420029 ;sprop-parameter-sets=Z0IAKeKQ,aM48gA==;",
                "a=fmtp: 96 Packetization-Mode=1;PROFILE-LEVEL-ID=420029;Sprop-Parameter-Sets=Z0IAKeKQ,aM48gA== ;",
                "a=fmtp:96 packetization-mode=1 profile-level-id=420029 sprop-parameter-sets=Z0IAKeKQ,aM48gA==",
                "a=fmtp:96 packetization-mode=1;profile-level-id=420029;sprop-parameter-sets=\"Z0IAKeKQ,aM48gA==\"",
                "a=fmtp:packetization-mode=1;profile-level-id=420029;sprop-parameter-sets=Z0IAKeKQ,aM48gA==",
                "a=FMTP:96\tpacketization-mode=1;profile-level-id=420029;sprop-parameter-sets=Z0IAKeKQ,aM48gA==;packetization-mode=0"
            })
    void formatParametersAreReadHoweverTheyAreSpaced(String line) {
        assertThat(
                media("m=video 0 RTP/AVP 96", line).fmtp(),
                is(Map.of(
                        "packetization-mode", "1",
                        "profile-level-id", "420029",
                        "sprop-parameter-sets", "Z0IAKeKQ,aM48gA==")));
    }

    @Test
    void aBlankBehindACommaIsNoSeparator() {
        assertThat(
                media("m=video 0 RTP/AVP 96", "a=fmtp:96 sprop-parameter-sets=Z0IAKQ, aM48=gA")
                        .fmtp(),
                is(Map.of("sprop-parameter-sets", "Z0IAKQ, aM48=gA")));
    }

    @Test
    void formatParametersOfOtherPayloadTypesAreLeftAlone() {
        MediaDescription media =
                media("m=video 0 RTP/AVP 96 97", "a=fmtp:97 a=1", "a=fmtp:96 b=2", "a=fmtp:x=3", "a=fmtp:96 c");

        assertThat(media.fmtp(), is(Map.of("b", "2", "c", "")));
    }

    @Test
    void attributesAreFoundInAnyCaseAndSpacing() {
        MediaDescription media = media("m=video 0 RTP/AVP 96", "a=Control: track1 ", "a=recvonly", "a= x :1", "a=x:2");

        assertThat(media.control(), is("track1"));
        assertThat(media.attribute("recvonly"), is(""));
        assertThat(media.attributes("x"), contains("1", "2"));
        assertThat(media.attributes("y"), is(empty()));
        assertThat(media.attribute("recv"), is(nullValue()));
    }

    @Test
    void aControlKeepsColonsAndQueries() {
        assertThat(
                media("m=video 0 RTP/AVP 96", "a=control:rtsp://192.0.2.1:554/cam?x=1:2/trackID=0")
                        .control(),
                is("rtsp://192.0.2.1:554/cam?x=1:2/trackID=0"));
    }

    @Test
    void anEmptyControlIsNone() {
        assertThat(media("m=video 0 RTP/AVP 96", "a=control:").control(), is(nullValue()));
    }

    @Test
    void onvifBackchannelIsToldByItsDirection() {
        assertThat(media("m=audio 0 RTP/AVP 0", "a=sendonly").isBackchannel(), is(true));
        assertThat(media("m=audio 0 RTP/AVP 0", "a=recvonly").isBackchannel(), is(false));
    }

    @Test
    void settingAnAttributeReplacesTheFirstAndRemovesTheRest() {
        MediaDescription media = media("m=video 0 RTP/AVP 96", "a=control:one", "a=x", "a=control:two")
                .withAttribute("control", "track=0");

        assertThat(media.lines(), contains("m=video 0 RTP/AVP 96", "a=control:track=0", "a=x"));
    }

    @Test
    void settingAMissingAttributeAddsIt() {
        assertThat(
                media("m=audio 0 RTP/AVP 0")
                        .withAttribute(
                                "rtpmap", RtpMap.ofStatic(0).orElseThrow().toString())
                        .lines(),
                contains("m=audio 0 RTP/AVP 0", "a=rtpmap:0 PCMU/8000"));
        assertThat(
                media("m=audio 0 RTP/AVP 0").withAttribute("recvonly", "").lines(),
                contains("m=audio 0 RTP/AVP 0", "a=recvonly"));
    }

    @Test
    void attributesAndLinesCanBeRemovedButNotTheMediaLine() {
        MediaDescription media = media("m=video 0 RTP/AVP 96", "a=framesize:96 640-480", "a=framerate:25", "a=x");

        assertThat(
                media.withoutAttribute("framesize").lines(), contains("m=video 0 RTP/AVP 96", "a=framerate:25", "a=x"));
        assertThat(media.withoutLines(line -> true).lines(), contains("m=video 0 RTP/AVP 96"));
    }

    @Test
    void aBandwidthStandsBetweenConnectionAndAttributes() {
        assertThat(
                media("m=audio 0 RTP/AVP 8", "i=mic", "c=IN IP4 0.0.0.0", "a=x")
                        .withBandwidth("AS", 50)
                        .lines(),
                contains("m=audio 0 RTP/AVP 8", "i=mic", "c=IN IP4 0.0.0.0", "b=AS:50", "a=x"));
        assertThat(
                media("m=audio 0 RTP/AVP 8", "a=x").withBandwidth("AS", 50).lines(),
                contains("m=audio 0 RTP/AVP 8", "b=AS:50", "a=x"));
    }

    @Test
    void aBandwidthReplacesTheOneOfItsTypeOnly() {
        assertThat(
                media("m=audio 0 RTP/AVP 8", "b=AS:64", "b=RR:0", "a=x")
                        .withBandwidth("AS", 50)
                        .lines(),
                contains("m=audio 0 RTP/AVP 8", "b=RR:0", "b=AS:50", "a=x"));
    }

    @Test
    void aLearntFormatParameterJoinsTheOthers() {
        MediaDescription media = media(
                        "m=video 0 RTP/AVP 96", "a=fmtp:96 packetization-mode=1;profile-level-id=420029", "a=x")
                .withFormatParameter("sprop-parameter-sets", "Z0IAKeKQ,aM48gA==");

        assertThat(
                media.lines(),
                contains(
                        "m=video 0 RTP/AVP 96",
                        "a=fmtp:96 packetization-mode=1; profile-level-id=420029; sprop-parameter-sets=Z0IAKeKQ,aM48gA==",
                        "a=x"));
    }

    @Test
    void aLearntFormatParameterMakesALineOfItsOwnIfThereIsNone() {
        assertThat(
                media("m=video 0 RTP/AVP 96", "a=x")
                        .withFormatParameter("a", "1")
                        .lines(),
                contains("m=video 0 RTP/AVP 96", "a=x", "a=fmtp:96 a=1"));
    }

    @Test
    void aLearntFormatParameterReplacesAnOldOneAndAnEmptyLine() {
        assertThat(
                media("m=video 0 RTP/AVP 96", "a=fmtp:96 A=old; b", "a=fmtp:97 c=1")
                        .withFormatParameter("a", "1")
                        .lines(),
                contains("m=video 0 RTP/AVP 96", "a=fmtp:96 a=1; b", "a=fmtp:97 c=1"));
        assertThat(
                media("m=video 0 RTP/AVP 96", "a=fmtp:96")
                        .withFormatParameter("a", "1")
                        .lines(),
                contains("m=video 0 RTP/AVP 96", "a=fmtp:96 a=1"));
    }

    @Test
    void aChangeCannotSmuggleLinesIn() {
        MediaDescription media = media("m=video 0 RTP/AVP 96");

        assertThrows(IllegalArgumentException.class, () -> media.withAttribute("x", "1\r\nm=audio 0 RTP/AVP 0"));
        assertThrows(IllegalArgumentException.class, () -> MediaDescription.of(List.of("a=x")));
        assertThrows(IllegalArgumentException.class, () -> MediaDescription.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> media("m=video 0 RTP/AVP 96", "m=audio 0 RTP/AVP 0"));
    }
}

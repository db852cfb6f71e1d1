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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Session descriptions as cameras write them (addresses, keys and parameter sets are invented), each with what is odd
 * about it.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraQuirksTest {

    private static SessionDescription parse(String... lines) throws Exception {
        return SessionDescription.parse(String.join("\r\n", lines) + "\r\n");
    }

    private static List<String> types(SessionDescription sdp) {
        return sdp.media().stream().map(MediaDescription::type).toList();
    }

    @Test
    void hikvisionAddsMediaInfoAndAMetadataTrack() throws Exception {
        SessionDescription sdp = parse(
                "v=0",
                "o=- 1109162014219182 1109162014219192 IN IP4 192.0.2.64",
                "s=Media Presentation",
                "e=NONE",
                "b=AS:5100",
                "t=0 0",
                "a=control:rtsp://192.0.2.64:554/Streaming/Channels/101/",
                "m=video 0 RTP/AVP 96",
                "c=IN IP4 0.0.0.0",
                "b=AS:5000",
                "a=recvonly",
                "a=x-dimensions:1920,1080",
                "a=control:rtsp://192.0.2.64:554/Streaming/Channels/101/trackID=1",
                "a=rtpmap:96 H264/90000",
                "a=fmtp:96 profile-level-id=420029; packetization-mode=1; sprop-parameter-sets=Z01AKI2NQDwBE/LCAAAOEAACvyAI,aO44gA==",
                "m=audio 0 RTP/AVP 8",
                "c=IN IP4 0.0.0.0",
                "b=AS:50",
                "a=recvonly",
                "a=control:rtsp://192.0.2.64:554/Streaming/Channels/101/trackID=2",
                "a=rtpmap:8 PCMA/8000",
                "a=Media_header:MEDIAINFO=494D4B48010300000400000111710110401F000000FA000000000000000000000000000000000000;",
                "m=application 0 RTP/AVP 107",
                "c=IN IP4 0.0.0.0",
                "a=control:rtsp://192.0.2.64:554/Streaming/Channels/101/trackID=3",
                "a=rtpmap:107 vnd.onvif.metadata/90000",
                "a=appversion:1.0");

        assertThat(types(sdp), contains("video", "audio", "application"));
        assertThat(sdp.media().get(0).fmtp().get("sprop-parameter-sets"), is("Z01AKI2NQDwBE/LCAAAOEAACvyAI,aO44gA=="));
        assertThat(sdp.media().get(2).rtpMap().map(map -> map.isEncoding("VND.ONVIF.METADATA")), is(Optional.of(true)));
    }

    @Test
    void dahuaOffersABackchannelWithoutRtpmapAndANamelessControl() throws Exception {
        SessionDescription sdp = parse(
                "v=0",
                "o=- 2252310609 2252310609 IN IP4 0.0.0.0",
                "s=Media Server",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "a=control:*",
                "a=packetization-supported:DH",
                "a=rtppayload-supported:DH",
                "a=range:npt=now-",
                "m=video 0 RTP/AVP 98",
                "a=control:trackID=0",
                "a=framerate:20.000000",
                "a=rtpmap:98 H265/90000",
                "a=fmtp:98 profile-id=1;sprop-sps=QgEBAWAAAAMA;sprop-pps=RAHA8vA8kA==;sprop-vps=QAEMAf//AWAAAA==",
                "a=recvonly",
                "m=audio 0 RTP/AVP 97",
                "a=control:trackID=1",
                "a=rtpmap:97 MPEG4-GENERIC/16000",
                "a=fmtp:97 streamtype=5;profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config=1408",
                "a=recvonly",
                "m=audio 0 RTP/AVP 8",
                "a=control:trackID=5",
                "a=sendonly");

        MediaDescription backchannel = sdp.media().get(2);
        assertThat(backchannel.isBackchannel(), is(true));
        assertThat(backchannel.rtpMap().map(RtpMap::encoding), is(Optional.of("PCMA")));
        assertThat(sdp.media().get(0).fmtp().get("sprop-vps"), is("QAEMAf//AWAAAA=="));
        assertThat(sdp.media().get(1).fmtp().get("config"), is("1408"));
    }

    @Test
    void grandstreamPutsTheConnectionBehindTheAttributesAndAFramesizeThatAndroidAbortsOn() throws Exception {
        SessionDescription sdp = parse(
                "v=0",
                "o=StreamingServer 3331435948 1116907222000 IN IP4 192.0.2.8",
                "s=\\camera",
                "t=0 0",
                "a=range: npt=0-",
                "m=video 0 RTP/AVP 96",
                "a=rtpmap:96 H264/90000",
                "a=framesize:96 1280x720",
                "a=framesize: 1280-720",
                "a=x-framerate: 15",
                "c=IN IP4 0.0.0.0",
                "a=control: trackID=0");

        MediaDescription video = sdp.media().get(0);
        assertThat(sdp.attribute("range"), is("npt=0-"));
        assertThat(video.attributes("framesize"), contains("96 1280x720", "1280-720"));
        assertThat(video.withoutAttribute("framesize").lines(), hasSize(5));
        assertThat(
                video.withoutAttribute("framesize")
                        .withBandwidth("AS", 500)
                        .lines()
                        .get(4),
                is("b=AS:500"));
        assertThat(video.control(), is("trackID=0"));
    }

    @Test
    void cheapCamerasEndLinesWithABareLfAndTheTextWithANul() throws Exception {
        SessionDescription sdp = SessionDescription.parse(
                "v=0\no=- 0 0 IN IP4 0.0.0.0\ns=No Title\nt=0 0\n"
                        + "m=video 0 RTP/AVP 96\nb=AS:0\na=rtpmap:96 H264\na=fmtp:96packetization-mode=1\na=control:streamid=0\n\0");

        MediaDescription video = sdp.media().get(0);
        assertThat(video.rtpMap(), is(Optional.of(new RtpMap(96, "H264", 90_000, 1))));
        assertThat(video.control(), is("streamid=0"));
        assertThat(sdp.toString().indexOf('\0'), is(-1));
    }

    @Test
    void unifiProtectSendsSeveralAudioFormatsAndEmptySessionNames() throws Exception {
        SessionDescription sdp = parse(
                "v=0",
                "o=- 3929014567 3929014567 IN IP4 127.0.0.1",
                "s=",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "a=sdplang:en",
                "a=range:npt=now-",
                "a=control:*",
                "m=audio 0 RTP/AVP 97",
                "a=rtpmap:97 mpeg4-generic/16000/1",
                "a=fmtp:97 profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config=1408",
                "a=control:trackID=1",
                "m=audio 0 RTP/AVP 96",
                "a=rtpmap:96 OPUS/48000/2",
                "a=control:trackID=2",
                "m=video 0 RTP/AVP 98",
                "a=rtpmap:98 H264/90000",
                "a=fmtp:98 profile-level-id=4d4028;packetization-mode=1;sprop-parameter-sets=Z01AKI2NUA8AQ/LCAAAOEAACvyAI,aO44gA==",
                "a=framesize:98 1920-1080",
                "a=control:trackID=3");

        assertThat(types(sdp), contains("audio", "audio", "video"));
        assertThat(sdp.sessionLines().get(2), is("s="));
        assertThat(sdp.media().get(1).rtpMap(), is(Optional.of(new RtpMap(96, "OPUS", 48_000, 2))));
    }

    @Test
    void boschWritesItsControlAsAnAbsolutePathWithAQuery() throws Exception {
        SessionDescription sdp = parse(
                "v=0",
                "o=- 0 0 IN IP4 192.0.2.30",
                "s=LIVE VIEW",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "a=control:rtsp://192.0.2.30/rtsp_tunnel?h26x=4&line=1&inst=1/",
                "m=video 0 RTP/AVP 35",
                "a=rtpmap:35 H264/90000",
                "a=control:rtsp://192.0.2.30/rtsp_tunnel?h26x=4&line=1&inst=1/stream=video",
                "a=recvonly",
                "a=fmtp:35 packetization-mode=1;profile-level-id=4d4028;sprop-parameter-sets=Z01AKJWgHgCJ+WEAAAMAAQAAAwAyhA==,aO48gA==");

        assertThat(sdp.media().get(0).rtpMap(), is(Optional.of(new RtpMap(35, "H264", 90_000, 1))));
        assertThat(sdp.media().get(0).control(), is("rtsp://192.0.2.30/rtsp_tunnel?h26x=4&line=1&inst=1/stream=video"));
    }

    @Test
    void mjpegCamerasNeedNoRtpmapAtAll() throws Exception {
        SessionDescription sdp = parse(
                "v=0",
                "o=- 1 1 IN IP4 192.0.2.9",
                "s=RTSP Session",
                "t=0 0",
                "m=video 0 RTP/AVP 26",
                "a=control:video");

        assertThat(sdp.media().get(0).rtpMap(), is(Optional.of(new RtpMap(26, "JPEG", 90_000, 1))));
    }

    @Test
    void secureOnvifCamerasCarryLongKeyManagementLines() throws Exception {
        String key = "mikey " + "A".repeat(1_500) + "==";
        SessionDescription sdp =
                parse("v=0", "s=x", "m=video 0 RTP/SAVP 96", "a=key-mgmt:" + key, "a=rtpmap:96 H264/90000");

        assertThat(sdp.media().get(0).attribute("key-mgmt"), is(key));
        assertThat(sdp.media().get(0).protocol(), is("RTP/SAVP"));
    }
}

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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Session descriptions in the manner of real cameras, composed for these tests. All of them stand at 192.0.2.7 and are
 * logged in to as {@code viewer7}.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class CameraSdps {

    static final String HOST = "192.0.2.7";
    static final String USER = "viewer7";

    /** Absolute controls with the address, a media header of its own, bandwidths at both levels. */
    static final String HIKVISION = """
            v=0
            o=- 1700000000000000 1700000000000000 IN IP4 192.0.2.7
            s=Media Presentation
            e=NONE
            b=AS:5100
            t=0 0
            a=control:rtsp://192.0.2.7/Streaming/Channels/101/
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            b=AS:5000
            a=recvonly
            a=x-dimensions:1920,1080
            a=control:rtsp://192.0.2.7/Streaming/Channels/101/trackID=1
            a=rtpmap:96 H264/90000
            a=fmtp:96 profile-level-id=420029; packetization-mode=1; sprop-parameter-sets=Z00AKp2oHgCJ+WbgICAgQA==,aO48gA==
            m=audio 0 RTP/AVP 8
            c=IN IP4 0.0.0.0
            b=AS:50
            a=recvonly
            a=control:rtsp://192.0.2.7/Streaming/Channels/101/trackID=2
            a=rtpmap:8 PCMA/8000
            a=Media_header:MEDIAINFO=494D4B48010300000400000111710110401F000000FA0000000000000000000000000000000000;
            a=appversion:1.0
            """;

    /** Claims to be seekable, names its kind of stream in the session. */
    static final String REOLINK = """
            v=0
            o=- 1690000000000000 1 IN IP4 192.0.2.7
            s=Session streamed by "preview"
            i=h264Preview_01_main
            t=0 0
            a=tool:LIVE555 Streaming Media v2013.04.08
            a=type:broadcast
            a=control:*
            a=range:npt=0-
            a=x-qt-text-nam:Session streamed by "preview"
            a=x-qt-text-inf:h264Preview_01_main
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            b=AS:500
            a=rtpmap:96 H264/90000
            a=range:npt=0-
            a=fmtp:96 packetization-mode=1;profile-level-id=640033;sprop-parameter-sets=Z2QAM6wVFKCgPZA=,aO48sA==
            a=control:track1
            m=audio 0 RTP/AVP 97
            c=IN IP4 0.0.0.0
            b=AS:256
            a=rtpmap:97 MPEG4-GENERIC/16000
            a=fmtp:97 streamtype=5;profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config=1408
            a=control:track2
            """;

    /** Frame rate and size as attributes, the address in the name, a transformation matrix. */
    static final String AXIS = """
            v=0
            o=- 1188340656180883 1 IN IP4 192.0.2.7
            s=Session streamed by 192.0.2.7 for viewer7
            i=rtsp server of 192.0.2.7
            u=http://192.0.2.7/
            t=0 0
            a=tool:GStreamer
            a=type:broadcast
            a=range:npt=now-
            a=control:rtsp://192.0.2.7/axis-media/media.amp?camera=1
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            b=AS:50000
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;profile-level-id=4d0029;sprop-parameter-sets=Z00AKeKQDwBE/LgLcBAQGkHiRFQ=,aO48gA==
            a=ts-refclk:ntp=192.0.2.7
            a=mediaclk:sender
            a=control:rtsp://192.0.2.7/axis-media/media.amp/stream=0?camera=1
            a=framerate:25.000000
            a=framesize:96 1920-1080
            a=transform:1.000000,0.000000,0.000000;0.000000,1.000000,0.000000;0.000000,0.000000,1.000000
            """;

    /** Profile T: metadata, a backchannel, and more than one payload type in a section. */
    static final String ONVIF = """
            v=0
            o=viewer7 0 0 IN IP4 192.0.2.7
            s=RTSP Session
            c=IN IP4 192.0.2.7
            t=0 0
            a=control:*
            a=source-filter: incl IN IP4 * 192.0.2.7
            m=video 40000 RTP/AVP 98 96
            a=control:trackID=video
            a=rtpmap:98 H264/90000
            a=fmtp:98 packetization-mode=1;sprop-parameter-sets=Z0LAHtkDxWhAAAADAEAAAAwDxYuS,aMuMsg==
            a=rtpmap:96 JPEG/90000
            a=framesize:98-1280-720
            a=rtcp:40001 IN IP4 192.0.2.7
            a=ssrc:1 cname:viewer7@192.0.2.7
            a=recvonly
            m=audio 0 RTP/AVP 0
            a=control:trackID=audio
            a=recvonly
            m=application 0 RTP/AVP 107
            a=control:trackID=metadata
            a=rtpmap:107 vnd.onvif.metadata/90000
            a=recvonly
            m=audio 0 RTP/AVP 8
            a=control:trackID=backchannel
            a=sendonly
            """;

    /** GStreamer's server: a long fmtp, ts-refclk, and AAC with its stream configuration. */
    static final String GSTREAMER = """
            v=0
            o=- 8888888888888888888 1 IN IP4 192.0.2.7
            s=Session streamed with GStreamer
            i=rtsp-server
            t=0 0
            a=tool:GStreamer
            a=type:broadcast
            a=control:*
            a=range:npt=now-
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            a=ts-refclk:local
            a=mediaclk:sender
            a=framerate:30
            a=rtpmap:96 H265/90000
            a=fmtp:96 sprop-vps=QAEMAf//AWAAAAMAkAAAAwAAAwA8lZgJ;sprop-sps=QgEBAWAAAAMAkAAAAwAAAwA8oAoIDxZZrkkyuAQAAAMABAAAAwBkIA==;sprop-pps=RAHBcrRiQA==
            a=control:stream=0
            m=audio 0 RTP/AVP 97
            c=IN IP4 0.0.0.0
            a=ts-refclk:local
            a=mediaclk:sender
            a=rtpmap:97 MPEG4-GENERIC/44100/2
            a=fmtp:97 streamtype=5;profile-level-id=2;mode=AAC-hbr;config=1210;sizelength=13;indexlength=3;indexdeltalength=3
            a=control:stream=1
            """;

    /** A Dafang with its own firmware: live555's server and no parameter sets in front. */
    static final String DAFANG = """
            v=0
            o=- 1600000000000000 1 IN IP4 192.0.2.7
            s=DaFang
            i=unicast
            t=0 0
            a=tool:LIVE555 Streaming Media v2018.02.18
            a=type:broadcast
            a=control:*
            a=source-filter: incl IN IP4 * 192.0.2.7
            a=rtcp-unicast: reflection
            a=range:npt=0-
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            b=AS:500
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;profile-level-id=64001F;sprop-parameter-sets=Z2QAH6zZQFAFuhAAAAMAEAAAAwMg8YMZYA==,aOvjyyLA
            a=control:track1
            m=audio 0 RTP/AVP 97
            c=IN IP4 0.0.0.0
            b=AS:32
            a=rtpmap:97 MPEG4-GENERIC/8000
            a=fmtp:97 streamtype=5;profile-level-id=15;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config=1588
            a=control:track2
            """;

    /** A cheap one: G.711 by its number alone, no control, no session lines to speak of, bare LF, framesize its own way. */
    static final String NO_NAME = """
            v=0
            o=viewer7 1 1 IN IP4 192.0.2.7
            s=streamed by the RTSP server
            c=IN IP4 192.0.2.7
            t=0 0
            m=video 0 RTP/AVP 96
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;sprop-parameter-sets=Z0LAHg==,aM4G4g==
            a=framesize:96 1920x1080
            a=x-framerate: 15
            a=range:npt=0.0-600.0
            m=audio 0 RTP/AVP 0
            m=audio 0 RTP/AVP 111
            """;

    /** Sends everything, from its own point of view. */
    static final String SENDS_ONLY = """
            v=0
            o=- 0 0 IN IP6 ::1
            s=
            t=0 0
            m=video 0 RTP/AVP/TCP 35
            a=rtpmap:35 H264/90000
            a=fmtp:35 packetization-mode=1;sprop-parameter-sets=Z0LAHg==,aM4G4g==
            a=control:trackID=65536
            a=sendonly
            m=audio 0 RTP/AVP 8
            a=rtpmap:8 PCMA/8000
            a=control:trackID=65537
            a=sendonly
            """;

    private CameraSdps() {}

    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("Hikvision", HIKVISION, 2),
                Arguments.of("Reolink", REOLINK, 2),
                Arguments.of("Axis", AXIS, 1),
                Arguments.of("ONVIF with metadata and backchannel", ONVIF, 2),
                Arguments.of("GStreamer", GSTREAMER, 2),
                Arguments.of("Dafang", DAFANG, 2),
                Arguments.of("no name", NO_NAME, 2),
                Arguments.of("sends only", SENDS_ONLY, 2));
    }

    static Camera camera(Modifier... modifiers) {
        try {
            return Camera.of(
                            "door",
                            "front-door",
                            RtspUrl.parse("rtsp://" + HOST + "/live"),
                            new org.openhab.camerahub.rtsp.auth.Credentials(USER, "secret"))
                    .withModifiers(new ModifierRules(Set.of(modifiers), List.of()));
        } catch (RtspSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static StreamDescription described(String sdp) {
        try {
            SessionDescription parsed = SessionDescription.parse(sdp);
            List<Track> tracks = new ArrayList<>();
            for (int i = 0; i < parsed.media().size(); i++) {
                tracks.add(track(i, parsed.media().get(i)));
            }
            return new StreamDescription(parsed, RtspHeaders.EMPTY, tracks, Set.of());
        } catch (RtspSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** As if every section had been set up, so that the steps have to do all the work. */
    private static Track track(int index, MediaDescription media) {
        Track.Kind kind =
                switch (media.type()) {
                    case "video" -> Track.Kind.VIDEO;
                    case "audio" -> Track.Kind.AUDIO;
                    default -> Track.Kind.OTHER;
                };
        String encoding = media.rtpMap()
                .map(map -> map.encoding().toUpperCase(Locale.ROOT))
                .orElse("");
        Track.Codec codec =
                switch (encoding) {
                    case "H264" -> Track.Codec.H264;
                    case "H265" -> Track.Codec.H265;
                    case "PCMU" -> Track.Codec.PCMU;
                    case "PCMA" -> Track.Codec.PCMA;
                    case "MPEG4-GENERIC" -> Track.Codec.AAC;
                    default -> Track.Codec.OTHER;
                };
        return new Track(index, kind, codec, media.payloadType(), 90_000);
    }

    static Draft draft(String sdp) {
        return Draft.of(described(sdp));
    }

    /** All lines of a draft. */
    static List<String> lines(Draft draft) {
        List<String> lines = new ArrayList<>(draft.sessionLines());
        draft.sections().forEach(section -> lines.addAll(section.media().lines()));
        return lines;
    }
}

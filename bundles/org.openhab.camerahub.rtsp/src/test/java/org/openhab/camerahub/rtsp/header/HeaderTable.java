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
package org.openhab.camerahub.rtsp.header;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.header.RtpInfo.Entry;
import org.openhab.camerahub.rtsp.header.TransportHeader.ChannelPair;
import org.openhab.camerahub.rtsp.header.TransportHeader.PortPair;
import org.openhab.camerahub.rtsp.header.TransportHeader.Protocol;
import org.openhab.camerahub.rtsp.message.RtspMethod;

/**
 * Values of headers, what they mean and how they are written again: for parsing and writing, and as seeds for fuzzing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HeaderTable {

    /** A value as somebody sends it, its meaning, and the form in which the hub writes it. */
    public record Case<T>(String name, String text, T value, String written) {
        @Override
        public String toString() {
            return name;
        }
    }

    private HeaderTable() {}

    /** All values of all tables. */
    public static Set<String> seeds() {
        return Stream.of(transports(), sessions(), ranges(), rtpInfos(), publics())
                .flatMap(Collection::stream)
                .map(Case::text)
                .collect(Collectors.toSet());
    }

    public static List<Case<List<TransportHeader>>> transports() {
        TransportHeader channels = TransportHeader.tcp(0, 1);
        TransportHeader ports = TransportHeader.udp(5000, 5001);
        String written = "RTP/AVP/TCP;unicast;interleaved=0-1";
        return List.of(
                transport("TCP", written, written, channels),
                transport("no unicast (Fire OS stagefright)", "RTP/AVP/TCP;interleaved=0-1", written, channels),
                transport("single channel", "RTP/AVP/TCP;unicast;interleaved=0", written, channels),
                transport("open channel pair", "RTP/AVP/TCP;unicast;interleaved=0-", written, channels),
                transport("blanks", " RTP/AVP/TCP ; unicast ; interleaved = 0 - 1 ", written, channels),
                transport("capitals", "rtp/avp/tcp;Unicast;Interleaved=0-1", written, channels),
                transport("quotes", "RTP/AVP/TCP;unicast;interleaved=\"0-1\";mode=\"PLAY\"", written, channels),
                transport("mode in lower case", "RTP/AVP/TCP;unicast;interleaved=0-1;mode=play", written, channels),
                transport("channels without /TCP", "RTP/AVP;unicast;interleaved=0-1", written, channels),
                transport(
                        "odd channels, not next to each other",
                        "RTP/AVP/TCP;unicast;interleaved=5-9",
                        "RTP/AVP/TCP;unicast;interleaved=5-9",
                        TransportHeader.tcp(5, 9)),
                transport(
                        "channels the wrong way round",
                        "RTP/AVP/TCP;unicast;interleaved=1-0",
                        "RTP/AVP/TCP;unicast;interleaved=1-0",
                        TransportHeader.tcp(1, 0)),
                transport(
                        "no channels in the answer",
                        "RTP/AVP/TCP;unicast",
                        "RTP/AVP/TCP;unicast",
                        tcp(null, null, null, "PLAY", List.of())),
                transport(
                        "channel beyond 255",
                        "RTP/AVP/TCP;unicast;interleaved=255-256",
                        "RTP/AVP/TCP;unicast;interleaved=255-256",
                        tcp(null, null, null, "PLAY", List.of("interleaved=255-256"))),
                transport(
                        "channels of words",
                        "RTP/AVP/TCP;unicast;interleaved=a-b",
                        "RTP/AVP/TCP;unicast;interleaved=a-b",
                        tcp(null, null, null, "PLAY", List.of("interleaved=a-b"))),
                transport(
                        "answer of GStreamer",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=0D8D9C0A;mode=\"PLAY\"",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=0D8D9C0A",
                        channels.withSsrc(0x0D8D9C0AL)),
                transport(
                        "answer of live555",
                        "RTP/AVP/TCP;unicast;destination=10.0.0.2;source=10.0.0.1;interleaved=0-1",
                        "RTP/AVP/TCP;unicast;source=10.0.0.1;interleaved=0-1;destination=10.0.0.2",
                        tcp(new ChannelPair(0, 1), "10.0.0.1", null, "PLAY", List.of("destination=10.0.0.2"))),
                transport(
                        "ssrc with a blank, short",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc= 1f",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=0000001F",
                        channels.withSsrc(0x1F)),
                transport(
                        "ssrc as a decimal number",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=4294967295",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=FFFFFFFF",
                        channels.withSsrc(0xFFFFFFFFL)),
                transport(
                        "ssrc that is no number",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=xyz",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=xyz",
                        tcp(new ChannelPair(0, 1), null, null, "PLAY", List.of("ssrc=xyz"))),
                transport(
                        "recording",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;mode=record",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;mode=\"RECORD\"",
                        tcp(new ChannelPair(0, 1), null, null, "RECORD", List.of())),
                transport(
                        "UDP", "RTP/AVP;unicast;client_port=5000-5001", "RTP/AVP;unicast;client_port=5000-5001", ports),
                transport(
                        "UDP by name, one port",
                        "RTP/AVP/UDP;unicast;client_port=5000",
                        "RTP/AVP;unicast;client_port=5000-5001",
                        ports),
                transport(
                        "answer with UDP",
                        "RTP/AVP;unicast;client_port=5000-5001;server_port=6000-6001;source=10.0.0.1",
                        "RTP/AVP;unicast;source=10.0.0.1;client_port=5000-5001;server_port=6000-6001",
                        new TransportHeader(
                                Protocol.UDP,
                                true,
                                false,
                                null,
                                new PortPair(5000, 5001),
                                new PortPair(6000, 6001),
                                "10.0.0.1",
                                null,
                                "PLAY",
                                List.of())),
                transport(
                        "multicast",
                        "RTP/AVP;multicast;ttl=32",
                        "RTP/AVP;multicast;ttl=32",
                        new TransportHeader(
                                Protocol.UDP, false, true, null, null, null, null, null, "PLAY", List.of("ttl=32"))),
                transport(
                        "alternatives",
                        "RTP/AVP;unicast;client_port=5000-5001, RTP/AVP/TCP;unicast;interleaved=0-1",
                        "RTP/AVP;unicast;client_port=5000-5001,RTP/AVP/TCP;unicast;interleaved=0-1",
                        ports,
                        channels),
                transport(
                        "comma in quotes",
                        "RTP/AVP/TCP;interleaved=0-1;mode=\"PLAY,RECORD\"",
                        "RTP/AVP/TCP;unicast;interleaved=0-1;mode=\"PLAY,RECORD\"",
                        tcp(new ChannelPair(0, 1), null, null, "PLAY,RECORD", List.of())),
                transport(
                        "alternative that is encrypted", "RTP/SAVP/TCP;interleaved=0-1," + written, written, channels),
                transport("other profiles only", "RAW/RAW/UDP;unicast, x-real-rdt/tcp;interleaved=0-1", ""),
                transport("garbage", ";=,;;=;\"", ""),
                transport("nothing", "", ""));
    }

    public static List<Case<SessionHeader>> sessions() {
        SessionHeader plain = new SessionHeader("12345678", 60);
        String written = "12345678;timeout=60";
        return List.of(
                new Case<>("identifier", "12345678", plain, written),
                new Case<>("timeout", "12345678;timeout=30", new SessionHeader("12345678", 30), "12345678;timeout=30"),
                new Case<>("blanks and capitals", " 12345678 ; Timeout = 60 ", plain, written),
                new Case<>("quoted timeout", "12345678;timeout=\"60\"", plain, written),
                new Case<>("timeout of words", "12345678;timeout=never", plain, written),
                new Case<>("timeout 0", "12345678;timeout=0", plain, written),
                new Case<>("negative timeout", "12345678;timeout=-5", plain, written),
                new Case<>("empty timeout", "12345678;timeout=", plain, written),
                new Case<>("other parameters first", "12345678;x;timeout=60;y=2", plain, written),
                new Case<>(
                        "timeout beyond 31 bits",
                        "1;timeout=9999999999",
                        new SessionHeader("1", Integer.MAX_VALUE),
                        "1;timeout=2147483647"),
                new Case<>(
                        "identifier of GStreamer",
                        "r5a6+fLbyE892hg7;timeout=60",
                        new SessionHeader("r5a6+fLbyE892hg7", 60),
                        "r5a6+fLbyE892hg7;timeout=60"));
    }

    /** Unit, start and end stand in the value's name, because the record keeps the text. */
    public static List<Case<List<String>>> ranges() {
        return List.of(
                range("npt=now-", "npt", "now", ""),
                range("npt=0-", "npt", "0", ""),
                range("npt=0.000-5.5", "npt", "0.000", "5.5"),
                range("NPT = NOW -", "npt", "NOW", ""),
                range("npt=-5", "npt", "", "5"),
                range("npt=7", "npt", "7", ""),
                range("clock=20261122T100000Z-", "clock", "20261122T100000Z", ""),
                range("npt=0-;time=20261122T100000Z", "npt", "0", ""),
                range("smpte=10:12:33:20-10:12:35", "smpte", "10:12:33:20", "10:12:35"),
                range("0.000-", "", "", ""),
                range("x;y=1-2", "x;y", "1", "2"),
                range("", "", "", ""));
    }

    public static List<Case<RtpInfo>> rtpInfos() {
        return List.of(
                rtpInfo(
                        "two streams of GStreamer",
                        "url=rtsp://h/live/stream=0;seq=30252;rtptime=2435670613, url=rtsp://h/live/stream=1;seq=1;rtptime=0",
                        "url=rtsp://h/live/stream=0;seq=30252;rtptime=2435670613,url=rtsp://h/live/stream=1;seq=1;rtptime=0",
                        new Entry("rtsp://h/live/stream=0", 30252, 2435670613L),
                        new Entry("rtsp://h/live/stream=1", 1, 0L)),
                rtpInfo("URL only", "url=track1", "url=track1", new Entry("track1", null, null)),
                rtpInfo(
                        "comma and semicolon in the URL",
                        "url=rtsp://h/a,b;c?d=1,2;seq=3",
                        "url=rtsp://h/a,b;c?d=1,2;seq=3",
                        new Entry("rtsp://h/a,b;c?d=1,2", 3, null)),
                rtpInfo(
                        "capitals, blanks, quotes",
                        "URL=\"a\" ; SEQ = 3 ; RtpTime=4",
                        "url=a;seq=3;rtptime=4",
                        new Entry("a", 3, 4L)),
                rtpInfo(
                        "numbers out of range",
                        "url=a;seq=65536;rtptime=4294967296",
                        "url=a",
                        new Entry("a", null, null)),
                rtpInfo("numbers missing", "url=a;seq=;rtptime=", "url=a", new Entry("a", null, null)),
                rtpInfo("ssrc of newer servers", "url=a;ssrc=1234;seq=3", "url=a;seq=3", new Entry("a", 3, null)),
                rtpInfo("entry without a URL", "seq=3;rtptime=4,url=a;seq=5", "url=a;seq=5", new Entry("a", 5, null)),
                rtpInfo("nothing", "", ""));
    }

    public static List<Case<PublicHeader>> publics() {
        PublicHeader usual =
                new PublicHeader(Set.of(RtspMethod.OPTIONS, RtspMethod.DESCRIBE, RtspMethod.SETUP, RtspMethod.PLAY));
        String written = "OPTIONS, DESCRIBE, SETUP, PLAY";
        return List.of(
                new Case<>("list", written, usual, written),
                new Case<>("other order, no blanks", "SETUP,PLAY,OPTIONS,DESCRIBE", usual, written),
                new Case<>("no commas", "OPTIONS DESCRIBE SETUP PLAY", usual, written),
                new Case<>("small letters", "Options, Describe, Setup, Play", usual, written),
                new Case<>("unknown methods", "OPTIONS, DESCRIBE, X_ZOOM, SETUP, PLAY", usual, written),
                new Case<>("nothing", "", new PublicHeader(Set.of()), ""));
    }

    private static Case<List<TransportHeader>> transport(
            String name, String text, String written, TransportHeader... values) {
        return new Case<>(name, text, List.of(values), written);
    }

    private static TransportHeader tcp(
            @Nullable ChannelPair channels,
            @Nullable String source,
            @Nullable Long ssrc,
            String mode,
            List<String> other) {
        return new TransportHeader(Protocol.TCP, true, false, channels, null, null, source, ssrc, mode, other);
    }

    private static Case<List<String>> range(String text, String unit, String start, String end) {
        return new Case<>(text, text, List.of(unit, start, end), text);
    }

    private static Case<RtpInfo> rtpInfo(String name, String text, String written, Entry... entries) {
        return new Case<>(name, text, new RtpInfo(List.of(entries)), written);
    }
}

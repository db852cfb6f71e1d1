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
package org.openhab.camerahub.rtsp.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * Messages and what they look like on the wire: for decoder and encoder, and as seeds for fuzzing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MessageTable {

    /** A message in the one form that the encoder gives it. */
    public record Message(String name, String wire, RtspMessage message) {
        @Override
        public String toString() {
            return name;
        }

        public byte[] bytes() {
            return wire.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** A form that nobody here writes but somebody sends. */
    public record OddForm(String name, String wire, RtspMessage message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What is no message, and how it is answered. */
    public record Refused(String name, String wire, RtspStatus status) {
        @Override
        public String toString() {
            return name;
        }
    }

    private MessageTable() {}

    public static List<Message> messages() {
        return List.of(
                new Message(
                        "DESCRIBE of Fire OS",
                        "DESCRIBE rtsp://hub.example:443/door RTSP/1.0\r\nAccept: application/sdp\r\nCSeq: 1\r\n"
                                + "User-Agent: Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)\r\n\r\n",
                        request("DESCRIBE", "rtsp://hub.example:443/door")
                                .withHeader("Accept", "application/sdp")
                                .withHeader("CSeq", "1")
                                .withHeader("User-Agent", "Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)")),
                new Message(
                        "OPTIONS of the server",
                        "OPTIONS * RTSP/1.0\r\nCSeq: 2\r\n\r\n",
                        request("OPTIONS", "*").withHeader("CSeq", "2")),
                new Message(
                        "request with a body",
                        "SET_PARAMETER rtsp://h/p RTSP/1.0\r\nCSeq: 3\r\nContent-Type: text/parameters\r\n"
                                + "Content-Length: 9\r\n\r\nlight: on",
                        request("SET_PARAMETER", "rtsp://h/p")
                                .withHeader("CSeq", "3")
                                .withHeader("Content-Type", "text/parameters")
                                .withHeader("Content-Length", "9")
                                .withBody("text/parameters", "light: on")),
                new Message(
                        "unknown method",
                        "X-DO_IT rtsp://h/p RTSP/1.0\r\nCSeq: 4\r\n\r\n",
                        request("X-DO_IT", "rtsp://h/p").withHeader("CSeq", "4")),
                new Message(
                        "message without CSeq",
                        "PLAY rtsp://h/p RTSP/1.0\r\nRange: npt=now-\r\n\r\n",
                        request("PLAY", "rtsp://h/p").withHeader("Range", "npt=now-")),
                new Message(
                        "request without headers",
                        "TEARDOWN rtsp://h/p RTSP/1.0\r\n\r\n",
                        request("TEARDOWN", "rtsp://h/p")),
                new Message(
                        "two challenges",
                        "RTSP/1.0 401 Unauthorized\r\nCSeq: 5\r\nWWW-Authenticate: Digest realm=\"c\", nonce=\"n\"\r\n"
                                + "WWW-Authenticate: Basic realm=\"c\"\r\n\r\n",
                        new RtspResponse(
                                RtspStatus.UNAUTHORIZED,
                                RtspHeaders.EMPTY
                                        .and("CSeq", "5")
                                        .and("WWW-Authenticate", "Digest realm=\"c\", nonce=\"n\"")
                                        .and("WWW-Authenticate", "Basic realm=\"c\""),
                                new byte[0])),
                new Message(
                        "session description with bytes above 127",
                        "RTSP/1.0 200 OK\r\nCSeq: 6\r\nContent-Base: rtsp://cam/live/\r\nContent-Type: application/sdp\r\n"
                                + "Content-Length: 13\r\n\r\nv=0\r\ns=T\u00fcr\u00ff\r\n",
                        RtspResponse.of(RtspStatus.OK)
                                .withHeader("CSeq", "6")
                                .withHeader("Content-Base", "rtsp://cam/live/")
                                .withHeader("Content-Type", "application/sdp")
                                .withHeader("Content-Length", "13")
                                .withBody(
                                        "application/sdp",
                                        "v=0\r\ns=T\u00fcr\u00ff\r\n".getBytes(StandardCharsets.ISO_8859_1))),
                new Message(
                        "body that looks like frames and messages",
                        "RTSP/1.0 200 OK\r\nCSeq: 7\r\nContent-Length: 22\r\n\r\n$\0\0\4data\r\n\r\nRTSP/1.0 2",
                        new RtspResponse(
                                RtspStatus.OK,
                                RtspHeaders.EMPTY.and("CSeq", "7").and("Content-Length", "22"),
                                "$\0\0\4data\r\n\r\nRTSP/1.0 2".getBytes(StandardCharsets.ISO_8859_1))));
    }

    public static List<OddForm> oddForms() {
        RtspRequest play = request("PLAY", "rtsp://h/p").withHeader("CSeq", "1");
        RtspResponse ok = RtspResponse.of(RtspStatus.OK).withHeader("CSeq", "1");
        return List.of(
                new OddForm("bare LF", "PLAY rtsp://h/p RTSP/1.0\nCSeq: 1\n\n", play),
                new OddForm("LF and CR LF mixed", "PLAY rtsp://h/p RTSP/1.0\r\nCSeq: 1\n\r\n", play),
                new OddForm("empty lines in front", "\r\n\n\r\nPLAY rtsp://h/p RTSP/1.0\r\nCSeq: 1\r\n\r\n", play),
                new OddForm("no blank behind the colon", "PLAY rtsp://h/p RTSP/1.0\r\nCSeq:1\r\n\r\n", play),
                new OddForm("blanks around the colon", "PLAY rtsp://h/p RTSP/1.0\r\nCSeq \t:  1 \r\n\r\n", play),
                new OddForm(
                        "several blanks in the request line", "PLAY  rtsp://h/p  RTSP/1.0 \r\nCSeq: 1\r\n\r\n", play),
                new OddForm("RTSP/1.1", "PLAY rtsp://h/p RTSP/1.1\r\nCSeq: 1\r\n\r\n", play),
                new OddForm(
                        "URI with blanks, not encoded",
                        "PLAY rtsp://h/front door RTSP/1.0\r\nCSeq: 1\r\n\r\n",
                        request("PLAY", "rtsp://h/front door").withHeader("CSeq", "1")),
                new OddForm(
                        "folded header (RFC 2616 section 2.2)",
                        "PLAY rtsp://h/p RTSP/1.0\r\nCSeq: 1\r\nX-Long: a,\r\n\t b,\r\n c\r\n\r\n",
                        play.withHeader("X-Long", "a, b, c")),
                new OddForm(
                        "header folded before its value",
                        "PLAY rtsp://h/p RTSP/1.0\r\nX:\r\n y\r\n\r\n",
                        request("PLAY", "rtsp://h/p").withHeader("X", "y")),
                new OddForm(
                        "empty value", "PLAY rtsp://h/p RTSP/1.0\r\nCSeq: 1\r\nX:\r\n\r\n", play.withHeader("X", "")),
                new OddForm(
                        "Content-Length said twice",
                        "PLAY rtsp://h/p RTSP/1.0\r\nContent-length: 1\r\nContent-Length: 1\r\n\r\nx",
                        new RtspRequest(
                                "PLAY",
                                "rtsp://h/p",
                                RtspHeaders.EMPTY.and("Content-length", "1").and("Content-Length", "1"),
                                new byte[] {'x'})),
                new OddForm(
                        "no reason",
                        "RTSP/1.0 200\r\nCSeq: 1\r\n\r\n",
                        new RtspResponse(new RtspStatus(200, ""), ok.headers(), new byte[0])),
                new OddForm(
                        "reason of another kind",
                        "RTSP/1.0 200 Alles klar\r\nCSeq: 1\r\n\r\n",
                        new RtspResponse(new RtspStatus(200, "Alles klar"), ok.headers(), new byte[0])),
                new OddForm(
                        "response with lines that are no headers",
                        "RTSP/1.0 200 OK\r\n continued\r\nCSeq: 1\r\nServer ready\r\n: nothing\r\n\r\n",
                        ok),
                new OddForm(
                        "line of one blank among the headers (Luma x20)",
                        "RTSP/1.0 200 OK\r\nCSeq: 1\r\nSession: 8217\r\n \r\nRTP-Info: url=a\r\n\r\n",
                        ok.withHeader("Session", "8217").withHeader("RTP-Info", "url=a")),
                new OddForm(
                        "relative URI of Bosch",
                        "PLAY /rtsp_tunnel RTSP/1.0\r\nCSeq: 1\r\n\r\n",
                        request("PLAY", "/rtsp_tunnel").withHeader("CSeq", "1")));
    }

    public static List<Refused> refused() {
        RtspStatus bad = RtspStatus.BAD_REQUEST;
        return List.of(
                new Refused("TLS at the plain port", "\u0016\u0003\u0001\u0002\0\u0001\0", bad),
                new Refused("binary zero", "\0", bad),
                new Refused("header line first", ": x\r\n\r\n", bad),
                new Refused("HTTP", "GET / HTTP/1.1\r\nHost: hub\r\n\r\n", bad),
                new Refused("HTTP response", "HTTP/1.1 200 OK\r\n\r\n", bad),
                new Refused("session description without Content-Length", "v=0\r\no=- 0 0 IN IP4 0.0.0.0\r\n", bad),
                new Refused("method only", "PLAY\r\n\r\n", bad),
                new Refused("no URI", "PLAY RTSP/1.0\r\n\r\n", bad),
                new Refused("no version", "PLAY rtsp://h/p\r\n\r\n", bad),
                new Refused("method with a slash", "PL/AY rtsp://h/p RTSP/1.0\r\n\r\n", bad),
                new Refused("bare CR in the start line", "PLAY rtsp://h/\rp RTSP/1.0\r\n\r\n", bad),
                new Refused("bare CR in a header", "PLAY rtsp://h/p RTSP/1.0\r\nA: b\rC: d\r\n\r\n", bad),
                new Refused("NUL in a header", "PLAY rtsp://h/p RTSP/1.0\r\nA: \0\r\n\r\n", bad),
                new Refused("header without a name", "PLAY rtsp://h/p RTSP/1.0\r\n: b\r\n\r\n", bad),
                new Refused("header without a colon", "PLAY rtsp://h/p RTSP/1.0\r\nCSeq 1\r\n\r\n", bad),
                new Refused("blank in a header's name", "PLAY rtsp://h/p RTSP/1.0\r\nC Seq: 1\r\n\r\n", bad),
                new Refused("folding of nothing", "PLAY rtsp://h/p RTSP/1.0\r\n CSeq: 1\r\n\r\n", bad),
                new Refused("frame inside of the headers", "PLAY rtsp://h/p RTSP/1.0\r\n$\0\0\4abcd\r\n\r\n", bad),
                new Refused("Content-Length of words", "PLAY * RTSP/1.0\r\nContent-Length: ten\r\n\r\n", bad),
                new Refused("negative Content-Length", "PLAY * RTSP/1.0\r\nContent-Length: -1\r\n\r\n", bad),
                new Refused("empty Content-Length", "PLAY * RTSP/1.0\r\nContent-Length:\r\n\r\n", bad),
                new Refused(
                        "two Content-Lengths",
                        "PLAY * RTSP/1.0\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy",
                        bad),
                new Refused(
                        "body beyond all numbers",
                        "PLAY * RTSP/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
                        RtspStatus.REQUEST_ENTITY_TOO_LARGE),
                new Refused("RTSP/2.0", "PLAY rtsp://h/p RTSP/2.0\r\n\r\n", RtspStatus.RTSP_VERSION_NOT_SUPPORTED),
                new Refused("response of RTSP/2.0", "RTSP/2.0 200 OK\r\n\r\n", RtspStatus.RTSP_VERSION_NOT_SUPPORTED),
                new Refused("response without a code", "RTSP/1.0\r\n\r\n", bad),
                new Refused("response with a code of two digits", "RTSP/1.0 20 OK\r\n\r\n", bad),
                new Refused("response with a code of four digits", "RTSP/1.0 2000 OK\r\n\r\n", bad),
                new Refused("response with code 0", "RTSP/1.0 000 OK\r\n\r\n", bad));
    }

    private static RtspRequest request(String method, String uri) {
        return new RtspRequest(method, uri, RtspHeaders.EMPTY, new byte[0]);
    }
}

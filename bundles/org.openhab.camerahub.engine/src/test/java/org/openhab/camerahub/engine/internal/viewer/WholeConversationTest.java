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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.openhab.camerahub.engine.internal.playout.Runs.KEY;
import static org.openhab.camerahub.engine.internal.playout.Runs.run;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.internal.playout.Runs;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * Viewers byte by byte, with the real decoder and encoder.
 *
 * @author Camera Hub authors - Initial contribution
 */
class WholeConversationTest {

    /** As an Echo Show talks: no OPTIONS, no unicast, controls made from Content-Base. */
    private static final String ECHO = """
            DESCRIBE rtsp://hub.example:443/front-door RTSP/1.0
            Accept: application/sdp
            CSeq: 1
            User-Agent: Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)

            SETUP rtsp://hub.example:443/front-door/trackID=0 RTSP/1.0
            Transport: RTP/AVP/TCP;interleaved=0-1
            CSeq: 2
            User-Agent: Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)

            SETUP rtsp://hub.example:443/front-door/trackID=1 RTSP/1.0
            Transport: RTP/AVP/TCP;interleaved=2-3
            Session: SESSION-1
            CSeq: 3

            PLAY rtsp://hub.example:443/front-door/ RTSP/1.0
            Session: SESSION-1
            CSeq: 4

            OPTIONS rtsp://hub.example:443/front-door RTSP/1.0
            Session: SESSION-1
            CSeq: 5

            """.replace("\n", "\r\n");

    private final ViewerRig viewer = new ViewerRig();

    @BeforeEach
    void realCodec() {
        viewer.channel.pipeline().addFirst(new RtspDecoder(RtspLimits.DEFAULTS), new RtspEncoder());
    }

    @AfterEach
    void nothingIsLeft() {
        viewer.close();
        assertThat(Runs.bytesInUse(), is(0L));
    }

    private void send(String text) {
        ByteBuf bytes = Runs.ALLOCATOR.directBuffer();
        bytes.writeCharSequence(text, StandardCharsets.ISO_8859_1);
        viewer.deliver(bytes);
    }

    private String received() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf each = viewer.channel.readOutbound(); each != null; each = viewer.channel.readOutbound()) {
            text.append(each.toString(StandardCharsets.ISO_8859_1));
            each.release();
        }
        return text.toString();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 10_000})
    void anEchoIsServedHoweverItsRequestsAreCut(int piece) {
        for (int at = 0; at < ECHO.length(); at += piece) {
            send(ECHO.substring(at, Math.min(ECHO.length(), at + piece)));
        }
        String answers = received();
        assertThat(count(answers, "RTSP/1.0 200 OK\r\n"), is(5));
        assertThat(answers, containsString("Content-Base: rtsp://hub.example:443/front-door/\r\n"));
        assertThat(answers, containsString("Range: npt=now-\r\n"));
        assertThat(answers, not(containsString("RTP-Info")));
        assertThat(answers, not(containsString("192.0.2.7")));
        for (int cseq = 1; cseq <= 5; cseq++) {
            assertThat(count(answers, "CSeq: " + cseq + "\r\n"), is(1));
        }
    }

    @Test
    void framesAndAnswersShareTheConnectionInOrder() {
        send(ECHO);
        received();
        viewer.camera.start(List.of(), List.of());
        viewer.camera.deliver(run().video(KEY, 1, 0).build());
        send("OPTIONS * RTSP/1.0\r\nCSeq: 6\r\n\r\n");
        String text = received();
        assertThat(text, startsWith("$"));
        assertThat(text, containsString("RTSP/1.0 200 OK"));
    }

    @Test
    void receiverReportsBetweenRequestsAreTaken() {
        send(ECHO);
        received();
        send("$\1\0\10\u0080\u00c9\0\1\0\0\0\1OPTIONS * RTSP/1.0\r\nCSeq: 6\r\n\r\n");
        assertThat(received(), containsString("CSeq: 6\r\n"));
    }

    @Test
    void anotherVersionIsAnsweredWith505AndTheConnectionClosed() {
        send("OPTIONS * RTSP/7.0\r\nCSeq: 1\r\n\r\n");
        assertThat(received(), startsWith("RTSP/1.0 505 "));
        assertThat(viewer.channel.isOpen(), is(false));
    }

    @Test
    void somethingElseThanRtspIsAnsweredWith400AndTheConnectionClosed() {
        send("\26\3\1 not RTSP at all\r\n\r\n");
        assertThat(received(), startsWith("RTSP/1.0 400 "));
        assertThat(viewer.channel.isOpen(), is(false));
    }

    @Test
    void malformedInputBehindAWaitingDescribeEndsBoth() {
        viewer.camera.holdDescription();
        send("DESCRIBE rtsp://hub.example/front-door RTSP/1.0\r\nCSeq: 1\r\n\r\nnonsense\r\n\r\n");
        assertThat(received(), startsWith("RTSP/1.0 400 "));
        viewer.camera.giveDescription();
        assertThat(received(), is(""));
    }
}

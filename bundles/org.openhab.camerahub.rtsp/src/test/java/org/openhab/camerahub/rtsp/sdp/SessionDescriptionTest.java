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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * @author Camera Hub authors - Initial contribution
 */
class SessionDescriptionTest {

    private static final String TWO_TRACKS = String.join(
            "\r\n",
            "v=0",
            "o=- 1700000000 1 IN IP4 192.0.2.7",
            "s=Front door",
            "c=IN IP4 0.0.0.0",
            "t=0 0",
            "a=range:npt=0-",
            "a=control:*",
            "m=video 0 RTP/AVP 96",
            "a=rtpmap:96 H264/90000",
            "a=control:track1",
            "m=audio 0 RTP/AVP 8",
            "a=control:track2",
            "");

    @Test
    void everyLineIsKeptAsItCame() throws Exception {
        assertThat(SessionDescription.parse(TWO_TRACKS).toString(), is(TWO_TRACKS));
    }

    @Test
    void linesBeforeTheFirstMediaBelongToTheSession() throws Exception {
        SessionDescription sdp = SessionDescription.parse(TWO_TRACKS);

        assertThat(sdp.sessionLines(), hasSize(7));
        assertThat(sdp.media(), hasSize(2));
        assertThat(sdp.attribute("range"), is("npt=0-"));
        assertThat(sdp.attribute("rtpmap"), is(nullValue()));
        assertThat(sdp.media().get(1).lines(), contains("m=audio 0 RTP/AVP 8", "a=control:track2"));
    }

    @Test
    void unknownLinesAndAnOddOrderSurvive() throws Exception {
        String odd =
                "t=0 0\r\nv=0\r\nx=whatever\r\nm=video 0 RTP/AVP 96\r\na=one\r\nc=IN IP4 0.0.0.0\r\ny=0\r\nb=AS:1\r\n";

        assertThat(SessionDescription.parse(odd).toString(), is(odd));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\r\r\n", "\n\r", "\r\n\r\n", " \r\n\t"})
    void anyLineEndWillDo(String lineEnd) throws Exception {
        String text = "v=0" + lineEnd + "s=x" + lineEnd + "m=video 0 RTP/AVP 26" + lineEnd;

        SessionDescription sdp = SessionDescription.parse(text);

        assertThat(sdp.media(), hasSize(1));
        assertThat(sdp.sessionLines(), hasSize(2));
        assertThat(sdp.media().get(0).formats(), contains("26"));
    }

    @Test
    void theLastLineMayLackItsEnd() throws Exception {
        assertThat(
                SessionDescription.parse("v=0\r\nm=audio 0 RTP/AVP 0").toString(),
                is("v=0\r\nm=audio 0 RTP/AVP 0\r\n"));
    }

    @Test
    void aSessionNameOfOneBlankSurvives() throws Exception {
        assertThat(SessionDescription.parse("v=0\r\ns= \r\n").sessionLines(), contains("v=0", "s= "));
    }

    @Test
    void missingSessionLinesAreForgiven() throws Exception {
        SessionDescription sdp = SessionDescription.parse("m=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n");

        assertThat(sdp.sessionLines(), is(empty()));
        assertThat(sdp.media(), hasSize(1));
    }

    @Test
    void textThatIsNoSdpIsDroppedBecauseStrictViewersRefuseTheWholeForIt() throws Exception {
        SessionDescription sdp = SessionDescription.parse(
                "v=0\r\nnonsense\r\na=ok\r\n=\r\n1=2\r\n   a=indented\r\nm=video 0 RTP/AVP 96\r\n\0\0");

        assertThat(sdp.toString(), is("v=0\r\na=ok\r\na=indented\r\nm=video 0 RTP/AVP 96\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "<html><body>Not found</body></html>", "\0\0\0"})
    void aTextWithoutOneLineOfSdpIsRefused(String text) {
        assertThrows(RtspSyntaxException.class, () -> SessionDescription.parse(text));
    }

    @Test
    void utf8InASessionNameSurvivesAsTheBytesItConsistsOf() throws Exception {
        String latin1 = "v=0\r\ns=T\u00c3\u00bcr\u0085\u00a0\r\n";

        assertThat(SessionDescription.parse(latin1).toString(), is(latin1));
    }

    @Test
    void aLineBeyondTheLimitIsRefusedWithoutQuotingIt() {
        String text = "v=0\r\na=" + "x".repeat(SessionDescription.MAX_LINE_LENGTH) + "\r\n";

        RtspSyntaxException fault = assertThrows(RtspSyntaxException.class, () -> SessionDescription.parse(text));

        assertThat(fault.getMessage(), containsString("16384"));
    }

    @Test
    void moreLinesThanTheLimitAreRefused() throws Exception {
        String allowed = "a=x\n".repeat(SessionDescription.MAX_LINES);
        assertThat(SessionDescription.parse(allowed).sessionLines(), hasSize(SessionDescription.MAX_LINES));

        assertThrows(RtspSyntaxException.class, () -> SessionDescription.parse(allowed + "a=x\n"));
    }

    @Test
    void moreMediaSectionsThanTheLimitAreRefused() throws Exception {
        String allowed = "m=video 0 RTP/AVP 96\n".repeat(SessionDescription.MAX_MEDIA);
        assertThat(SessionDescription.parse(allowed).media(), hasSize(SessionDescription.MAX_MEDIA));

        assertThrows(RtspSyntaxException.class, () -> SessionDescription.parse(allowed + "m=video 0 RTP/AVP 96\n"));
    }

    @Test
    void mediaSectionsCanBeTakenAway() throws Exception {
        SessionDescription sdp = SessionDescription.parse(TWO_TRACKS);

        SessionDescription videoOnly = sdp.withMedia(sdp.media().stream()
                .filter(media -> !media.type().equals("audio"))
                .toList());

        assertThat(videoOnly.toString(), is(TWO_TRACKS.substring(0, TWO_TRACKS.indexOf("m=audio"))));
    }

    @Test
    void aSessionAttributeIsReplacedInItsPlace() throws Exception {
        SessionDescription live = SessionDescription.parse(TWO_TRACKS).withAttribute("range", "npt=now-");

        assertThat(live.toString(), is(TWO_TRACKS.replace("npt=0-", "npt=now-")));
    }

    @Test
    void aSessionAttributeIsAddedBehindTheSessionAndNotBehindAMedia() throws Exception {
        SessionDescription changed =
                SessionDescription.parse("v=0\nm=video 0 RTP/AVP 26\n").withAttribute("type", "live");

        assertThat(changed.toString(), is("v=0\r\na=type:live\r\nm=video 0 RTP/AVP 26\r\n"));
    }

    @Test
    void removingASessionAttributeLeavesThoseOfTheMedia() throws Exception {
        SessionDescription changed = SessionDescription.parse(TWO_TRACKS).withoutAttribute("control");

        assertThat(changed.attribute("control"), is(nullValue()));
        assertThat(changed.media().get(0).control(), is("track1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=x\r\nm=video 0 RTP/AVP 96", "m=video 0 RTP/AVP 96", "", "no line"})
    void aChangeCannotSmuggleLinesIn(String line) throws Exception {
        SessionDescription sdp = SessionDescription.parse(TWO_TRACKS);

        assertThrows(IllegalArgumentException.class, () -> sdp.withSessionLines(List.of("v=0", line)));
    }

    @Test
    void equalLinesAreEqualDescriptions() throws Exception {
        SessionDescription left = SessionDescription.parse(TWO_TRACKS);
        SessionDescription right = SessionDescription.parse(TWO_TRACKS.replace("\r\n", "\n"));

        assertThat(left, is(equalTo(right)));
        assertThat(left.hashCode(), is(right.hashCode()));
    }
}

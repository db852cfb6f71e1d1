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
package org.openhab.camerahub.rtsp.message;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RtspMessageTest {

    private final RtspHeaders headers = RtspHeaders.builder()
            .add("CSeq", "1")
            .add("Via", "a")
            .add("Accept", "x")
            .add("via", "b")
            .build();

    @Test
    void headerNamesIgnoreCase() {
        assertThat(headers.first("cseq"), is("1"));
        assertThat(headers.all("VIA"), contains("a", "b"));
        assertThat(headers.contains("accepT"), is(true));
        assertThat(headers.first("Session"), is(nullValue()));
        assertThat(headers.all("Session"), is(empty()));
    }

    @Test
    void replacingAHeaderKeepsItsPlaceAndRemovesItsDuplicates() {
        RtspHeaders expected =
                RtspHeaders.EMPTY.and("CSeq", "1").and("Via", "c").and("Accept", "x");
        assertThat(headers.with("Via", "c"), is(expected));
        assertThat(headers.with("Session", "s").first("Session"), is("s"));
    }

    @Test
    void changesLeaveTheOriginalAlone() {
        assertThat(headers.without("via").size(), is(2));
        assertThat(headers.and("via", "c").size(), is(5));
        assertThat(headers.size(), is(4));
    }

    @Test
    void noHeaderCanForgeAnotherLine() {
        assertThrows(IllegalArgumentException.class, () -> headers.with("A", "b\r\nC: d"));
        assertThrows(IllegalArgumentException.class, () -> headers.and("A", "b\nC: d"));
        assertThrows(IllegalArgumentException.class, () -> headers.and("A\r\nB", "c"));
        assertThrows(IllegalArgumentException.class, () -> headers.and("A:", "b"));
        assertThrows(IllegalArgumentException.class, () -> headers.and("", "b"));
        assertThrows(IllegalArgumentException.class, () -> RtspHeaders.builder().add("A", "\0"));
    }

    @Test
    void noStartLineCanForgeAnotherLine() {
        assertThrows(IllegalArgumentException.class, () -> RtspRequest.of(RtspMethod.PLAY, "a\r\nb"));
        assertThrows(IllegalArgumentException.class, () -> RtspRequest.of(RtspMethod.PLAY, ""));
        assertThrows(
                IllegalArgumentException.class, () -> new RtspRequest("PL AY", "*", RtspHeaders.EMPTY, new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> new RtspStatus(200, "OK\r\nA: b"));
        assertThrows(IllegalArgumentException.class, () -> new RtspStatus(20, "OK"));
    }

    @Test
    void theSequenceNumberIsANumberOrMinusOne() {
        assertThat(cseq("7"), is(7));
        assertThat(cseq(" 7 "), is(7));
        assertThat(cseq("007"), is(7));
        assertThat(cseq("2147483647"), is(Integer.MAX_VALUE));
        assertThat(cseq("2147483648"), is(-1));
        assertThat(cseq("99999999999999999999"), is(-1));
        assertThat(cseq("-1"), is(-1));
        assertThat(cseq("+1"), is(-1));
        assertThat(cseq("\u0661"), is(-1));
        assertThat(cseq(""), is(-1));
        assertThat(RtspResponse.of(RtspStatus.OK).cseq(), is(-1));
    }

    @Test
    void methodsAreCaseSensitive() {
        assertThat(RtspMethod.of("GET_PARAMETER"), is(Optional.of(RtspMethod.GET_PARAMETER)));
        assertThat(RtspMethod.of("Play"), is(Optional.empty()));
        assertThat(RtspRequest.of(RtspMethod.PLAY, "*").knownMethod(), is(Optional.of(RtspMethod.PLAY)));
    }

    @Test
    void codesHaveTheirUsualReason() {
        assertThat(RtspStatus.of(454), is(RtspStatus.SESSION_NOT_FOUND));
        assertThat(RtspStatus.of(499), is(new RtspStatus(499, "Client Error")));
        assertThat(RtspStatus.of(250).success(), is(true));
        assertThat(RtspStatus.FOUND.redirection(), is(true));
        assertThat(RtspStatus.NOT_FOUND.success(), is(false));
    }

    @Test
    void aBodyIsTextWithoutLoss() {
        String text = "s=T\u00fcr\u0080\u00ff";
        RtspRequest request = RtspRequest.of(RtspMethod.ANNOUNCE, "*").withBody("application/sdp", text);
        assertThat(request.bodyText(), is(text));
        assertThat(request.body().length, is(text.length()));
        assertThat(request.headers().first("content-type"), is("application/sdp"));
    }

    @Test
    void startLines() {
        assertThat(RtspRequest.of(RtspMethod.PLAY, "*").startLine(), is("PLAY * RTSP/1.0"));
        assertThat(RtspResponse.of(RtspStatus.OK).startLine(), is("RTSP/1.0 200 OK"));
    }

    @Test
    void printsNeitherUrlsNorValues() {
        RtspRequest request = RtspRequest.of(RtspMethod.PLAY, "rtsp://u:s3cret@cam/")
                .withHeader("Authorization", "Basic s3cret")
                .withBody("text/parameters", "s3cret");
        RtspResponse response = RtspResponse.of(RtspStatus.OK).withHeader("Content-Base", "rtsp://s3cret/");
        assertThat(request + " " + response, not(containsString("s3cret")));
        assertThat(request.toString(), containsString("PLAY"));
    }

    private static int cseq(String value) {
        return RtspRequest.of(RtspMethod.PLAY, "*").withHeader("CSeq", value).cseq();
    }
}

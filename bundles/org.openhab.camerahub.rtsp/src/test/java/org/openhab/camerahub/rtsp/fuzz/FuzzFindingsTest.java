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
package org.openhab.camerahub.rtsp.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.header.RtpInfo;
import org.openhab.camerahub.rtsp.header.SessionHeader;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;

/**
 * What fuzzing has found, in the form in which a reader sees what was wrong.
 *
 * @author Camera Hub authors - Initial contribution
 */
class FuzzFindingsTest {

    @Test
    void aControlUrlLosesItsFragmentLikeEveryUrl() throws Exception {
        assertThat(RtspUrl.parse("rtsp://h/cam").resolve("track1#x").toString(), is("rtsp://h/cam/track1"));
    }

    @Test
    void theZoneOfAnIpv6AddressCannotCarryControlCharactersIntoARequest() throws Exception {
        assertThat(RtspUrl.parse("rtsp://[fe80::1%25eth0]/x").host(), is("fe80::1%25eth0"));
        assertThrows(RtspSyntaxException.class, () -> RtspUrl.parse("rtsp://[fe80::1%25eth\u0005]/x"));
        assertThrows(RtspSyntaxException.class, () -> RtspUrl.parse("rtsp://[fe80::1%25eth\u0080]/x"));
    }

    @Test
    void aQuoteThatNothingClosesDoesNotSwallowTheTimeout() {
        assertThat(SessionHeader.parse("12\"34;timeout=30"), is(Optional.of(new SessionHeader("12\"34", 30))));
    }

    @Test
    void aQuotedSeparatorDoesNotBecomeAParameterWhenATransportIsWritten() {
        List<TransportHeader> read =
                TransportHeader.parse("RTP/AVP/TCP;source=\"h;interleaved=8-9\";mode=\"x;y\",RTP/AVP;z\"");

        assertThat(read.get(0).interleaved(), is((TransportHeader.ChannelPair) null));
        assertThat(TransportHeader.parse(TransportHeader.format(read)), is(read));
    }

    @Test
    void aQuoteInAnRtpInfoDoesNotBecomeABlankThatEndsTheUrl() {
        RtpInfo info = RtpInfo.parse("url=rtsp://h/a,\"url=b;seq=1");

        assertThat(RtpInfo.parse(info.toString()), is(info));
    }

    @Test
    void aLearntParameterSetReplacesTheOneInALineThatForgotItsPayloadType() {
        MediaDescription media = MediaDescription.of(
                List.of("m=video 0 RTP/AVP 96", "a=fmtp:packetization-mode=1;sprop-parameter-sets=old"));

        assertThat(
                media.withFormatParameter("sprop-parameter-sets", "new").lines(),
                is(List.of("m=video 0 RTP/AVP 96", "a=fmtp:96 packetization-mode=1; sprop-parameter-sets=new")));
    }

    @Test
    void aTransportParameterThatMakesNoSenseDoesNotEraseAnEarlierOneThatDoes() {
        List<TransportHeader> read = TransportHeader.parse("RTP/AVP/TCP;interleaved=2-3;interleaved=x;ssrc=1;ssrc=?");

        assertThat(read.get(0).interleaved(), is(new TransportHeader.ChannelPair(2, 3)));
        assertThat(read.get(0).ssrc(), is(1L));
        assertThat(TransportHeader.parse(TransportHeader.format(read)), is(read));
    }

    @Test
    void aTransportParameterWithAnOddQuoteIsLeftOutAndDoesNotTurnIntoAnother() {
        List<TransportHeader> read = TransportHeader.parse("RTP/AVP/TCP;i\"nterleaved=3-3");

        assertThat(read.get(0).other(), is(List.of()));
        assertThat(TransportHeader.parse(TransportHeader.format(read)), is(read));
    }
}

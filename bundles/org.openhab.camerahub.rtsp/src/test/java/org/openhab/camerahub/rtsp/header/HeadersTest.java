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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.rtsp.header.HeaderTable.Case;
import org.openhab.camerahub.rtsp.message.RtspMethod;

/**
 * @author Camera Hub authors - Initial contribution
 */
class HeadersTest {

    static Stream<Case<List<TransportHeader>>> transports() {
        return HeaderTable.transports().stream();
    }

    static Stream<Case<SessionHeader>> sessions() {
        return HeaderTable.sessions().stream();
    }

    static Stream<Case<List<String>>> ranges() {
        return HeaderTable.ranges().stream();
    }

    static Stream<Case<RtpInfo>> rtpInfos() {
        return HeaderTable.rtpInfos().stream();
    }

    static Stream<Case<PublicHeader>> publics() {
        return HeaderTable.publics().stream();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void transport(Case<List<TransportHeader>> entry) {
        assertThat(TransportHeader.parse(entry.text()), is(entry.value()));
        assertThat(TransportHeader.format(entry.value()), is(entry.written()));
        assertThat(TransportHeader.parse(entry.written()), is(entry.value()));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void session(Case<SessionHeader> entry) {
        assertThat(SessionHeader.parse(entry.text()), is(Optional.of(entry.value())));
        assertThat(entry.value().toString(), is(entry.written()));
        assertThat(SessionHeader.parse(entry.written()), is(Optional.of(entry.value())));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void range(Case<List<String>> entry) {
        RangeHeader range = RangeHeader.parse(entry.text());
        assertThat(List.of(range.unit(), range.start(), range.end()), is(entry.value()));
        assertThat(range.toString(), is(entry.written()));
    }

    @ParameterizedTest
    @MethodSource("rtpInfos")
    void rtpInfo(Case<RtpInfo> entry) {
        assertThat(RtpInfo.parse(entry.text()), is(entry.value()));
        assertThat(entry.value().toString(), is(entry.written()));
        assertThat(RtpInfo.parse(entry.written()), is(entry.value()));
    }

    @ParameterizedTest
    @MethodSource("publics")
    void publicMethods(Case<PublicHeader> entry) {
        assertThat(PublicHeader.parse(entry.text()), is(entry.value()));
        assertThat(entry.value().toString(), is(entry.written()));
    }

    @Test
    void aSessionWithoutAnIdentifierIsNone() {
        assertThat(SessionHeader.parse(""), is(Optional.empty()));
        assertThat(SessionHeader.parse("  "), is(Optional.empty()));
        assertThat(SessionHeader.parse(";timeout=60"), is(Optional.empty()));
    }

    @Test
    void liveIsFromNowOnAndRecordedMayBeginAtZero() {
        assertThat(RangeHeader.NOW.isLive(), is(true));
        assertThat(RangeHeader.parse("npt=NOW-").isLive(), is(true));
        assertThat(RangeHeader.parse("npt=0-").isLive(), is(false));
        assertThat(RangeHeader.parse("npt=0.000-").isFromZero(), is(true));
        assertThat(RangeHeader.parse("npt=0-10").isFromZero(), is(false));
        assertThat(RangeHeader.parse("clock=now-").isLive(), is(false));
    }

    @Test
    void otherChannelsChangeNothingElse() {
        TransportHeader answer = TransportHeader.tcp(0, 1).withSsrc(7).withInterleaved(4, 5);
        assertThat(answer.toString(), is("RTP/AVP/TCP;unicast;interleaved=4-5;ssrc=00000007"));
    }

    @Test
    void methodsOfferedCannotBeChanged() {
        PublicHeader header = PublicHeader.parse("PLAY");
        assertThat(header.offers(RtspMethod.PLAY), is(true));
        assertThat(header.offers(RtspMethod.GET_PARAMETER), is(false));
        assertThrows(UnsupportedOperationException.class, () -> header.methods().add(RtspMethod.RECORD));
    }
}

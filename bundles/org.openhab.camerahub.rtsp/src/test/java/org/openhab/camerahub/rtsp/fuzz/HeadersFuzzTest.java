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

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhab.camerahub.rtsp.header.PublicHeader;
import org.openhab.camerahub.rtsp.header.RangeHeader;
import org.openhab.camerahub.rtsp.header.RtpInfo;
import org.openhab.camerahub.rtsp.header.SessionHeader;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.message.RtspHeaders;

/**
 * Whatever stands in Transport, Session, RTP-Info, Range and Public: reading it never throws, and what was read can be
 * written as one header field and read again.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HeadersFuzzTest {

    @FuzzTest
    void anyHeaderReadsBackAsItself(byte[] input) {
        String text = fieldText(input);

        List<TransportHeader> transports = TransportHeader.parse(text);
        assertStable(transports, TransportHeader.format(transports), TransportHeader::parse);

        Optional<SessionHeader> session = SessionHeader.parse(text);
        session.ifPresent(each -> assertStable(session, each.toString(), SessionHeader::parse));

        RtpInfo info = RtpInfo.parse(text);
        assertStable(info, info.toString(), RtpInfo::parse);

        RangeHeader range = RangeHeader.parse(text);
        range.unit();
        range.start();
        range.end();
        range.isLive();
        range.isFromZero();
        assertStable(range, range.toString(), RangeHeader::parse);

        PublicHeader methods = PublicHeader.parse(text);
        assertStable(methods, methods.toString(), PublicHeader::parse);
    }

    /** As a decoder hands it on: without control characters, and without blanks around it. */
    private static String fieldText(byte[] input) {
        return new String(input, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", "")
                .strip();
    }

    private static <T> void assertStable(T read, String written, Function<String, T> parser) {
        RtspHeaders.EMPTY.with("X", written);
        assertThat(parser.apply(written), is(read));
    }
}

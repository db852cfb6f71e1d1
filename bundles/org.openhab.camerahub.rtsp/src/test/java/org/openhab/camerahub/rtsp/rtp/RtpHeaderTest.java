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
package org.openhab.camerahub.rtsp.rtp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.CapturedSessions;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RtpHeaderTest {

    private static final int FRAME_HEADER = 4;

    @Test
    void readsTheVideoPacketsOfFfmpeg() {
        List<byte[]> frames = CapturedSessions.ffmpegH264();
        List<String> seen = frames.stream()
                .filter(frame -> frame[1] == 0)
                .map(Unpooled::wrappedBuffer)
                .map(RtpHeaderTest::describe)
                .toList();
        assertThat(
                seen,
                contains(
                        "96 2860 4149229103 36",
                        "96 2861 4149229103 208",
                        "96 2862 4149229103 208",
                        "96 2863 4149229103 19 marker",
                        "96 2864 4149247103 35 marker",
                        "96 2865 4149265103 18 marker",
                        "96 2866 4149283103 36",
                        "96 2867 4149283103 208",
                        "96 2868 4149283103 208",
                        "96 2869 4149283103 13 marker",
                        "96 2870 4149301103 14 marker"));
    }

    @Test
    void readsTheSourceOfFfmpegAsItsSenderReportSaysIt() {
        ByteBuf report = Unpooled.wrappedBuffer(CapturedSessions.ffmpegH264().get(0));
        ByteBuf packet = Unpooled.wrappedBuffer(CapturedSessions.ffmpegH264().get(1));
        assertThat(RtpHeader.ssrc(packet, FRAME_HEADER), is(Rtcp.ssrc(report, FRAME_HEADER)));
        assertThat(RtpHeader.ssrc(packet, FRAME_HEADER), is(0xE2B7EECCL));
    }

    @Test
    void skipsContributingSourcesAndExtensionAndPadding() {
        // CC 2, X with one word, P: 12 + 8 + 8 header bytes, then 3 of payload and 2 of padding.
        ByteBuf packet = hex("b260ffff fffffffe ffffffff 11111111 22222222 bede0001 aabbccdd 010203 0002");
        assertThat(RtpHeader.isValid(packet, 0, 33), is(true));
        assertThat(RtpHeader.payloadOffset(packet, 0, 33), is(28));
        assertThat(RtpHeader.payloadLength(packet, 0, 33), is(3));
        assertThat(RtpHeader.sequence(packet, 0), is(65535));
        assertThat(RtpHeader.timestamp(packet, 0), is(0xFFFFFFFEL));
        assertThat(RtpHeader.marker(packet, 0), is(false));
    }

    @Test
    void aPacketMayBeEmpty() {
        ByteBuf packet = hex("8000 0001 00000000 00000000");
        assertThat(RtpHeader.isValid(packet, 0, 12), is(true));
        assertThat(RtpHeader.payloadLength(packet, 0, 12), is(0));
    }

    @Test
    void refusesWhatIsCutOff() {
        ByteBuf packet = hex("b260ffff fffffffe ffffffff 11111111 22222222 bede0001 aabbccdd 010203 0002");
        IntStream.range(0, 28)
                .forEach(length -> assertThat(
                        "length " + length, RtpHeader.isValid(packet.slice(0, length), 0, length), is(false)));
    }

    @Test
    void refusesPaddingThatIsLongerThanThePayload() {
        assertThat(RtpHeader.isValid(hex("a000 0001 00000000 00000000 0003"), 0, 14), is(false));
        assertThat(RtpHeader.isValid(hex("a000 0001 00000000 00000000 0002"), 0, 14), is(true));
        assertThat(RtpHeader.isValid(hex("a000 0001 00000000 00000000"), 0, 12), is(false));
    }

    @Test
    void paddingOfZeroBytesWhichSomeCamerasSayIsNoPadding() {
        ByteBuf packet = hex("a000 0001 00000000 00000000 0100");
        assertThat(RtpHeader.payloadLength(packet, 0, 14), is(2));
    }

    @Test
    void refusesOtherVersions() {
        assertThat(RtpHeader.isValid(hex("0000 0001 00000000 00000000"), 0, 12), is(false));
        assertThat(RtpHeader.isValid(hex("4000 0001 00000000 00000000"), 0, 12), is(false));
        assertThat(RtpHeader.isValid(hex("c000 0001 00000000 00000000"), 0, 12), is(false));
    }

    @Test
    void writesItsFieldsInPlace() {
        ByteBuf packet = hex("80e00001 00000002 00000003 abcd");
        RtpHeader.setSequence(packet, 0, 0x1FFFF);
        RtpHeader.setTimestamp(packet, 0, 0x1_8000_0000L);
        RtpHeader.setSsrc(packet, 0, 0xFFFFFFFFL);
        assertThat(packet, is(hex("80e0ffff 80000000 ffffffff abcd")));
    }

    private static String describe(ByteBuf frame) {
        int length = frame.getUnsignedShort(2);
        assertThat(RtpHeader.isValid(frame, FRAME_HEADER, length), is(true));
        return RtpHeader.payloadType(frame, FRAME_HEADER) + " " + RtpHeader.sequence(frame, FRAME_HEADER) + " "
                + RtpHeader.timestamp(frame, FRAME_HEADER) + " "
                + RtpHeader.payloadLength(frame, FRAME_HEADER, length)
                + (RtpHeader.marker(frame, FRAME_HEADER) ? " marker" : "");
    }

    private static ByteBuf hex(String text) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(text.replace(" ", "")));
    }
}

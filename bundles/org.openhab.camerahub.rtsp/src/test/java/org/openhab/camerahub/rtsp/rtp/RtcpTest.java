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
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.CapturedSessions;
import org.openhab.camerahub.rtsp.codec.DecoderHarness;
import org.openhab.camerahub.rtsp.codec.DecoderHarness.Frame;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RtcpTest {

    @Test
    void readsTheSenderReportOfFfmpeg() {
        ByteBuf frame = Unpooled.wrappedBuffer(CapturedSessions.ffmpegH264().get(0));
        int at = Rtcp.senderReportOffset(frame, 4, frame.getUnsignedShort(2));
        assertThat(at, is(4));
        assertThat(
                SenderReport.read(frame, at),
                is(new SenderReport(0xE2B7EECCL, 0xeead438a676c8b43L, 0xf750470fL, 0, 0)));
    }

    @Test
    void findsTheSenderReportsInTheCompoundPacketsOfGStreamer() {
        List<ByteBuf> packets = gstreamerRtcp();
        List<Integer> types = new ArrayList<>();
        packets.forEach(packet -> {
            assertThat(Rtcp.isRtcp(packet, 0, packet.readableBytes()), is(true));
            types.add(Rtcp.packetType(packet, 0));
        });
        assertThat(types, contains(200, 200, 201));
        SenderReport audio = SenderReport.read(packets.get(0), Rtcp.senderReportOffset(packets.get(0), 0, 88));
        assertThat(audio.ssrc(), is(0xDB1511A5L));
        assertThat(audio.packets(), is(6L));
        assertThat(audio.octets(), is(6L * 160));
        assertThat(NtpTime.toInstant(audio.ntpTime()).toString().substring(0, 16), is("2026-11-22T10:33"));
    }

    @Test
    void seesTheGoodbyeBehindTheLastReportOfGStreamer() {
        List<Boolean> goodbyes = gstreamerRtcp().stream()
                .map(packet -> Rtcp.hasBye(packet, 0, packet.readableBytes()))
                .toList();
        assertThat(goodbyes, contains(true, true, false));
    }

    @Test
    void findsNoSenderReportInAReceiverReport() {
        ByteBuf packet = gstreamerRtcp().get(2);
        assertThat(Rtcp.senderReportOffset(packet, 0, packet.readableBytes()), is(-1));
    }

    @Test
    void tellsRtcpFromRtp() {
        ByteBuf rtp = Unpooled.wrappedBuffer(CapturedSessions.ffmpegH264().get(1));
        assertThat(Rtcp.isRtcp(rtp, 4, rtp.readableBytes() - 4), is(false));
        assertThat(Rtcp.isRtcp(hex("80c8"), 0, 2), is(false));
        assertThat(Rtcp.isRtcp(hex("40c80000"), 0, 4), is(false));
    }

    @Test
    void findsNoReportInWhatIsCutOff() {
        ByteBuf frame = Unpooled.wrappedBuffer(CapturedSessions.ffmpegH264().get(0));
        for (int length = 0; length < 28; length++) {
            assertThat("length " + length, Rtcp.senderReportOffset(frame.slice(4, length), 0, length), is(-1));
        }
        assertThat("too short by its own length", Rtcp.senderReportOffset(hex("80c80000"), 0, 4), is(-1));
    }

    @Test
    void writesASenderReportAsACompoundPacket() {
        ByteBuf out = Unpooled.buffer();
        new SenderReport(0x01020304, NtpTime.of(Instant.EPOCH), 0xFFFFFFFFL, 7, 1000).encode(out, "hub");
        assertThat(
                ByteBufUtil.hexDump(out),
                is("80c80006" + "01020304" + "83aa7e8000000000" + "ffffffff" + "00000007" + "000003e8" + "81ca0003"
                        + "01020304" + "0103687562000000"));
        assertThat(Rtcp.senderReportOffset(out, 0, out.readableBytes()), is(0));
        assertThat(SenderReport.read(out, 0).packets(), is(7L));
    }

    @Test
    void aCanonicalNameOfAnyLengthEndsOnAWord() {
        for (int length = 0; length < 300; length++) {
            ByteBuf out = Unpooled.buffer();
            new SenderReport(1, 2, 3, 4, 5).encode(out, "n".repeat(length));
            int description = Rtcp.find(out, 0, out.readableBytes(), Rtcp.SOURCE_DESCRIPTION);
            assertThat(description, is(28));
            assertThat(28 + Rtcp.packetLength(out, description), is(out.readableBytes()));
            assertThat("ends with a zero", out.getByte(out.readableBytes() - 1), is((byte) 0));
        }
    }

    @Test
    void writesAndReadsAReceiverReport() {
        ReceiverReport.Block block =
                new ReceiverReport.Block(0xFFFFFFFEL, 255, -3, 0xFFFF0001L, 90, 0x12345678L, 65536);
        ReceiverReport report = new ReceiverReport(9, List.of(block));
        ByteBuf out = Unpooled.buffer();
        report.encode(out, "hub");
        assertThat(Rtcp.packetType(out, 0), is(Rtcp.RECEIVER_REPORT));
        assertThat(ReceiverReport.read(out, 0), is(report));
        assertThat(Rtcp.find(out, 0, out.readableBytes(), Rtcp.SOURCE_DESCRIPTION), is(32));
    }

    @Test
    void readsTheReceiverReportOfGStreamer() {
        assertThat(ReceiverReport.read(gstreamerRtcp().get(2), 0), is(new ReceiverReport(0x0D8D9C0AL, List.of())));
    }

    @Test
    void aReceiverReportHasNoMoreBlocksThanItHasRoomFor() {
        assertThat(ReceiverReport.read(hex("9fc90001 00000009"), 0).blocks().size(), is(0));
        ReceiverReport.Block block = new ReceiverReport.Block(0, 0, 0, 0, 0, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> new ReceiverReport(1, Collections.nCopies(32, block)));
    }

    @Test
    void writesAGoodbye() {
        ByteBuf out = Unpooled.buffer();
        new Bye(5).encode(out, "hub");
        assertThat(Rtcp.hasBye(out, 0, out.readableBytes()), is(true));
        assertThat(Rtcp.packetType(out, 0), is(Rtcp.RECEIVER_REPORT));
    }

    @Test
    void changesAReportInPlace() {
        ByteBuf packet = gstreamerRtcp().get(0).copy();
        int at = Rtcp.senderReportOffset(packet, 0, packet.readableBytes());
        Rtcp.setNtpTime(packet, at, 1);
        Rtcp.setRtpTime(packet, at, 0xFFFFFFFFL);
        Rtcp.setPacketCount(packet, at, 3);
        Rtcp.setOctetCount(packet, at, 4);
        Rtcp.setSsrc(packet, 0, packet.readableBytes(), 0xABCDEF01L);
        assertThat(SenderReport.read(packet, at), is(new SenderReport(0xABCDEF01L, 1, 0xFFFFFFFFL, 3, 4)));
        int description = Rtcp.find(packet, 0, packet.readableBytes(), Rtcp.SOURCE_DESCRIPTION);
        assertThat(Rtcp.ssrc(packet, description), is(0xABCDEF01L));
    }

    private static List<ByteBuf> gstreamerRtcp() {
        byte[] session = CapturedSessions.gstreamerSession();
        return DecoderHarness.decode(session, session.length).stream()
                .filter(Frame.class::isInstance)
                .map(Frame.class::cast)
                .filter(frame -> frame.channel() % 2 == 1)
                .map(frame -> hex(frame.payload()))
                .toList();
    }

    private static ByteBuf hex(String text) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(text.replace(" ", "")));
    }
}

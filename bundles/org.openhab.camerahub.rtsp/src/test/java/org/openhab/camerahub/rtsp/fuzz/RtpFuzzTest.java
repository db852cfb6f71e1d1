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
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;
import org.openhab.camerahub.rtsp.rtp.AccessUnits.Codec;
import org.openhab.camerahub.rtsp.rtp.ReceiverReport;
import org.openhab.camerahub.rtsp.rtp.Rtcp;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;
import org.openhab.camerahub.rtsp.rtp.SenderReport;

/**
 * Whatever is in a frame: the readers of RTP, RTCP and NAL units stay inside it. The buffer ends where the packet ends,
 * so that one byte too far throws.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RtpFuzzTest {

    private static final int BEFORE = 4;

    @FuzzTest
    void anyPacketIsReadWithinItsBounds(byte[] input) {
        byte[] framed = new byte[BEFORE + input.length];
        System.arraycopy(input, 0, framed, BEFORE, input.length);
        ByteBuf buf = Unpooled.wrappedBuffer(framed);
        for (Codec codec : Codec.values()) {
            readUnits(codec, buf, BEFORE, input.length);
        }
        if (RtpHeader.isValid(buf, BEFORE, input.length)) {
            readRtp(buf, input.length);
        }
        if (Rtcp.isRtcp(buf, BEFORE, input.length)) {
            readRtcp(buf, input.length);
        }
    }

    private static void readUnits(Codec codec, ByteBuf buf, int index, int length) {
        int flags = AccessUnits.flags(codec, buf, index, length);
        List<byte[]> sets = AccessUnits.extractParameterSets(codec, buf, index, length);
        int bytes = sets.stream().mapToInt(set -> set.length).sum();
        assertThat(bytes <= length, is(true));
        if (!sets.isEmpty() && sets.stream().allMatch(set -> set.length > 2)) {
            assertThat(flags & AccessUnits.PARAMETER_SETS, is(AccessUnits.PARAMETER_SETS));
        }
    }

    private static void readRtp(ByteBuf buf, int length) {
        int payload = RtpHeader.payloadOffset(buf, BEFORE, length);
        int payloadLength = RtpHeader.payloadLength(buf, BEFORE, length);
        assertThat(payload >= BEFORE + RtpHeader.BYTES && payload + payloadLength <= BEFORE + length, is(true));
        for (Codec codec : Codec.values()) {
            readUnits(codec, buf, payload, payloadLength);
        }
        RtpHeader.setSequence(buf, BEFORE, 65_537);
        RtpHeader.setTimestamp(buf, BEFORE, 0xffff_ffffL);
        RtpHeader.setSsrc(buf, BEFORE, 0x8000_0000L);
        assertThat(RtpHeader.sequence(buf, BEFORE), is(1));
        assertThat(RtpHeader.timestamp(buf, BEFORE), is(0xffff_ffffL));
        assertThat(RtpHeader.ssrc(buf, BEFORE), is(0x8000_0000L));
        assertThat(RtpHeader.payloadLength(buf, BEFORE, length), is(payloadLength));
    }

    private static void readRtcp(ByteBuf buf, int length) {
        Rtcp.hasBye(buf, BEFORE, length);
        int senderReport = Rtcp.senderReportOffset(buf, BEFORE, length);
        if (senderReport >= 0) {
            Rtcp.setNtpTime(buf, senderReport, -1);
            Rtcp.setRtpTime(buf, senderReport, 1);
            Rtcp.setPacketCount(buf, senderReport, 2);
            Rtcp.setOctetCount(buf, senderReport, 3);
            long ssrc = Rtcp.ssrc(buf, senderReport);
            assertThat(SenderReport.read(buf, senderReport), is(new SenderReport(ssrc, -1, 1, 2, 3)));
        }
        int receiverReport = Rtcp.find(buf, BEFORE, length, Rtcp.RECEIVER_REPORT);
        if (receiverReport >= 0 && Rtcp.packetLength(buf, receiverReport) >= 8) {
            ReceiverReport.read(buf, receiverReport);
        }
        Rtcp.setSsrc(buf, BEFORE, length, 42);
        if (senderReport >= 0) {
            assertThat(Rtcp.ssrc(buf, senderReport), is(42L));
        }
    }
}

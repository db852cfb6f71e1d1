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
package org.openhab.camerahub.engine.internal.datagram;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.rtp.NtpTime;
import org.openhab.camerahub.rtsp.rtp.ReceiverReport;
import org.openhab.camerahub.rtsp.rtp.Rtcp;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * What a receiver report says about the packets of one source (RFC 3550 section 6.4.1 and appendix A).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Reception {

    private final int clockRate;
    private long ssrc = -1;
    private long base;
    private long highest;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private double jitter;
    private long lastTransit;
    private long reportNtp;
    private long reportNanos;

    Reception(int clockRate) {
        this.clockRate = clockRate;
    }

    void rtp(ByteBuf packet, long nowNanos) {
        int index = packet.readerIndex();
        int sequence = RtpHeader.sequence(packet, index);
        long itsSsrc = RtpHeader.ssrc(packet, index);
        long transit = nowNanos / 1000 * clockRate / 1_000_000 - RtpHeader.timestamp(packet, index);
        if (itsSsrc != ssrc) {
            ssrc = itsSsrc;
            base = sequence;
            highest = sequence;
            received = 0;
            expectedBefore = 0;
            receivedBefore = 0;
            jitter = 0;
        } else {
            highest = Math.max(highest, highest + (short) (sequence - (int) highest));
            // The timestamp's wrap-around makes one transit absurd, which must not count.
            long change = Math.abs(transit - lastTransit);
            jitter += change < clockRate * 10L ? (change - jitter) / 16 : 0;
        }
        lastTransit = transit;
        received++;
    }

    void rtcp(ByteBuf packet, long nowNanos) {
        int report = Rtcp.senderReportOffset(packet, packet.readerIndex(), packet.readableBytes());
        if (report >= 0) {
            reportNtp = Rtcp.ntpTime(packet, report);
            reportNanos = nowNanos;
        }
    }

    /** What happened since the last report; without blocks as long as nothing came. */
    ReceiverReport report(long ownSsrc, long nowNanos) {
        if (ssrc < 0) {
            return new ReceiverReport(ownSsrc, List.of());
        }
        long expected = highest - base + 1;
        long lost = expected - received;
        long newExpected = expected - expectedBefore;
        long newLost = newExpected - (received - receivedBefore);
        expectedBefore = expected;
        receivedBefore = received;
        int fraction = newExpected <= 0 || newLost <= 0 ? 0 : (int) (newLost * 256 / newExpected);
        long delay = reportNtp == 0 ? 0 : (nowNanos - reportNanos) / 1000 * 65536 / 1_000_000;
        return new ReceiverReport(
                ownSsrc,
                List.of(new ReceiverReport.Block(
                        ssrc,
                        Math.min(fraction, 255),
                        (int) Math.max(-0x800000, Math.min(0x7FFFFF, lost)),
                        highest & 0xFFFF_FFFFL,
                        (long) jitter,
                        reportNtp == 0 ? 0 : NtpTime.middle(reportNtp),
                        delay)));
    }
}

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

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A receiver report (RFC 3550 section 6.4.2). One without blocks serves as a sign of life.
 *
 * @param ssrc of the receiver, unsigned
 * @param blocks at most 31
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ReceiverReport(long ssrc, List<Block> blocks) {

    private static final int BLOCK_BYTES = 24;

    /**
     * What was received from one source.
     *
     * @param fractionLost since the last report, in 1/256
     * @param cumulativeLost negative if packets came twice
     * @param highestSequence extended by the number of cycles, unsigned
     * @param jitter in units of the RTP timestamp, unsigned
     * @param lastReport {@link NtpTime#middle} of the newest sender report, 0 if there was none
     * @param delay since then, in 1/65536 s
     */
    public record Block(
            long ssrc,
            int fractionLost,
            int cumulativeLost,
            long highestSequence,
            long jitter,
            long lastReport,
            long delay) {}

    public ReceiverReport {
        blocks = List.copyOf(blocks);
        if (blocks.size() > 31) {
            throw new IllegalArgumentException("A report has at most 31 blocks");
        }
    }

    /** Reads the report at {@code index}; blocks that do not fit into the packet are left out. */
    public static ReceiverReport read(ByteBuf buf, int index) {
        int fitting = (Rtcp.packetLength(buf, index) - 8) / BLOCK_BYTES;
        int count = Math.min(buf.getByte(index) & 0x1F, fitting);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = index + 8 + i * BLOCK_BYTES;
            blocks.add(new Block(
                    buf.getUnsignedInt(at),
                    buf.getUnsignedByte(at + 4),
                    buf.getMedium(at + 5),
                    buf.getUnsignedInt(at + 8),
                    buf.getUnsignedInt(at + 12),
                    buf.getUnsignedInt(at + 16),
                    buf.getUnsignedInt(at + 20)));
        }
        return new ReceiverReport(Rtcp.ssrc(buf, index), blocks);
    }

    /** Writes a compound packet: this report and a source description with the canonical name. */
    public void encode(ByteBuf out, String cname) {
        out.writeByte(0x80 | blocks.size()).writeByte(Rtcp.RECEIVER_REPORT);
        out.writeShort(1 + blocks.size() * BLOCK_BYTES / 4).writeInt((int) ssrc);
        for (Block block : blocks) {
            out.writeInt((int) block.ssrc).writeByte(block.fractionLost).writeMedium(block.cumulativeLost);
            out.writeInt((int) block.highestSequence).writeInt((int) block.jitter);
            out.writeInt((int) block.lastReport).writeInt((int) block.delay);
        }
        Rtcp.writeCname(out, ssrc, cname);
    }
}

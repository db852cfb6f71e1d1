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
package org.openhab.camerahub.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Pictures of equal size as interleaved FU-A packets of 1400 bytes, a key picture every two seconds. Eight bytes
 * of each picture's first payload carry {@link System#nanoTime()} of its sending, which all processes of a
 * machine share on Linux, so that a viewer can tell the delay.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LoadPictures {

    public static final int PER_SECOND = 30;
    /** '$', RTP header, FU indicator and header, begin of a slice header. */
    static final int STAMP_OFFSET = 4 + 12 + 2 + 1;

    /** first_mb_in_slice 0: this is where a picture begins. */
    private static final int FIRST_SLICE = 0x88;

    private static final String DESCRIPTION = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=load
            t=0 0
            a=control:*
            m=video 0 RTP/AVP 96
            c=IN IP4 0.0.0.0
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;profile-level-id=42C01F;sprop-parameter-sets=Z0LAH9kAUAW7ARAAAAMAEAAAAwPA8YMkgA==,aMuDyyA=
            a=control:trackID=0
            """.replace("\n", "\r\n");

    private static final int PACKET_BYTES = 1400;
    private static final int SSRC = 0x10ad;

    private final ByteBufAllocator allocator;
    private final int packets;
    private final ByteBuf filler;
    private int sequence;
    private long picture;

    public LoadPictures(ByteBufAllocator allocator, double mbitPerSecond) {
        this.allocator = allocator;
        packets = Math.max(1, (int) Math.round(mbitPerSecond * 1e6 / 8 / PER_SECOND / PACKET_BYTES));
        byte[] bytes = new byte[PACKET_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (1 + i % 251); // no start codes in it
        }
        filler = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes));
    }

    /** The session description of a camera that sends nothing else. */
    public static byte[] description() {
        return DESCRIPTION.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The next picture, whole. */
    public ByteBuf next() {
        boolean key = picture % (2 * PER_SECOND) == 0;
        long timestamp = picture * (90_000 / PER_SECOND) & 0xffff_ffffL;
        ByteBuf out = allocator.directBuffer(packets * (PACKET_BYTES + 4));
        for (int i = 0; i < packets; i++) {
            boolean first = i == 0;
            boolean last = i == packets - 1;
            out.writeByte('$').writeByte(0).writeShort(PACKET_BYTES);
            out.writeByte(0x80).writeByte(last ? 0x80 | 96 : 96).writeShort(sequence++ & 0xffff);
            out.writeInt((int) timestamp).writeInt(SSRC);
            out.writeByte(0x7c).writeByte((first ? 0x80 : 0) | (last ? 0x40 : 0) | (key ? 5 : 1));
            int rest = PACKET_BYTES - 14;
            if (first) {
                out.writeByte(FIRST_SLICE).writeLong(System.nanoTime());
                rest -= 9;
            }
            out.writeBytes(filler, 0, rest);
        }
        picture++;
        return out;
    }

    public ByteBuf senderReport() {
        ByteBuf out = allocator.directBuffer(32);
        out.writeByte('$').writeByte(1).writeShort(28);
        out.writeByte(0x80).writeByte(200).writeShort(6).writeInt(SSRC);
        long seconds = System.currentTimeMillis() / 1000 + 2_208_988_800L;
        out.writeInt((int) seconds).writeInt(0).writeInt(0).writeInt(0).writeInt(0);
        return out;
    }
}

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
package org.openhab.camerahub.hls.unit;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Frames of AAC out of RTP (RFC 3640 section 3.2): several frames in a packet, or one frame in several packets, behind
 * headers whose field sizes the session description tells. Interleaving is not done by cameras and not understood here.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class AacDepacketizer implements Depacketizer {

    /** How the headers in front of the frames are made: {@code sizelength} and so on. */
    public record HeaderFields(int sizeBits, int indexBits, int indexDeltaBits) {

        /** RFC 3640 section 3.3.6. */
        public static final HeaderFields HIGH_BIT_RATE = new HeaderFields(13, 3, 3);

        private static final int MOST_BITS = 32;

        /** Of the format parameters; those of AAC-hbr where they are missing, as cameras forget them. */
        public static HeaderFields of(Map<String, String> fmtp) {
            if (!fmtp.containsKey("sizelength")) {
                return HIGH_BIT_RATE;
            }
            return new HeaderFields(
                    number(fmtp, "sizelength"), number(fmtp, "indexlength"), number(fmtp, "indexdeltalength"));
        }

        private static int number(Map<String, String> fmtp, String key) {
            String value = fmtp.getOrDefault(key, "0").strip();
            return value.matches("\\d{1,2}") ? Math.min(MOST_BITS, Integer.parseInt(value)) : 0;
        }
    }

    private static final int MOST_BYTES = 1 << 16;

    private final HeaderFields fields;
    private final int frameTicks;
    private final UnitSink sink;
    private final SequenceWatch sequence = new SequenceWatch();
    private byte[] fragment = new byte[0];
    private int fragmentSize;
    private long fragmentTimestamp;

    /** @param frameTicks duration of a frame in units of the RTP timestamp */
    public AacDepacketizer(HeaderFields fields, int frameTicks, UnitSink sink) {
        this.fields = fields;
        this.frameTicks = frameTicks;
        this.sink = sink;
    }

    @Override
    public void packet(ByteBuf buf, int index, int length) {
        SequenceWatch.Arrival arrival = sequence.next(RtpHeader.sequence(buf, index));
        if (arrival == SequenceWatch.Arrival.LATE) {
            return;
        }
        if (arrival == SequenceWatch.Arrival.AFTER_LOSS) {
            fragmentSize = 0;
            sink.lost(false);
        }
        int payload = RtpHeader.payloadOffset(buf, index, length);
        int end = payload + RtpHeader.payloadLength(buf, index, length);
        if (end - payload < 2) {
            return;
        }
        int headerBits = buf.getUnsignedShort(payload);
        int data = payload + 2 + (headerBits + 7) / 8;
        if (data <= end && fields.sizeBits() > 0) {
            frames(buf, payload + 2, headerBits, data, end, RtpHeader.timestamp(buf, index));
        } else {
            sink.lost(false);
        }
    }

    @Override
    public void reset() {
        sequence.reset();
        fragmentSize = 0;
    }

    private void frames(ByteBuf buf, int headers, int headerBits, int data, int end, long timestamp) {
        int at = data;
        int bit = 0;
        int frame = 0;
        while (bit + fields.sizeBits() <= headerBits && at < end) {
            int size = bits(buf, headers, bit, fields.sizeBits());
            bit += fields.sizeBits() + (frame == 0 ? fields.indexBits() : fields.indexDeltaBits());
            if (size < 0) { // 32 bits of it: no frame is that large
                sink.lost(false);
                return;
            }
            if (size > end - at) {
                piece(buf, at, end - at, size, timestamp);
                return;
            }
            byte[] bytes = new byte[size];
            buf.getBytes(at, bytes);
            fragmentSize = 0;
            emit(bytes, timestamp + (long) frame * frameTicks & 0xFFFF_FFFFL);
            at += size;
            frame++;
        }
    }

    /** Each packet of a fragmented frame tells the size of the whole frame. */
    private void piece(ByteBuf buf, int index, int length, int size, long timestamp) {
        if (fragmentSize == 0 || fragmentTimestamp != timestamp || fragment.length != size) {
            fragment = new byte[Math.min(size, MOST_BYTES)];
            fragmentSize = 0;
            fragmentTimestamp = timestamp;
        }
        int room = Math.min(length, fragment.length - fragmentSize);
        buf.getBytes(index, fragment, fragmentSize, room);
        fragmentSize += room;
        if (fragmentSize == fragment.length) {
            emit(Arrays.copyOf(fragment, fragmentSize), timestamp);
            fragmentSize = 0;
        }
    }

    private void emit(byte[] bytes, long timestamp) {
        if (bytes.length > 0) {
            sink.unit(new AccessUnit(bytes, timestamp, true, List.of()));
        }
    }

    private static int bits(ByteBuf buf, int index, int bit, int count) {
        int value = 0;
        for (int i = bit; i < bit + count; i++) {
            value = value << 1 | buf.getByte(index + i / 8) >> 7 - i % 8 & 1;
        }
        return value;
    }
}

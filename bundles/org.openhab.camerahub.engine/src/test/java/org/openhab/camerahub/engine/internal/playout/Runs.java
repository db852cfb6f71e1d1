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
package org.openhab.camerahub.engine.internal.playout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.SenderReport;

/**
 * Makes runs of frames as a camera's stream delivers them.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class Runs {

    public static final Track VIDEO = new Track(0, Track.Kind.VIDEO, Track.Codec.H264, 96, 90_000);
    public static final Track AUDIO = new Track(1, Track.Kind.AUDIO, Track.Codec.AAC, 97, 16_000);

    public static final int KEY = MediaRun.VIDEO | MediaRun.PICTURE_START | MediaRun.KEY_START;
    public static final int PICTURE = MediaRun.VIDEO | MediaRun.PICTURE_START;
    public static final int MORE = MediaRun.VIDEO;

    /** Counts what is in use, so that a test can tell whether all was given back. */
    public static final UnpooledByteBufAllocator ALLOCATOR = new UnpooledByteBufAllocator(true, true);

    private final ByteBuf data = ALLOCATOR.directBuffer();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Integer> flags = new ArrayList<>();

    private Runs() {}

    public static Runs run() {
        return new Runs();
    }

    public Runs video(int flag, int sequence, long timestamp) {
        return video(flag, sequence, timestamp, 20);
    }

    public Runs video(int flag, int sequence, long timestamp, int payload) {
        return rtp(VIDEO, flag, sequence, timestamp, payload);
    }

    public Runs audio(int sequence, long timestamp) {
        return rtp(AUDIO, 0, sequence, timestamp, 10);
    }

    public Runs rtp(Track track, int flag, int sequence, long timestamp, int payload) {
        frame(track.rtpChannel(), 12 + payload, flag);
        data.writeByte(0x80)
                .writeByte(track.payloadType())
                .writeShort(sequence)
                .writeInt((int) timestamp)
                .writeInt(0x1000 + track.index());
        for (int i = 0; i < payload; i++) {
            data.writeByte(sequence + i);
        }
        return this;
    }

    public Runs report(Track track, long ntpTime, long rtpTime) {
        ByteBuf packet = Unpooled.buffer();
        new SenderReport(0x1000 + track.index(), ntpTime, rtpTime, 10, 1000).encode(packet, "camera");
        frame(track.rtcpChannel(), packet.readableBytes(), MediaRun.RTCP);
        data.writeBytes(packet);
        return this;
    }

    /** Bytes of buffers that nobody has released yet. */
    public static long bytesInUse() {
        return ALLOCATOR.metric().usedDirectMemory() + ALLOCATOR.metric().usedHeapMemory();
    }

    private void frame(int channel, int length, int flag) {
        offsets.add(data.writerIndex());
        flags.add(flag);
        data.writeByte('$').writeByte(channel).writeShort(length);
    }

    /** Owned by the caller. */
    public MediaRun build() {
        byte[] flagBytes = new byte[flags.size()];
        for (int i = 0; i < flagBytes.length; i++) {
            flagBytes[i] = flags.get(i).byteValue();
        }
        return new MediaRun(
                new FrameRun(data, offsets.stream().mapToInt(Integer::intValue).toArray()), flagBytes, 0);
    }

    /** The frames in a buffer, each as {@code channel:sequence@timestamp}, or {@code channel:SR}; releases it. */
    public static List<String> frames(ByteBuf buffer) {
        List<String> result = new ArrayList<>();
        int at = buffer.readerIndex();
        while (at < buffer.writerIndex()) {
            if (buffer.getByte(at) != '$') {
                throw new AssertionError("no frame at " + at + ": " + ByteBufUtil.hexDump(buffer));
            }
            int channel = buffer.getUnsignedByte(at + 1);
            int length = buffer.getUnsignedShort(at + 2);
            boolean rtcp = buffer.getUnsignedByte(at + 5) == 200;
            result.add(channel + ":"
                    + (rtcp ? "SR" : buffer.getUnsignedShort(at + 6) + "@" + buffer.getUnsignedInt(at + 8)));
            at += 4 + length;
        }
        buffer.release();
        return result;
    }
}

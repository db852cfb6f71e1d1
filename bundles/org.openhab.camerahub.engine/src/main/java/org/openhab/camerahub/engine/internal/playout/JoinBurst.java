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
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * The pictures that a viewer gets at once when it joins: those since the newest key picture, of the first video track,
 * without sound, because old sound cannot be moved together as pictures can. Timestamps as {@link JoinTimeline} says.
 *
 * <p>The frames are copied, once in a viewer's life: their timestamps change, and the originals are shared. Piece by
 * piece, because a group of pictures may be megabytes, and a viewer far away takes it slowly or leaves.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class JoinBurst {

    private static final int TIMESTAMP_OFFSET = 4;
    private static final int PICTURES_PER_SECOND = 1000;

    /**
     * A packet's place in a track.
     *
     * @param sequence 16 bits, unsigned
     * @param timestamp 32 bits, unsigned
     */
    record Position(int sequence, long timestamp) {

        /**
         * Whether a packet comes after this one. Sequence numbers tell it within 32768 packets, less than a minute of some
         * cameras; what is further apart in time than that is told by the timestamps, which last for hours.
         */
        boolean isBefore(int otherSequence, long otherTimestamp) {
            int ticks = (int) (otherTimestamp - timestamp);
            int packets = (short) (otherSequence - sequence);
            boolean near = Math.abs(ticks) < TICKS_OF_NEIGHBOURS;
            return near ? packets > 0 : ticks > 0;
        }

        /** 10 s of video. */
        private static final int TICKS_OF_NEIGHBOURS = 900_000;
    }

    private record Packet(MediaRun run, int frame) {
        ByteBuf data() {
            return run.frames().data();
        }

        int rtp() {
            return run.frames().payloadOffset(frame);
        }

        long timestamp() {
            return RtpHeader.timestamp(data(), rtp());
        }

        int bytes() {
            return FrameRun.HEADER_BYTES + run.frames().length(frame);
        }

        int sequence() {
            return RtpHeader.sequence(data(), rtp());
        }

        long ssrc() {
            return RtpHeader.ssrc(data(), rtp());
        }
    }

    private final Track track;
    private final List<Packet> packets;
    private final long[] timestamps;
    private int next;
    private int framesSent;
    private int bytes;

    private JoinBurst(Track track, List<Packet> packets) {
        this.track = track;
        this.packets = packets;
        this.timestamps = JoinTimeline.compressed(
                packets.stream().mapToLong(Packet::timestamp).toArray(),
                Math.max(1, track.clockRate() / PICTURES_PER_SECOND));
        this.bytes = packets.stream().mapToInt(Packet::bytes).sum();
    }

    /**
     * Finds the pictures that the viewer has not got yet.
     *
     * @param newest runs since the newest key picture, or a bit more
     * @param sent where the viewer stands in the track, null if it has got nothing yet
     * @return null if there is no key picture among them; empty if the viewer has got them all
     */
    static @Nullable JoinBurst of(Track track, List<MediaRun> newest, @Nullable Position sent) {
        List<Packet> packets = new ArrayList<>();
        boolean key = false;
        for (MediaRun run : newest) {
            for (int frame = 0; frame < run.frames().count(); frame++) {
                if (run.frames().channel(frame) != track.rtpChannel()) {
                    continue;
                }
                if (run.is(frame, MediaRun.KEY_START)) {
                    packets.clear();
                    key = true;
                }
                if (key) {
                    packets.add(new Packet(run, frame));
                }
            }
        }
        if (!key) {
            return null;
        }
        if (sent != null) {
            packets.removeIf(packet -> !sent.isBefore(packet.sequence(), packet.timestamp()));
        }
        return new JoinBurst(track, packets);
    }

    /**
     * Writes the next frames, the track's sender report before the first one if it is due.
     *
     * @param most bytes, exceeded by a frame that is larger
     * @return ready to be sent, owned by the caller
     */
    ByteBuf next(int most, ViewerChannels channels, SenderReports reports, ByteBufAllocator allocator) {
        ByteBuf out = allocator.buffer(Math.min(most, bytes) + 128);
        while (!isSent()
                && (!out.isReadable() || out.readableBytes() + packets.get(next).bytes() <= most)) {
            Packet packet = packets.get(next);
            if (reports.due(track.index())) {
                reports.append(track.index(), packet.ssrc(), timestamps[next], out);
                framesSent++;
            }
            int start = out.writerIndex();
            out.writeBytes(packet.data(), packet.rtp() - FrameRun.HEADER_BYTES, packet.bytes());
            out.setByte(start + 1, channels.of(track.rtpChannel()));
            out.setInt(start + FrameRun.HEADER_BYTES + TIMESTAMP_OFFSET, (int) timestamps[next]);
            next++;
            framesSent++;
            bytes -= packet.bytes();
        }
        return out;
    }

    boolean isSent() {
        return next == packets.size();
    }

    /** Frames that were sent, the report included. */
    int sent() {
        return framesSent;
    }

    /** The runs are kept, for frames that are still to be sent. */
    void retain() {
        forEachRun(FrameRun::retain);
    }

    void release() {
        forEachRun(FrameRun::release);
    }

    private void forEachRun(Consumer<FrameRun> action) {
        FrameRun last = null;
        for (Packet packet : packets) {
            FrameRun its = packet.run().frames();
            if (its != last) {
                action.accept(its);
            }
            last = its;
        }
    }

    /** False if it goes on behind what the viewer has got already. */
    boolean startsWithKey() {
        return !packets.isEmpty() && packets.get(0).run().is(packets.get(0).frame(), MediaRun.KEY_START);
    }

    boolean isEmpty() {
        return packets.isEmpty();
    }

    /** Bytes of the frames that are still to be sent. */
    int bytes() {
        return bytes;
    }

    /** Where the viewer stands after all of these. */
    Position end() {
        return positionOf(packets.size() - 1);
    }

    /** Where the viewer stands after those that were sent. */
    Position position() {
        return positionOf(next - 1);
    }

    private Position positionOf(int index) {
        Packet packet = packets.get(index);
        return new Position(packet.sequence(), packet.timestamp());
    }
}

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
 * <p>The frames are copied, once in a viewer's life: their timestamps change, and the originals are shared.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class JoinBurst {

    private static final int TIMESTAMP_OFFSET = 4;
    private static final int PICTURES_PER_SECOND = 1000;

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

        int sequence() {
            return RtpHeader.sequence(data(), rtp());
        }
    }

    private final Track track;
    private final List<Packet> packets;

    private JoinBurst(Track track, List<Packet> packets) {
        this.track = track;
        this.packets = packets;
    }

    /**
     * Finds the pictures that the viewer has not got yet.
     *
     * @param newest runs since the newest key picture, or a bit more
     * @param sent where the viewer stands in the track, null if it has got nothing yet
     * @return null if there is no key picture among them; empty if the viewer has got them all
     */
    static @Nullable JoinBurst of(Track track, List<MediaRun> newest, @Nullable StreamPosition sent) {
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
     * Writes the frames, the track's sender report behind the first one if it is due.
     *
     * @return ready to be sent, owned by the caller
     */
    ByteBuf toBuffer(ViewerChannels channels, SenderReports reports, ByteBufAllocator allocator) {
        long[] timestamps = packets.stream().mapToLong(Packet::timestamp).toArray();
        long[] moved = JoinTimeline.compressed(timestamps, Math.max(1, track.clockRate() / PICTURES_PER_SECOND));
        ByteBuf out = allocator.buffer(bytes() + 128);
        for (int i = 0; i < moved.length; i++) {
            Packet packet = packets.get(i);
            int start = out.writerIndex();
            int length = FrameRun.HEADER_BYTES + packet.run().frames().length(packet.frame());
            out.writeBytes(packet.data(), packet.rtp() - FrameRun.HEADER_BYTES, length);
            out.setByte(start + 1, channels.of(track.rtpChannel()));
            out.setInt(start + FrameRun.HEADER_BYTES + TIMESTAMP_OFFSET, (int) moved[i]);
            if (reports.due(track.index())) {
                reports.append(track.index(), out, start + FrameRun.HEADER_BYTES, out);
            }
        }
        return out;
    }

    /** False if it goes on behind what the viewer has got already. */
    boolean startsWithKey() {
        return !packets.isEmpty() && packets.get(0).run().is(packets.get(0).frame(), MediaRun.KEY_START);
    }

    /** Number of frames. */
    int count() {
        return packets.size();
    }

    private int bytes() {
        int sum = 0;
        for (Packet packet : packets) {
            sum += FrameRun.HEADER_BYTES + packet.run().frames().length(packet.frame());
        }
        return sum;
    }

    /** Where the viewer stands after these. */
    StreamPosition end() {
        Packet last = packets.get(packets.size() - 1);
        return new StreamPosition(last.sequence(), last.timestamp());
    }
}

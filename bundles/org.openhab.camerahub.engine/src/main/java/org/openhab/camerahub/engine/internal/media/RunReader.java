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
package org.openhab.camerahub.engine.internal.media;

import io.netty.buffer.ByteBuf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.source.ChannelMap;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.stream.TrackClock;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * Looks once at each frame that a camera sends: puts it on the hub's channel, fits it into the track's timeline, and
 * notes what it is. Frames of unknown tracks are left out. Apart from that a run stays the slice it came in.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RunReader {

    /** Where runs go on to. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param run borrowed
         * @param key index of the last frame that starts a key picture of the main video track, -1 if none does
         */
        void accept(MediaRun run, int key);
    }

    private final TrackReader[] byChannel = new TrackReader[256];
    private final List<TrackReader> readers = new ArrayList<>();
    private final WallClock wallClock;
    private @Nullable TrackReader main;
    private long packets;
    private long unusable;
    private int key;

    /** @param parameterSets of the tracks as far as they are known; completed here */
    public RunReader(List<Track> tracks, Map<Track, ParameterSets> parameterSets, Clock clock) {
        wallClock = new WallClock(clock);
        for (Track track : tracks) {
            ParameterSets sets = parameterSets.computeIfAbsent(track, ParameterSets::new);
            TrackReader reader = new TrackReader(track, wallClock, sets);
            readers.add(reader);
            byChannel[track.rtpChannel()] = reader;
            byChannel[track.rtcpChannel()] = reader;
            if (main == null && track.kind() == Track.Kind.VIDEO) {
                main = reader;
            }
        }
    }

    /** The camera starts anew: its numbers will be others. */
    public void restart() {
        wallClock.restart();
        readers.forEach(TrackReader::restart);
    }

    public void read(FrameRun run, ChannelMap channels, long nowNanos, Sink sink) {
        ByteBuf data = run.data();
        int count = run.count();
        byte[] flags = new byte[count];
        int left = 0;
        key = -1;
        for (int i = 0; i < count; i++) {
            int flag = readFrame(data, run.offset(i), channels, nowNanos, i);
            flags[i] = (byte) flag;
            if (flag == TrackReader.DROP) {
                left++;
            }
        }
        packets += count;
        MediaRun whole = new MediaRun(run, flags, nowNanos);
        if (left == 0) {
            sink.accept(whole, key);
        } else {
            unusable += left;
            passRest(whole, sink);
        }
    }

    /** RTP and RTCP packets that came, usable or not. */
    public long packets() {
        return packets;
    }

    /** Packets that were left out. */
    public long unusable() {
        return unusable;
    }

    /** Packets missing in the camera's sequence numbers. */
    public long lost() {
        long sum = 0;
        for (TrackReader reader : readers) {
            sum += reader.lost();
        }
        return sum;
    }

    public List<TrackReader> tracks() {
        return readers;
    }

    /** True once after something new was learnt about a track's parameter sets. */
    public boolean takeNews() {
        boolean news = false;
        for (int i = 0; i < readers.size(); i++) {
            news |= readers.get(i).parameterSets().takeNews();
        }
        return news;
    }

    public boolean hasVideo() {
        return main != null;
    }

    /** One for each track. */
    public List<TrackClock> clocks() {
        return readers.stream().map(TrackReader::clock).toList();
    }

    private int readFrame(ByteBuf data, int offset, ChannelMap channels, long nowNanos, int i) {
        int header = data.getInt(offset); // once, because each access is checked
        int channel = header >> 16 & 0xFF;
        int canonical = channels.canonical(channel);
        TrackReader reader = canonical < 0 ? null : byChannel[canonical];
        if (reader == null) {
            return TrackReader.DROP;
        }
        if (canonical != channel) {
            data.setByte(offset + 1, canonical);
        }
        int length = header & 0xFFFF;
        int index = offset + FrameRun.HEADER_BYTES;
        if ((canonical & 1) != 0) {
            return reader.rtcp(data, index, length, nowNanos);
        }
        int flag = reader.rtp(data, index, length, nowNanos);
        if ((flag & MediaRun.KEY_START) != 0 && reader == main) {
            key = i;
        }
        return flag;
    }

    private void passRest(MediaRun run, Sink sink) {
        int count = run.frames().count();
        int i = 0;
        while (i < count) {
            if (run.flags()[i] == TrackReader.DROP) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < count && run.flags()[end] != TrackReader.DROP) {
                end++;
            }
            MediaRun part = RunSlices.slice(run, i, end);
            try {
                sink.accept(part, key >= i && key < end ? key - i : -1);
            } finally {
                part.frames().release();
            }
            i = end;
        }
    }
}

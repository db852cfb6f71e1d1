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
package org.openhab.camerahub.demo.camera;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.rtp.NtpTime;

/**
 * Plays the clip to one viewer, in real time, on the event loop of its connection.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ClipPlayer {

    static final int VIDEO_CLOCK = 90_000;

    private static final long TICK_MILLIS = 10;
    private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final double NANOS = 1e9;

    private final Clip clip;
    private final Channel channel;
    private final Clock clock;
    private final @Nullable RtpTrack video;
    private final @Nullable RtpTrack audio;

    private @Nullable Future<?> ticks;
    private long start;
    private long startOfDay;
    private long pictures;
    private long sounds;
    private long reports;

    ClipPlayer(Clip clip, Channel channel, Clock clock, @Nullable RtpTrack video, @Nullable RtpTrack audio) {
        this.clip = clip;
        this.channel = channel;
        this.clock = clock;
        this.video = video;
        this.audio = audio;
    }

    void start() {
        if (ticks == null) {
            start = System.nanoTime();
            startOfDay = NtpTime.of(clock.instant());
            ticks = channel.eventLoop().scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void stop() {
        Future<?> running = ticks;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** Everything that is due goes out at once; a viewer that does not read any more misses pictures. */
    private void tick() {
        long now = System.nanoTime() - start;
        ByteBuf out = channel.alloc().buffer();
        while (pictures * NANOS / Clip.PICTURES_PER_SECOND <= now) {
            writePicture(out);
        }
        while (sounds * NANOS * Clip.SAMPLES_PER_SOUND / Clip.SAMPLE_RATE <= now) {
            writeSound(out);
        }
        if (reports * REPORT_NANOS <= now) {
            writeReports(now, out);
        }
        if (out.isReadable() && channel.isWritable()) {
            channel.writeAndFlush(out, channel.voidPromise());
        } else {
            out.release();
        }
    }

    private void writePicture(ByteBuf out) {
        RtpTrack track = video;
        if (track != null) {
            long units = pictures * VIDEO_CLOCK / Clip.PICTURES_PER_SECOND;
            track.write(Packetizer.h264(clip.picture(pictures)), units, out);
        }
        pictures++;
    }

    private void writeSound(ByteBuf out) {
        RtpTrack track = audio;
        if (track != null) {
            track.write(Packetizer.aac(clip.sound(sounds)), sounds * Clip.SAMPLES_PER_SOUND, out);
        }
        sounds++;
    }

    private void writeReports(long now, ByteBuf out) {
        for (RtpTrack track : new @Nullable RtpTrack[] {video, audio}) {
            if (track != null) {
                track.writeReport(now, NtpTime.plusNanos(startOfDay, now), out);
            }
        }
        reports++;
    }
}

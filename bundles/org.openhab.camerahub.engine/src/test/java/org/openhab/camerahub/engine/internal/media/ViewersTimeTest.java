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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.internal.source.ChannelMap;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.stream.Track.Codec;
import org.openhab.camerahub.engine.internal.stream.Track.Kind;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.NtpTime;
import org.openhab.camerahub.rtsp.rtp.Rtcp;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Cameras made up at random, and viewers that come at any time and reckon as ffmpeg does: time never goes back for them,
 * and sound and picture end up together.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ViewersTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int SECONDS = 240;
    private static final Track VIDEO = new Track(0, Kind.VIDEO, Codec.H264, 96, 90_000);
    private static final Track SOUND = new Track(1, Kind.AUDIO, Codec.PCMU, 0, 8000);

    private final ChannelMap channels = mock(ChannelMap.class, withSettings().stubOnly());

    @ParameterizedTest
    @CsvSource({
        // reports are inexact by, packets are late by, the camera sets its clock, is started again
        "0,   0, false, false",
        "0, 150, false, false",
        "30,  0, false, false",
        "30, 40, false, false",
        "30, 80, true,  false",
        "30, 80, false, true",
        "50, 90, true,  true",
    })
    void timeNeverGoesBackAndSoundEndsUpBesideThePicture(int inexact, int late, boolean sets, boolean restarts) {
        when(channels.canonical(anyInt())).thenAnswer(call -> call.getArgument(0));
        for (int seed = 1; seed <= 10; seed++) {
            Play play = new Play(new Random(seed), inexact, late);
            String which = "seed " + seed;
            play.run(which, sets ? 100 : -1, restarts ? 60 : -1);
            for (Viewer viewer : play.viewers) {
                assertThat(which, viewer.apart(), is(lessThan(0.002 + 2 * 0.001 * inexact)));
            }
        }
    }

    /** One of ffmpeg's viewers. */
    private static final class Viewer {
        private final FfmpegClock clock = new FfmpegClock();
        private final FfmpegClock.TrackTimes[] tracks = {clock.track(VIDEO), clock.track(SOUND)};
        private final double[] newest = {-1, -1};
        /** By how much the newest packet is shown later than when it was made. */
        private final double[] delay = new double[2];

        void packet(String which, Track track, long timestamp, double made, ClockReference reference) {
            int i = track.index();
            if (!tracks[i].isReported()) {
                long after = (int) (timestamp - reference.rtpTime()) * TimeUnit.SECONDS.toNanos(1) / track.clockRate();
                tracks[i].report(NtpTime.plusNanos(reference.ntpTime(), after), timestamp);
            }
            double time = tracks[i].packet(timestamp);
            assertThat(
                    which + ": " + track.kind() + " at " + made + " s goes back by " + (newest[i] - time),
                    time > newest[i],
                    is(true));
            newest[i] = time;
            delay[i] = time - made;
        }

        double apart() {
            return Math.abs(delay[0] - delay[1]);
        }
    }

    /** A camera that plays, with everything that is wrong with it. */
    private final class Play {
        private final List<Viewer> viewers = new ArrayList<>(List.of(new Viewer()));
        private final RunReader reader =
                new RunReader(List.of(VIDEO, SOUND), new HashMap<>(), Clock.fixed(NOW, ZoneOffset.UTC));
        private final Random random;
        private final int inexact;
        private final int late;
        private final long[] base = new long[2];
        private final int[] sequence = new int[2];
        private final int[] nextReport = new int[2];
        private long cameraClock;
        private long arrival;

        Play(Random random, int inexact, int late) {
            this.random = random;
            this.inexact = inexact;
            this.late = late;
            boot();
        }

        private void boot() {
            cameraClock = random.nextBoolean() ? -10_000 : random.nextLong(-1_000_000_000_000L, 100_000_000_000L);
            for (int i = 0; i < 2; i++) {
                base[i] = random.nextInt() & 0xFFFF_FFFFL;
                sequence[i] = random.nextInt(0x10000);
            }
        }

        /** Sound every 20 ms, a picture every 40 ms, a report of each track now and then. */
        void run(String which, int setsClockAt, int restartsAt) {
            for (int millis = 0; millis < SECONDS * 1000; millis += 20) {
                if (millis == setsClockAt * 1000) {
                    cameraClock += random.nextLong(-100_000_000, 100_000_000);
                }
                if (millis == restartsAt * 1000) {
                    millis += 4000;
                    boot();
                    reader.restart();
                }
                if (millis % 50_000 == 40_000) {
                    viewers.add(new Viewer());
                }
                arrival = Math.max(arrival, millis + (late == 0 ? 0 : random.nextInt(late)));
                if (millis % 40 == 0) {
                    send(which, VIDEO, millis);
                }
                if (millis > 0) {
                    send(which, SOUND, millis);
                }
            }
        }

        private void send(String which, Track track, int made) {
            int i = track.index();
            if (made >= nextReport[i] && made > 0) {
                nextReport[i] = made + 2500 + random.nextInt(5000);
                report(track, made);
            }
            ByteBuf frame = frame(track.rtpChannel(), 16);
            frame.writeByte(0x80).writeByte(track.payloadType()).writeShort(sequence[i]++ & 0xFFFF);
            frame.writeInt((int) timestamp(track, made)).writeInt(0xCA).writeInt(0x41000000);
            read(frame);
            long timestamp = RtpHeader.timestamp(frame, FrameRun.HEADER_BYTES);
            ClockReference reference = reader.clocks().get(i).reference();
            viewers.forEach(each -> each.packet(which, track, timestamp, made / 1000.0, reference));
        }

        private void report(Track track, int made) {
            int wrong = inexact == 0 ? 0 : random.nextInt(-inexact, inexact);
            ByteBuf frame = frame(track.rtcpChannel(), 28);
            frame.writeByte(0x80).writeByte(Rtcp.SENDER_REPORT).writeShort(6).writeInt(0xCA);
            frame.writeLong(NtpTime.of(NOW.plusMillis(cameraClock + made + wrong)));
            frame.writeInt((int) timestamp(track, made)).writeInt(1).writeInt(1);
            if (read(frame)) {
                long ntpTime = Rtcp.ntpTime(frame, FrameRun.HEADER_BYTES);
                long rtpTime = Rtcp.rtpTime(frame, FrameRun.HEADER_BYTES);
                viewers.forEach(each -> each.tracks[track.index()].report(ntpTime, rtpTime));
            }
        }

        private long timestamp(Track track, int made) {
            return base[track.index()] + (long) made * track.clockRate() / 1000;
        }

        /** @return true if it is passed on */
        private boolean read(ByteBuf frame) {
            boolean[] passed = new boolean[1];
            reader.read(
                    new FrameRun(frame, new int[] {0}),
                    channels,
                    TimeUnit.MILLISECONDS.toNanos(arrival),
                    (run, key) -> passed[0] = true);
            return passed[0];
        }

        private static ByteBuf frame(int channel, int length) {
            return Unpooled.buffer(4 + length).writeByte('$').writeByte(channel).writeShort(length);
        }
    }
}

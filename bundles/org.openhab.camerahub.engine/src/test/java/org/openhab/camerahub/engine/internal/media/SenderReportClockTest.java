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

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.source.ChannelMap;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.stream.Track.Codec;
import org.openhab.camerahub.engine.internal.stream.Track.Kind;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.NtpTime;
import org.openhab.camerahub.rtsp.rtp.Rtcp;

/**
 * What becomes of the wall clock time in a camera's sender reports.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SenderReportClockTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant CAMERA_CLOCK = Instant.parse("1970-01-01T00:03:00Z");
    private static final Track VIDEO = new Track(0, Kind.VIDEO, Codec.H264, 96, 90_000);
    private static final Track AUDIO = new Track(1, Kind.AUDIO, Codec.AAC, 97, 16_000);

    private final RunReader reader =
            new RunReader(List.of(VIDEO, AUDIO), new HashMap<>(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aCameraWhoseClockIsWrongByYearsDoesNotMakeTheTimelineJump() {
        read(rtp(VIDEO, 1000));

        // half a second of pictures later, by the camera's timestamps
        ByteBuf report = read(senderReport(VIDEO, 1000 + 45_000, CAMERA_CLOCK));

        assertThat(timeOf(report), is(NOW.plusMillis(500)));
    }

    @Test
    void laterReportsFollowTheCamerasClock() {
        read(rtp(VIDEO, 1000));
        read(senderReport(VIDEO, 1000, CAMERA_CLOCK));

        ByteBuf report = read(senderReport(VIDEO, 1000 + 900_000, CAMERA_CLOCK.plusMillis(10_003)));

        assertThat(timeOf(report), is(NOW.plusMillis(10_003)));
    }

    @Test
    void soundThatCameLateDoesNotGoBackButThePictureIsDrawnTowardsIt() {
        read(rtp(VIDEO, 1000));
        read(rtp(AUDIO, 5000));
        read(senderReport(VIDEO, 1000, CAMERA_CLOCK));

        ByteBuf sound = read(senderReport(AUDIO, 5000, CAMERA_CLOCK.minusMillis(40)));
        ByteBuf picture = read(senderReport(VIDEO, 1000 + 450_000, CAMERA_CLOCK.plusSeconds(5)));

        assertThat(timeOf(sound), is(NOW));
        assertThat(timeOf(picture), is(NOW.plusMillis(5005)));
    }

    @Test
    void aReportOfTheSoundThatComesBeforeThePicturesDoesNotMoveAnything() {
        read(rtp(VIDEO, 1000));
        read(rtp(AUDIO, 5000));

        ByteBuf report = read(senderReport(AUDIO, 5000 + 16_000, CAMERA_CLOCK));

        assertThat(timeOf(report), is(NOW.plusSeconds(1)));
    }

    @Test
    void afterARestartTheCamerasNewClockIsPlacedAnew() {
        read(rtp(VIDEO, 1000));
        read(senderReport(VIDEO, 1000, CAMERA_CLOCK));

        reader.restart();
        read(rtp(VIDEO, 77));
        ByteBuf report = read(senderReport(VIDEO, 77, CAMERA_CLOCK.plus(Duration.ofDays(365))));

        assertThat(timeOf(report), is(NOW));
    }

    @Test
    void newViewersGetTheHubsTime() {
        read(rtp(VIDEO, 1000));
        read(senderReport(VIDEO, 1000, CAMERA_CLOCK));

        ClockReference clock = reader.clocks().get(0).reference();

        assertThat(clock.fromCamera(), is(true));
        assertThat(Math.abs(Duration.between(instant(clock.ntpTime()), NOW).toMillis()), is(lessThan(1L)));
    }

    /** Reads one frame and returns it as the viewers get it. */
    private ByteBuf read(ByteBuf frame) {
        FrameRun run = new FrameRun(frame, new int[] {0});
        ChannelMap channels = mock(ChannelMap.class);
        when(channels.canonical(anyInt())).thenAnswer(call -> call.getArgument(0));
        reader.read(run, channels, 0, (passed, key) -> {});
        return frame;
    }

    private static ByteBuf rtp(Track track, long timestamp) {
        ByteBuf frame = frame(track.rtpChannel(), 16);
        frame.writeByte(0x80).writeByte(track.payloadType()).writeShort(7);
        return frame.writeInt((int) timestamp).writeInt(0xCA).writeInt(0x41000000);
    }

    private static ByteBuf senderReport(Track track, long timestamp, Instant time) {
        ByteBuf frame = frame(track.rtcpChannel(), 28);
        frame.writeByte(0x80).writeByte(Rtcp.SENDER_REPORT).writeShort(6).writeInt(0xCA);
        return frame.writeLong(NtpTime.of(time))
                .writeInt((int) timestamp)
                .writeInt(1)
                .writeInt(1);
    }

    private static ByteBuf frame(int channel, int length) {
        return Unpooled.buffer(4 + length).writeByte('$').writeByte(channel).writeShort(length);
    }

    private static Instant timeOf(ByteBuf report) {
        return instant(Rtcp.ntpTime(report, FrameRun.HEADER_BYTES));
    }

    /** To the millisecond: NTP's fractions are no whole nanoseconds. */
    private static Instant instant(long ntpTime) {
        return Instant.ofEpochMilli((NtpTime.toInstant(ntpTime).plusNanos(500_000)).toEpochMilli());
    }
}

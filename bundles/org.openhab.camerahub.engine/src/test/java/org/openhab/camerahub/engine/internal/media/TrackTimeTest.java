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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.rtsp.rtp.NtpTime;

/**
 * What viewers are told about the time of a track, report by report. Times are milliseconds since the first packet; the
 * camera's timestamps are exact, its clock and its reports are not.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TrackTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int VIDEO_RATE = 90_000;
    private static final int SOUND_RATE = 8000;

    private final WallClock wallClock = new WallClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final TrackTime video = begun(VIDEO_RATE, 0);

    private TrackTime begun(int clockRate, long arrivedAtMillis) {
        TrackTime track = new TrackTime(wallClock, clockRate);
        track.begin(0, Duration.ofMillis(arrivedAtMillis).toNanos());
        return track;
    }

    @ParameterizedTest
    @CsvSource({
        // reports of a camera that is busy: told at 5 s, 10 s, 15 s, what its clock says, what viewers are told
        "5000,     5030,   5000",
        "10000,   10000,   9995",
        "15000,   15060,  15000",
    })
    void inexactReportsMoveTimeByFiveMillisecondsAtMost(long moment, long ignoredClock, long expected) {
        long[] told = {
            report(video, VIDEO_RATE, 5000, 5030),
            report(video, VIDEO_RATE, 10_000, 10_000),
            report(video, VIDEO_RATE, 15_000, 15_060)
        };
        assertThat(told[(int) (moment / 5000) - 1], is(expected));
    }

    @Test
    void aCameraWhoseClockRunsFasterThanItsTimestampsIsFollowed() {
        report(video, VIDEO_RATE, 0, 0);
        for (long moment = 5000; moment <= 600_000; moment += 5000) {
            long fast = moment + moment / 5000; // 200 ppm
            assertThat(report(video, VIDEO_RATE, moment, fast), is(fast));
        }
    }

    @Test
    void soundThatCameTooLateAtFirstIsDrawnTowardsThePicture() {
        TrackTime sound = begun(SOUND_RATE, 22);
        report(video, VIDEO_RATE, 5000, 5000);
        report(sound, SOUND_RATE, 5000, 5000); // the picture is put later rather than the sound earlier
        assertThat(apart(sound, 5000), is(22L));

        long before = 22;
        for (int i = 2; i <= 6; i++) {
            report(video, VIDEO_RATE, 5000 * i, 5000 * i);
            report(sound, SOUND_RATE, 5000 * i, 5000 * i);
            long apart = apart(sound, 5000 * i);
            assertThat(apart, is(Math.max(0, before - 5)));
            before = apart;
        }
        assertThat(before, is(0L));
    }

    @Test
    void soundThatIsSecondsBesideThePictureLeapsForwardAtOnce() {
        // At PLAY the camera sent pictures of the last two seconds, and sound of now.
        TrackTime sound = begun(SOUND_RATE, 0);
        report(video, VIDEO_RATE, 5000, 5000);
        assertThat(report(sound, SOUND_RATE, 3000, 5000), is(5000L));
    }

    @Test
    void thePictureLeapsForwardIfItIsThePictureThatCameTooEarly() {
        TrackTime sound = begun(SOUND_RATE, 0);
        report(video, VIDEO_RATE, 5000, 5000);
        assertThat("sound never goes back", report(sound, SOUND_RATE, 5000, 3000), is(5000L));

        assertThat(report(video, VIDEO_RATE, 10_000, 10_000), is(12_000L));
        assertThat(report(sound, SOUND_RATE, 10_000, 8000), is(10_000L));
    }

    @ParameterizedTest
    @ValueSource(longs = {-10_000, -3_600_000, 10_000, 86_400_000, -1_700_000_000_000L})
    void theCamerasClockMayBeWrongByAnyTime(long wrong) {
        TrackTime sound = begun(SOUND_RATE, 0);
        for (long moment = 0; moment < 60_000; moment += 5000) {
            assertThat(report(video, VIDEO_RATE, moment, moment + wrong), is(moment));
            assertThat(report(sound, SOUND_RATE, moment, moment + wrong), is(moment));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400_000, -2500, 2500, 1_700_000_000_000L})
    void aCameraThatSetsItsClockMovesNothing(long by) {
        TrackTime sound = begun(SOUND_RATE, 0);
        report(video, VIDEO_RATE, 5000, 5000);
        report(sound, SOUND_RATE, 5000, 5000);
        for (long moment = 10_000; moment < 60_000; moment += 5000) {
            assertThat(report(sound, SOUND_RATE, moment, moment + by), is(moment));
            assertThat(report(video, VIDEO_RATE, moment, moment + by), is(moment));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-3000, 3000, 40_000_000})
    void timestampsThatLeapAreBroughtBackToTheCamerasClock(long leap) {
        report(video, VIDEO_RATE, 5000, 5000);
        long told = video.report(
                ntp(10_000),
                timestamp(VIDEO_RATE, 10_000 + leap),
                Duration.ofMillis(10_000).toNanos());
        assertThat(millis(told), is(10_000L));
    }

    @Test
    void tracksWithClocksThatHaveNothingToDoWithEachOtherStayAsTheyCame() {
        TrackTime sound = begun(SOUND_RATE, 0);
        for (long moment = 0; moment < 60_000; moment += 5000) {
            assertThat(report(video, VIDEO_RATE, moment, moment - 77_000_000), is(moment));
            assertThat(report(sound, SOUND_RATE, moment, moment), is(moment));
        }
    }

    @Test
    void timeGoesOnEvenlyWhenTheCameraStartsAnew() {
        report(video, VIDEO_RATE, 5000, 5000);
        wallClock.restart();
        video.restart();
        assertThat(report(video, VIDEO_RATE, 30_000, 444_444), is(30_000L));
    }

    @Test
    void withoutAnyReportTimeIsRightForDays() {
        long moment = 0;
        while (moment < Duration.ofDays(3).toMillis()) {
            moment += Duration.ofHours(1).toMillis();
            video.follow(timestamp(VIDEO_RATE, moment));
        }
        assertThat(millis(video.at(timestamp(VIDEO_RATE, moment))), is(moment));
    }

    @Test
    void theHubsTimeGoesOnEvenlyWhateverItsClockDoes() {
        assertThat(millis(wallClock.now(Duration.ofSeconds(7).toNanos())), is(7000L));
    }

    private long report(TrackTime track, int clockRate, long moment, long cameraClock) {
        return millis(track.report(
                ntp(cameraClock),
                timestamp(clockRate, moment),
                Duration.ofMillis(moment).toNanos()));
    }

    /** How much later sound is shown than the picture of the same moment. */
    private long apart(TrackTime sound, long moment) {
        return millis(sound.at(timestamp(SOUND_RATE, moment))) - millis(video.at(timestamp(VIDEO_RATE, moment)));
    }

    private static long timestamp(int clockRate, long moment) {
        return moment * clockRate / 1000 & 0xFFFF_FFFFL;
    }

    private static long ntp(long millis) {
        return NtpTime.of(NOW.plusMillis(millis));
    }

    private static long millis(long ntpTime) {
        return Math.round((ntpTime - NtpTime.of(NOW)) * 1000.0 / (1L << 32));
    }
}

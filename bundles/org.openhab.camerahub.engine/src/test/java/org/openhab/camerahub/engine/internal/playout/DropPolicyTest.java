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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.openhab.camerahub.engine.internal.playout.Runs.AUDIO;
import static org.openhab.camerahub.engine.internal.playout.Runs.KEY;
import static org.openhab.camerahub.engine.internal.playout.Runs.MORE;
import static org.openhab.camerahub.engine.internal.playout.Runs.PICTURE;
import static org.openhab.camerahub.engine.internal.playout.Runs.VIDEO;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;

/**
 * Which frames a slow viewer does not get.
 *
 * @author Camera Hub authors - Initial contribution
 */
class DropPolicyTest {

    private static final long LIMIT = 1000;
    private static final long LARGEST = 5000;
    private static final long FULL = 1001;
    private static final long HALF = 500;
    private static final long EMPTY = 0;

    private final SessionCounters counters = new SessionCounters();
    private final DropPolicy drops = new DropPolicy(List.of(VIDEO, AUDIO), LIMIT, LARGEST, counters);
    private long now;

    private boolean video(int flags, long waiting) {
        return drops.passes(0, flags, waiting, now);
    }

    private boolean audio(long waiting) {
        return drops.passes(1, 0, waiting, now);
    }

    @Test
    void everythingPassesWhileThereIsRoom() {
        assertThat(video(KEY, EMPTY), is(true));
        assertThat(video(PICTURE, LIMIT), is(true));
        assertThat(audio(LIMIT), is(true));
    }

    @Test
    void aPictureThatHasBegunIsFinished() {
        assertThat(video(PICTURE, LIMIT), is(true));
        assertThat(video(MORE, FULL), is(true));
        assertThat(video(MORE, LIMIT + LARGEST), is(true));
    }

    @Test
    void aPictureThatFindsNoRoomIsDroppedWhole() {
        assertThat(video(PICTURE, FULL), is(false));
        assertThat(video(MORE, EMPTY), is(false));
        assertThat(counters.droppedPictures(), is(1L));
        assertThat(counters.droppedPackets(), is(2L));
    }

    @Test
    void picturesAreDroppedUpToTheNextKeyPicture() {
        video(PICTURE, FULL);
        assertThat(video(PICTURE, EMPTY), is(false));
        assertThat(video(MORE, EMPTY), is(false));
        assertThat(video(KEY, EMPTY), is(true));
        assertThat(video(MORE, EMPTY), is(true));
        assertThat(video(PICTURE, EMPTY), is(true));
        assertThat(counters.droppedPictures(), is(2L));
    }

    @Test
    void aKeyPictureThatFindsTheBufferMoreThanHalfFullIsDroppedToo() {
        video(PICTURE, FULL);
        assertThat(video(KEY, HALF + 1), is(false));
        assertThat(video(KEY, HALF), is(true));
    }

    @Test
    void soundPassesWhilePicturesAreDropped() {
        video(PICTURE, FULL);
        assertThat(audio(LIMIT), is(true));
        assertThat(audio(FULL), is(false));
        assertThat(counters.droppedPackets(), is(2L));
    }

    @Test
    void senderReportsAlwaysPass() {
        video(PICTURE, FULL);
        assertThat(drops.passes(0, MediaRun.RTCP, FULL, now), is(true));
    }

    @Test
    void evenWithoutPictureStartsTheMemoryIsBounded() {
        assertThat(video(MORE, LIMIT + LARGEST + 1), is(false));
        assertThat(drops.passes(0, MediaRun.RTCP, LIMIT + LARGEST + 1, now), is(false));
    }

    @Test
    void aCameraWithKeyPicturesFarApartIsNotWaitedForForever() {
        video(PICTURE, FULL);
        now += DropPolicy.KEY_WAIT_NANOS;
        assertThat(video(PICTURE, EMPTY), is(false));
        now += Duration.ofMillis(1).toNanos();
        assertThat(video(MORE, EMPTY), is(false));
        assertThat(video(PICTURE, EMPTY), is(true));
    }

    @Test
    void everyPictureOfMotionJpegIsAKeyPicture() {
        Track jpeg = new Track(0, Track.Kind.VIDEO, Track.Codec.OTHER, 26, 90_000);
        DropPolicy policy = new DropPolicy(List.of(jpeg), LIMIT, LARGEST, counters);
        policy.awaitKey(0, now);
        assertThat(policy.passes(0, PICTURE, EMPTY, now), is(true));
        assertThat(policy.passes(0, PICTURE, FULL, now), is(false));
        assertThat(policy.passes(0, PICTURE, EMPTY, now), is(true));
    }

    @Test
    void aKeyPictureBehindADelimiterIsNotCountedAsDropped() {
        video(PICTURE, FULL);
        assertThat("the delimiter", video(PICTURE, EMPTY), is(false));
        assertThat(video(MediaRun.VIDEO | MediaRun.KEY_START, EMPTY), is(true));
        assertThat(counters.droppedPictures(), is(1L));
        assertThat(counters.droppedPackets(), is(1L));
    }

    @Test
    void waitingForTheFirstKeyPictureIsNotCountedAsDrops() {
        drops.awaitKey(0, now);
        assertThat(drops.open(), is(false));
        assertThat(video(PICTURE, EMPTY), is(false));
        assertThat(video(KEY, EMPTY), is(true));
        assertThat(drops.open(), is(true));
        assertThat(counters.droppedPictures(), is(0L));
        assertThat(counters.droppedPackets(), is(0L));
    }
}

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
package org.openhab.binding.camerahub.internal.motion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.MotionWish;

/**
 * Which pictures of motions are kept.
 *
 * @author Camera Hub authors - Initial contribution
 */
class MotionArchiveTest {

    private static final String FRONT = "camerahub:camera:home:front";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final Household household = new Household();
    private final HouseholdCamera front = mock(HouseholdCamera.class);
    private MotionWish wish = MotionWish.DEFAULT;

    @Test
    void aMotionsPictureIsAFileNamedByItsTime() throws IOException {
        MotionArchive archive = archive();
        seen();

        assertThat(names(archive), contains("20261122T120000.000Z.jpg"));
        assertThat(Files.readAllBytes(archive.pictures().of(FRONT).get(0)), is(JPEG));
        assertThat(folder.resolve("camerahub_camera_home_front").toFile().list().length, is(1));
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws IOException {
        MotionArchive archive = archive();
        wish = new MotionWish(true, true, 3, Duration.ofDays(14));
        for (int i = 0; i < 10; i++) {
            seen();
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(
                names(archive),
                contains("20261122T120009.000Z.jpg", "20261122T120008.000Z.jpg", "20261122T120007.000Z.jpg"));
    }

    @Test
    void theOldestGoWhenTheyAreTooOld_alsoIfNothingIsSeenAnyMore() throws IOException {
        MotionArchive archive = archive();
        wish = new MotionWish(true, true, 100, Duration.ofDays(2));
        seen();
        clock.pass(Duration.ofHours(36));
        seen();
        clock.pass(Duration.ofHours(18));
        assertThat(names(archive), hasSize(1));

        clock.pass(Duration.ofDays(3));
        assertThat(names(archive), hasSize(0));
    }

    @Test
    void twoMotionsOfTheSameMillisecondAreTwoFiles() throws IOException {
        MotionArchive archive = archive();
        seen();
        seen();

        assertThat(names(archive), hasSize(2));
    }

    @Test
    void whatTheUserPutsThereStays() throws IOException {
        MotionArchive archive = archive();
        wish = new MotionWish(true, true, 1, Duration.ofDays(1));
        Path own = Files.createDirectories(folder.resolve("camerahub_camera_home_front"));
        Path notes = Files.writeString(own.resolve("notes.jpg"), "mine");
        seen();
        seen();

        assertThat(Files.exists(notes), is(true));
    }

    @Test
    void aDiskThatTakesNothingHarmsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        MotionArchive archive = new MotionArchive(household, clock, file.resolve("motion"));
        seen();
        seen();

        assertThat(names(archive), hasSize(0));
    }

    @Test
    void aDiskThatIsNearlyFullKeepsItsLast64MegabytesForOthers_untilThereIsRoomAgain() throws IOException {
        AtomicLong room = new AtomicLong(MotionPictures.KEEP_FREE_BYTES + JPEG.length - 1);
        MotionArchive archive = new MotionArchive(household, clock, new MotionPictures(folder, own -> room.get()));
        seen();
        seen();
        assertThat(names(archive), hasSize(0));

        room.set(MotionPictures.KEEP_FREE_BYTES + JPEG.length);
        seen();
        assertThat(names(archive), hasSize(1));
        room.set(0);
        clock.pass(Duration.ofSeconds(1));
        seen();
        assertThat(names(archive), hasSize(1));
    }

    @Test
    void aDiskThatFillsUpWhileAPictureIsWrittenKeepsNothingOfIt() throws IOException {
        MotionArchive archive = new MotionArchive(household, clock, new MotionPictures(folder, own -> {
            // in the way of the file that is to be written, as a full disk is
            Files.createDirectories(own.resolve("20261122T120000.000Z.part").resolve("full"));
            return Long.MAX_VALUE;
        }));
        seen();

        assertThat(names(archive), hasSize(0));
    }

    @Test
    void aMotionWithoutAPictureAndACameraThatKeepsNoneLeaveNothing() throws IOException {
        MotionArchive archive = archive();
        household.motionSeen(front(), clock.now(), null);
        wish = new MotionWish(true, true, 0, Duration.ofDays(1));
        seen();

        assertThat(names(archive), hasSize(0));
    }

    @Test
    void afterTheEndNothingIsKept() throws IOException {
        MotionArchive archive = archive();
        archive.deactivate();
        seen();
        clock.pass(Duration.ofDays(1));

        assertThat(names(archive), hasSize(0));
        assertThat(clock.waiting(), is(0));
    }

    private MotionArchive archive() {
        return new MotionArchive(household, clock, folder);
    }

    private void seen() {
        Instant now = clock.now();
        household.add(front());
        household.motionSeen(front(), now, JPEG);
        clock.pass(Duration.ZERO);
    }

    private HouseholdCamera front() {
        when(front.id()).thenReturn(FRONT);
        when(front.motionWish()).thenReturn(wish);
        return front;
    }

    private static List<String> names(MotionArchive archive) throws IOException {
        return archive.pictures().of(FRONT).stream()
                .map(picture -> picture.getFileName().toString())
                .toList();
    }
}

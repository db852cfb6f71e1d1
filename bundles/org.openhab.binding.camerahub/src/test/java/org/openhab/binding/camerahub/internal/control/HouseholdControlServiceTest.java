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
package org.openhab.binding.camerahub.internal.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.openhab.binding.camerahub.internal.camera.CameraBench.NOON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.camerahub.internal.camera.CameraBench;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.motion.MotionArchive;
import org.openhab.core.library.types.OnOffType;
import org.openhab.io.camerahub.HouseholdControl.CameraHousehold;
import org.openhab.io.camerahub.HouseholdControl.CameraSwitch;
import org.openhab.io.camerahub.HouseholdControl.PersonPresence;

/**
 * What the web interface sees of the household: a camera of a home in Berlin.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HouseholdControlServiceTest {

    private static final String FRONT = "camerahub:camera:front";
    private static final String ANNA = "camerahub:person:anna";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

    @TempDir
    Path folder;

    private final CameraBench bench = new CameraBench();
    private HouseholdControlService control;

    @BeforeEach
    void start() {
        control = new HouseholdControlService(
                bench.household,
                bench.policy,
                bench.presence,
                new MotionArchive(bench.household, bench.clock, folder),
                () -> ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aCameraIsShownWithItsPolicyItsSwitchesAndWhy() {
        bench.camera("front", "address", "rtsp://192.0.2.10/", "policy", "AWAY");
        assertThat(
                control.cameras(),
                contains(new CameraHousehold(
                        FRONT, "Front door", "away", false, false, false, "presence-unknown", null)));

        bench.presence.add(ANNA, Duration.ZERO, state -> {});
        bench.presence.report(ANNA, "router", false);

        assertThat(
                control.cameras(),
                contains(new CameraHousehold(FRONT, "Front door", "away", true, true, false, "nobody-home", null)));
    }

    @Test
    void aCameraThatIsNoThingAnyMoreIsNotShown() {
        bench.camera("front", "address", "rtsp://192.0.2.10/").dispose();

        assertThat(control.cameras(), is(empty()));
    }

    @Test
    void switchingIsACommandToTheChannel() {
        bench.camera("front", "address", "rtsp://192.0.2.10/", "policy", "AWAY");

        control.command(FRONT, CameraSwitch.STREAM, true);
        control.command(FRONT, CameraSwitch.MOTION_DETECTION, true);
        control.command(FRONT, CameraSwitch.NIGHT_MODE, true);

        CameraHousehold front = control.cameras().get(0);
        assertThat(front.stream() && front.motionDetection() && front.nightMode(), is(true));
        assertThat(front.reason(), is("command"));
        assertThat(bench.states.get("stream"), is(OnOffType.ON));
        control.command(FRONT, CameraSwitch.STREAM, false);
        assertThat(bench.states.get("stream"), is(OnOffType.OFF));
    }

    @Test
    void aCommandToACameraThatDoesNotExistIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> control.command(FRONT, CameraSwitch.STREAM, true));
    }

    @Test
    void picturesOfMotionsAreFoundByTheDaysOfOpenHabsTimeZone() {
        bench.command(bench.camera("front", "address", "rtsp://192.0.2.10/"), "motion-detection", OnOffType.ON);
        // 23:59 and 0:01 in Berlin
        Instant before = NOON.plus(Duration.ofMinutes(9 * 60 + 59)).plusMillis(7);
        Instant after = NOON.plus(Duration.ofMinutes(10 * 60 + 1));
        bench.household.camera(FRONT).orElseThrow().motion(before, JPEG);
        bench.household.camera(FRONT).orElseThrow().motion(after, JPEG);
        bench.clock.pass(Duration.ZERO);

        LocalDate longest = LocalDate.of(2026, 6, 21);
        assertThat(control.motionDays(FRONT), is(List.of(longest.plusDays(1), longest)));
        assertThat(control.motionPictures(FRONT, longest), contains(before));
        assertThat(control.motionPictures(FRONT, longest.plusDays(1)), contains(after));
        assertThat(control.motionPicture(FRONT, before).orElseThrow(), is(JPEG));
        assertThat(control.motionPicture(FRONT, before.plusMillis(1)), is(Optional.empty()));
        assertThat(control.cameras().get(0).lastMotion(), is(after));
    }

    @Test
    void whatLooksLikeAPictureButHasNoTimeIsLeftOut() throws Exception {
        Path own = Files.createDirectories(folder.resolve("camerahub_camera_front"));
        Files.write(own.resolve("20269999T120000.000Z.jpg"), JPEG);
        Files.write(own.resolve("20261122T120000.000Z.jpg"), JPEG);
        Files.write(own.resolve("20261122T120000.000Z-2.jpg"), JPEG);

        assertThat(control.motionDays(FRONT), contains(LocalDate.of(2026, 11, 22)));
        assertThat(
                control.motionPictures(FRONT, LocalDate.of(2026, 11, 22)),
                contains(Instant.parse("2026-11-22T12:00:00Z")));
    }

    @Test
    void aCameraOfWhichNothingIsKeptHasNoDays() {
        assertThat(control.motionDays("../../etc"), is(empty()));
        assertThat(control.motionPicture("../../etc", NOON), is(Optional.empty()));
    }

    @Test
    void personsAreShownWithWhatIsKnownOfThem() {
        HouseholdPerson anna = mock(HouseholdPerson.class);
        when(anna.id()).thenReturn(ANNA);
        when(anna.label()).thenReturn("Anna");
        bench.household.add(anna);
        bench.presence.add(ANNA, Duration.ZERO, state -> {});
        assertThat(control.persons(), contains(new PersonPresence(ANNA, "Anna", null)));

        bench.presence.report(ANNA, "router", true);
        assertThat(control.persons(), contains(new PersonPresence(ANNA, "Anna", true)));
        bench.presence.report(ANNA, "router", false);
        assertThat(control.persons(), contains(new PersonPresence(ANNA, "Anna", false)));
    }
}

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
package org.openhab.binding.camerahub.internal.policy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.night.HouseholdNight;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.PointType;

/**
 * A household's days: people come and go, it gets dark, somebody presses a switch, openHAB restarts.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HouseholdPolicyTest {

    private static final String FRONT = "camerahub:camera:home:front";
    private static final String ANNA = "camerahub:person:home:anna";
    private static final CameraPolicy AWAY = new CameraPolicy(Policy.AWAY, Duration.ofMinutes(10), Duration.ofHours(1));
    private static final Switches WATCHING_BY_DAY = new Switches(true, true, false);
    private static final Switches WATCHING_BY_NIGHT = new Switches(true, true, true);

    /* In Berlin, on a day on which the sun sets at 15:03 UTC and rises at 06:37 on the next. */
    private final FakeClock clock = new FakeClock("2026-11-22T08:00:00Z");
    private final MemoryStorageService storage = new MemoryStorageService();
    private final List<Decision> told = new ArrayList<>();

    private HouseholdPresence presence;
    private HouseholdPolicy policy;

    @BeforeEach
    void start() {
        HouseholdNight night = new HouseholdNight(() -> new PointType(new DecimalType(52.52), new DecimalType(13.405)));
        presence = new HouseholdPresence(clock, storage);
        policy = new HouseholdPolicy(clock, night, presence, storage);
        presence.add(ANNA, Duration.ZERO, state -> {});
    }

    @Test
    void aWholeDayOfAnEmptyHouse() {
        policy.add(FRONT, AWAY, told::add);
        presence.report(ANNA, "router", true);
        presence.report(ANNA, "router", false);
        clock.pass(Duration.ofHours(24));
        presence.report(ANNA, "router", true);

        assertThat(
                told.stream().map(Decision::reason).toList(),
                contains(
                        Reason.PRESENCE_UNKNOWN,
                        Reason.SOMEBODY_HOME,
                        Reason.PRIVACY_DELAY,
                        Reason.NOBODY_HOME,
                        Reason.NOBODY_HOME,
                        Reason.NOBODY_HOME,
                        Reason.SOMEBODY_HOME));
        assertThat(told.get(3).switches(), is(WATCHING_BY_DAY));
        assertThat(told.get(4).switches(), is(WATCHING_BY_NIGHT));
        assertThat(told.get(5).switches(), is(WATCHING_BY_DAY));
        assertThat(told.get(6).switches(), is(Switches.OFF));
    }

    @Test
    void aCommandEndsByItselfAfterItsTime() {
        presence.report(ANNA, "router", true);
        policy.add(FRONT, AWAY, told::add);
        policy.command(FRONT, Switch.STREAM, true);
        assertThat(last().switches(), is(new Switches(true, false, false)));

        clock.pass(Duration.ofMinutes(59));
        assertThat(last().reason(), is(Reason.COMMAND));
        clock.pass(Duration.ofMinutes(1));
        assertThat(last().switches(), is(Switches.OFF));
    }

    @Test
    void aCommandOfYesterdayDoesNotComeBackWithOneOfToday() {
        presence.report(ANNA, "router", true);
        policy.add(FRONT, AWAY, told::add);
        policy.command(FRONT, Switch.STREAM, true);
        clock.pass(Duration.ofHours(24));
        policy.command(FRONT, Switch.NIGHT_MODE, true);

        assertThat(last().switches(), is(new Switches(false, false, true)));
    }

    @Test
    void releasingGivesTheDecisionBackToThePolicy() {
        presence.report(ANNA, "router", true);
        policy.add(FRONT, AWAY, told::add);
        policy.command(FRONT, Switch.STREAM, true);
        policy.release(FRONT);

        assertThat(last().reason(), is(Reason.SOMEBODY_HOME));
    }

    @Test
    void commandsAndThePrivacyDelaySurviveARestart() {
        policy.add(FRONT, AWAY, told::add);
        presence.report(ANNA, "router", true);
        presence.report(ANNA, "router", false);
        policy.command(FRONT, Switch.NIGHT_MODE, true);
        clock.pass(Duration.ofMinutes(5));
        restart();
        policy.add(FRONT, AWAY, told::add);

        assertThat(last().switches(), is(new Switches(false, false, true)));
        clock.pass(Duration.ofMinutes(5));
        assertThat(last().switches(), is(WATCHING_BY_NIGHT));
        clock.pass(Duration.ofHours(1));
        assertThat(last().switches(), is(WATCHING_BY_DAY));
    }

    @Test
    void manualCommandsSurviveARestart() {
        policy.add(FRONT, CameraPolicy.MANUAL, told::add);
        policy.command(FRONT, Switch.MOTION_DETECTION, true);
        restart();
        policy.add(FRONT, CameraPolicy.MANUAL, told::add);
        presence.report(ANNA, "router", true);

        assertThat(last().switches(), is(new Switches(true, true, false)));
    }

    @Test
    void aCameraThatIsGoneIsToldNothingAndLeavesNoTask() {
        presence.report(ANNA, "router", false);
        policy.add(FRONT, AWAY, told::add);
        policy.remove(FRONT);
        int toldBefore = told.size();
        clock.pass(Duration.ofDays(2));

        assertThat(told, hasSize(toldBefore));
        assertThat(clock.waiting(), is(0));
    }

    private void restart() {
        policy.deactivate();
        presence.deactivate();
        start();
    }

    private Decision last() {
        return told.get(told.size() - 1);
    }
}

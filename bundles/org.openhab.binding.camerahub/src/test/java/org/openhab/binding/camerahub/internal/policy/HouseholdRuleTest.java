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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.night.Light;
import org.openhab.binding.camerahub.internal.presence.Presence;

/**
 * The household's rule, as docs/household.md shows it.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HouseholdRuleTest {

    private static final Commands NONE = Commands.NONE;
    private static final Instant DAWN = at("06:00");

    /* The presence has been so since 12:00, the privacy delay is 5 minutes. */
    @ParameterizedTest
    @CsvSource({
        // policy, presence, light, now | stream, detection, night | reason, ask again
        "AWAY, HOME, DAY, 12:00, false, false, false, SOMEBODY_HOME,",
        "AWAY, HOME, NIGHT, 23:00, false, false, false, SOMEBODY_HOME,",
        "AWAY, UNKNOWN, NIGHT, 23:00, false, false, false, PRESENCE_UNKNOWN,",
        "AWAY, AWAY, DAY, 12:00, false, false, false, PRIVACY_DELAY, 12:05",
        "AWAY, AWAY, NIGHT, 12:04, false, false, false, PRIVACY_DELAY, 12:05",
        "AWAY, AWAY, DAY, 12:05, true, true, false, NOBODY_HOME, 06:00",
        "AWAY, AWAY, NIGHT, 23:00, true, true, true, NOBODY_HOME, 06:00",
        "AWAY, AWAY, UNKNOWN, 23:00, true, true, false, NOBODY_HOME, 06:00",
        "ALWAYS, HOME, DAY, 12:00, true, true, false, ALWAYS, 06:00",
        "ALWAYS, HOME, NIGHT, 23:00, true, true, true, ALWAYS, 06:00",
        "ALWAYS, AWAY, NIGHT, 12:00, true, true, true, ALWAYS, 06:00",
        "ALWAYS, UNKNOWN, UNKNOWN, 12:00, true, true, false, ALWAYS, 06:00",
        "MANUAL, HOME, DAY, 12:00, true, false, false, MANUAL,",
        "MANUAL, AWAY, NIGHT, 23:00, true, false, false, MANUAL,",
    })
    void withoutCommandsThePolicyDecides(
            Policy policy,
            Presence presence,
            Light light,
            String now,
            boolean stream,
            boolean detection,
            boolean night,
            Reason reason,
            String askAgain) {
        CameraPolicy configured = new CameraPolicy(policy, Duration.ofMinutes(5), Duration.ZERO);
        Situation situation = new Situation(presence, at("12:00"), light, DAWN);

        Decision decision = HouseholdRule.decide(configured, situation, NONE, at(now));

        assertThat(decision.switches(), is(new Switches(stream, detection, night)));
        assertThat(decision.reason(), is(reason));
        assertThat(decision.askAgain(), is(askAgain == null ? nullValue() : is(at(askAgain))));
    }

    @Test
    void nightModeGoesOffByDayAlthoughNobodyCameHomeInBetween() {
        // HomeManager's stayed on until the settings were reset.
        CameraPolicy away = away(Duration.ZERO);
        Situation night = new Situation(Presence.AWAY, at("00:00"), Light.NIGHT, DAWN);
        Situation day = new Situation(Presence.AWAY, at("00:00"), Light.DAY, at("20:00"));

        assertThat(
                HouseholdRule.decide(away, night, NONE, at("05:59")).switches().nightMode(), is(true));
        assertThat(HouseholdRule.decide(away, day, NONE, at("06:00")).switches().nightMode(), is(false));
    }

    @Test
    void aCommandBeatsThePolicyForItsSwitchOnly() {
        Situation somebodyHome = new Situation(Presence.HOME, at("12:00"), Light.DAY, DAWN);
        Commands commands = NONE.with(Switch.STREAM, true, at("13:00"));

        Decision decision = HouseholdRule.decide(away(Duration.ZERO), somebodyHome, commands, at("18:00"));

        assertThat(decision, is(new Decision(new Switches(true, false, false), Reason.COMMAND, null)));
    }

    @Test
    void aCommandHoldsUntilPresenceChanges() {
        Commands commands = NONE.with(Switch.STREAM, false, at("13:00"));
        Situation unchanged = new Situation(Presence.AWAY, at("13:00"), Light.DAY, DAWN);
        Situation changed = new Situation(Presence.AWAY, at("13:01"), Light.DAY, DAWN);

        assertThat(
                HouseholdRule.decide(away(Duration.ZERO), unchanged, commands, at("20:00"))
                        .reason(),
                is(Reason.COMMAND));
        assertThat(
                HouseholdRule.decide(away(Duration.ZERO), changed, commands, at("20:00")),
                is(new Decision(new Switches(true, true, false), Reason.NOBODY_HOME, DAWN)));
    }

    @Test
    void aCommandHoldsForTheSetTimeAndTheRuleIsAskedAgainThen() {
        Commands commands = NONE.with(Switch.STREAM, true, at("13:00"));
        Situation somebodyHome = new Situation(Presence.HOME, at("12:00"), Light.DAY, DAWN);
        CameraPolicy policy = away(Duration.ofMinutes(30));

        assertThat(
                HouseholdRule.decide(policy, somebodyHome, commands, at("13:29")),
                is(new Decision(new Switches(true, false, false), Reason.COMMAND, at("13:30"))));
        assertThat(
                HouseholdRule.decide(policy, somebodyHome, commands, at("13:30"))
                        .switches(),
                is(Switches.OFF));
    }

    @Test
    void somebodyComingHomeIsNotWatchedBecauseOfACommandWhoseTimeIsNotOver() {
        Commands commands = NONE.with(Switch.STREAM, true, at("13:00"));
        Situation justCame = new Situation(Presence.HOME, at("13:05"), Light.DAY, DAWN);

        Decision decision = HouseholdRule.decide(away(Duration.ofMinutes(30)), justCame, commands, at("13:06"));

        assertThat(decision.switches(), is(Switches.OFF));
    }

    @Test
    void aCommandDoesNotStopThePrivacyDelayOfTheOtherSwitches() {
        Commands commands = NONE.with(Switch.STREAM, true, at("12:01"));
        Situation justLeft = new Situation(Presence.AWAY, at("12:00"), Light.DAY, DAWN);
        CameraPolicy policy = new CameraPolicy(Policy.AWAY, Duration.ofMinutes(5), Duration.ofMinutes(30));

        Decision decision = HouseholdRule.decide(policy, justLeft, commands, at("12:02"));

        assertThat(decision, is(new Decision(new Switches(true, false, false), Reason.COMMAND, at("12:05"))));
    }

    @Test
    void manualSwitchesStayAsCommandedWhateverHappens() {
        Commands commands = NONE.with(Switch.STREAM, false, at("01:00"))
                .with(Switch.MOTION_DETECTION, true, at("01:01"))
                .with(Switch.NIGHT_MODE, true, at("01:02"));
        Situation later = new Situation(Presence.HOME, at("20:00"), Light.DAY, DAWN);
        CameraPolicy manual = new CameraPolicy(Policy.MANUAL, Duration.ZERO, Duration.ofMinutes(1));

        assertThat(
                HouseholdRule.decide(manual, later, commands, at("22:00")),
                is(new Decision(new Switches(false, true, true), Reason.MANUAL, null)));
    }

    private static CameraPolicy away(Duration overrideTime) {
        return new CameraPolicy(Policy.AWAY, Duration.ZERO, overrideTime);
    }

    private static Instant at(String time) {
        return LocalDate.of(2026, 11, 22).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}

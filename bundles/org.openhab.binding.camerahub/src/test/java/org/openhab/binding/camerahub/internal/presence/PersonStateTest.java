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
package org.openhab.binding.camerahub.internal.presence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * When a person is at home.
 *
 * @author Camera Hub authors - Initial contribution
 */
class PersonStateTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DELAY = Duration.ofMinutes(5);
    private static final PersonState AT_HOME = PersonState.UNKNOWN.report("router", true, DELAY, START);

    @Test
    void atHomeAsSoonAsOneSourceSaysSo() {
        assertThat(AT_HOME.presence(), is(Presence.HOME));
        assertThat(AT_HOME.since(), is(START));
    }

    @Test
    void awayOnlyAfterTheAwayDelay() {
        PersonState gone = AT_HOME.report("router", false, DELAY, minute(10));

        assertThat(gone.presence(), is(Presence.HOME));
        assertThat(gone.awayAt(), is(minute(15)));
        assertThat(gone.at(minute(15).minusMillis(1)).presence(), is(Presence.HOME));
        assertThat(gone.at(minute(15)).presence(), is(Presence.AWAY));
        assertThat(gone.at(minute(20)).since(), is(minute(15)));
    }

    @Test
    void aSourceThatIsWithdrawnCountsNoLonger() {
        PersonState byCommand = AT_HOME.report("command", false, DELAY, minute(1));
        PersonState left = byCommand.without("router", DELAY, minute(10));

        assertThat(left.presence(), is(Presence.HOME));
        assertThat(left.awayAt(), is(minute(15)));
        assertThat(left.at(minute(15)).presence(), is(Presence.AWAY));
        assertThat(
                byCommand.without("command", DELAY, minute(10)).at(minute(60)).presence(), is(Presence.HOME));
    }

    @Test
    void withoutAnySourceAPersonStaysWhereItWas() {
        PersonState nobodySays = AT_HOME.without("router", DELAY, minute(10)).at(minute(60));

        assertThat(nobodySays.presence(), is(Presence.HOME));
        assertThat(nobodySays.awayAt() == null, is(true));
        assertThat(AT_HOME.without("phone", DELAY, minute(10)) == AT_HOME, is(true));
    }

    @Test
    void aPhoneThatSleepsForAMinuteDoesNotLeave() {
        PersonState back = AT_HOME.report("router", false, DELAY, minute(10))
                .report("router", true, DELAY, minute(11))
                .at(minute(60));

        assertThat(back.presence(), is(Presence.HOME));
        assertThat(back.since(), is(START));
    }

    @Test
    void aRouterThatKeepsSayingGoneDoesNotPutTheDelayOff() {
        PersonState gone = AT_HOME;
        for (int minute = 10; minute <= 15; minute++) {
            gone = gone.report("router", false, DELAY, minute(minute));
        }

        assertThat(gone.presence(), is(Presence.AWAY));
        assertThat(gone.since(), is(minute(15)));
    }

    @Test
    void oneOfSeveralSourcesKeepsAPersonAtHome() {
        PersonState state = AT_HOME.report("bluetooth", true, DELAY, minute(1))
                .report("router", false, DELAY, minute(2))
                .at(minute(60));

        assertThat(state.presence(), is(Presence.HOME));
        assertThat(state.report("bluetooth", false, DELAY, minute(60)).awayAt(), is(minute(65)));
    }

    @Test
    void aPersonOfWhomNobodyEverHeardIsAwayAtTheFirstReport() {
        PersonState state = PersonState.UNKNOWN.report("router", false, DELAY, START);

        assertThat(state.presence(), is(Presence.AWAY));
        assertThat(state.awayAt(), is(nullValue()));
    }

    @Test
    void withoutADelayAPersonLeavesAtOnce() {
        assertThat(AT_HOME.report("router", false, Duration.ZERO, minute(1)).presence(), is(Presence.AWAY));
    }

    @Test
    void whateverTheSourcesSayNobodyLeavesWhileOneOfThemSawThePersonWithinTheDelay() {
        Random random = new Random(5);
        PersonState state = PersonState.UNKNOWN;
        Instant lastSeen = Instant.EPOCH;
        for (int second = 0; second < 200_000; second += random.nextInt(200)) {
            Instant now = START.plusSeconds(second);
            boolean present = random.nextInt(4) == 0;
            boolean seenBefore = state.sources().containsValue(true);
            state = state.at(now).report("source " + random.nextInt(3), present, DELAY, now);
            lastSeen = seenBefore || present ? now : lastSeen;
            if (state.presence() == Presence.AWAY && lastSeen.isAfter(START)) {
                assertThat(Duration.between(lastSeen, now).compareTo(DELAY) >= 0, is(true));
            }
        }
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}

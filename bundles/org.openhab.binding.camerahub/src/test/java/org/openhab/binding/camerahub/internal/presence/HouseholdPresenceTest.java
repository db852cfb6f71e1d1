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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;

/**
 * Who is at home, and whether anybody is, also over a restart.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HouseholdPresenceTest {

    private static final Duration DELAY = Duration.ofMinutes(5);
    private static final String ANNA = "camerahub:person:home:anna";
    private static final String BERT = "camerahub:person:home:bert";

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final MemoryStorageService storage = new MemoryStorageService();
    private final List<Presence> told = new ArrayList<>();

    private HouseholdPresence presence = start();

    @Test
    void theHouseIsEmptyWhenTheLastOneHasLeft() {
        addBoth();
        presence.report(ANNA, "router", true);
        presence.report(BERT, "router", true);
        presence.report(ANNA, "router", false);
        clock.pass(DELAY);
        assertThat(presence.home().persons(), is(1));
        presence.report(BERT, "router", false);
        Instant gone = clock.now().plus(DELAY);
        clock.pass(Duration.ofHours(1));

        assertThat(presence.home(), is(new HomeState(Presence.AWAY, gone, 0)));
        assertThat(told, contains(Presence.UNKNOWN, Presence.HOME, Presence.AWAY));
    }

    @Test
    void aHouseIsNotEmptyWhileNothingIsKnownOfSomebody() {
        addBoth();
        presence.report(ANNA, "router", false);

        assertThat(presence.home().presence(), is(Presence.UNKNOWN));
    }

    @Test
    void aHouseholdWithoutPersonsIsUnknownNotEmpty() {
        clock.pass(Duration.ofHours(1));

        assertThat(presence.home().presence(), is(Presence.UNKNOWN));
    }

    @Test
    void aRestartChangesNothing() {
        addBoth();
        presence.report(ANNA, "router", false);
        presence.report(BERT, "router", true);
        HomeState before = presence.home();
        restart();

        assertThat(presence.home(), is(before));
        presence.add(ANNA, DELAY, state -> {});
        assertThat(presence.home(), is(before));
        presence.add(BERT, DELAY, state -> {});
        clock.pass(Duration.ofHours(1));

        assertThat(presence.home(), is(before));
        assertThat(told, contains(Presence.UNKNOWN, Presence.HOME));
    }

    @Test
    void whoWasAboutToLeaveGetsTheWholeDelayAgainAfterARestart_becauseNobodyCouldReportTheReturn() {
        presence.add(ANNA, DELAY, state -> {});
        presence.report(ANNA, "router", true);
        presence.report(ANNA, "router", false);
        presence.deactivate();
        clock.pass(Duration.ofMinutes(30));
        restart();
        presence.add(ANNA, DELAY, state -> {});

        clock.pass(Duration.ofMinutes(4));
        assertThat(presence.person(ANNA).presence(), is(Presence.HOME));
        clock.pass(Duration.ofMinutes(1));
        assertThat(presence.person(ANNA).presence(), is(Presence.AWAY));
    }

    @Test
    void aPersonWhoseThingIsGoneCountsForAWhileYet() {
        addBoth();
        presence.report(ANNA, "router", false);
        presence.report(BERT, "router", true);
        presence.remove(BERT);

        clock.pass(HouseholdPresence.GRACE.minusSeconds(1));
        assertThat(presence.home().presence(), is(Presence.HOME));
        clock.pass(Duration.ofSeconds(1));
        assertThat(presence.home().presence(), is(Presence.AWAY));
    }

    @Test
    void aThingThatIsOnlyReconfiguredChangesNothing() {
        addBoth();
        presence.report(BERT, "router", true);
        presence.remove(BERT);
        presence.add(BERT, Duration.ofMinutes(1), state -> {});
        clock.pass(Duration.ofHours(1));

        assertThat(presence.person(BERT).presence(), is(Presence.HOME));
    }

    @Test
    void aDeletedPersonIsForgotten() {
        presence.add(ANNA, DELAY, state -> {});
        presence.report(ANNA, "router", true);
        presence.forget(ANNA);
        restart();
        presence.add(ANNA, DELAY, state -> {});

        assertThat(presence.person(ANNA), is(PersonState.UNKNOWN));
    }

    @Test
    void aListenerMayCallBack() {
        List<Presence> heard = new ArrayList<>();
        presence.add(BERT, DELAY, state -> {});
        presence.add(ANNA, DELAY, state -> {
            heard.add(state.presence());
            if (state.presence() == Presence.HOME) {
                presence.report(BERT, "with Anna", true);
            }
        });
        presence.report(ANNA, "router", true);

        assertThat(heard, contains(Presence.UNKNOWN, Presence.HOME));
        assertThat(presence.person(BERT).presence(), is(Presence.HOME));
    }

    private void addBoth() {
        presence.add(ANNA, DELAY, state -> {});
        presence.add(BERT, DELAY, state -> {});
    }

    private void restart() {
        presence.deactivate();
        presence = start();
    }

    private HouseholdPresence start() {
        HouseholdPresence started = new HouseholdPresence(clock, storage);
        started.listen(state -> {
            if (told.isEmpty() || told.get(told.size() - 1) != state.presence()) {
                told.add(state.presence());
            }
        });
        return started;
    }
}

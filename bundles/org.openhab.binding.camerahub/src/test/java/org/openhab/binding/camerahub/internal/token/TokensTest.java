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
package org.openhab.binding.camerahub.internal.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;

/**
 * Tokens and enrolments.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TokensTest {

    private static final TokenHolder FRONT = new TokenHolder(Role.CAMERA, "camerahub:camera:home:front");
    private static final TokenHolder ROUTER = new TokenHolder(Role.ROUTER, "camerahub:home:home");

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final MemoryStorageService storage = new MemoryStorageService();
    private Tokens tokens = new Tokens(clock, storage);

    @Test
    void aTokenIsKnownAfterARestart() {
        IssuedToken token = tokens.issue(FRONT, true);
        tokens = new Tokens(clock, storage);
        clock.pass(Duration.ofDays(10_000));

        assertThat(tokens.verify(token.selector(), token.verifier()), is(Optional.of(FRONT)));
    }

    @Test
    void aWrongSelectorOrVerifierIsNobody() {
        IssuedToken token = tokens.issue(FRONT, true);
        IssuedToken other = tokens.issue(ROUTER, true);

        assertThat(tokens.verify(token.selector(), other.verifier()), is(Optional.empty()));
        assertThat(tokens.verify(123, token.verifier()), is(Optional.empty()));
        assertThat(tokens.verify(token.selector(), ""), is(Optional.empty()));
        assertThat(tokens.verify(token.selector(), token.renewal()), is(Optional.empty()));
    }

    @Test
    void whoReadsTheStorageHasNoToken() {
        IssuedToken token = tokens.issue(FRONT, false);
        String enrolment = tokens.enrol(ROUTER, true);

        assertThat(storage.dump(), not(containsString(token.verifier())));
        assertThat(storage.dump(), not(containsString(token.renewal())));
        assertThat(storage.dump(), not(containsString(enrolment)));
        assertThat(token.toString(), not(containsString(token.verifier())));
    }

    @Test
    void aTokenThatIsNotPermanentExpires() {
        IssuedToken token = tokens.issue(FRONT, false);
        clock.pass(Tokens.LIFE.minusMillis(1));
        assertThat(tokens.verify(token.selector(), token.verifier()), is(Optional.of(FRONT)));

        clock.pass(Duration.ofMillis(1));
        assertThat(tokens.verify(token.selector(), token.verifier()), is(Optional.empty()));
    }

    @Test
    void anExpiredTokenCanBeRenewedForAWhile_once() {
        IssuedToken token = tokens.issue(FRONT, false);
        clock.pass(Duration.ofDays(3));

        IssuedToken successor = tokens.renew(token.selector(), token.verifier(), token.renewal())
                .orElseThrow();

        assertThat(tokens.verify(successor.selector(), successor.verifier()), is(Optional.of(FRONT)));
        assertThat(tokens.verify(token.selector(), token.verifier()), is(Optional.empty()));
        assertThat(tokens.renew(token.selector(), token.verifier(), token.renewal()), is(Optional.empty()));
    }

    @Test
    void aTokenThatExpiredLongAgoIsGone() {
        IssuedToken token = tokens.issue(FRONT, false);
        clock.pass(Tokens.LIFE.plus(Tokens.RENEWABLE));

        assertThat(tokens.renew(token.selector(), token.verifier(), token.renewal()), is(Optional.empty()));
        tokens.issue(ROUTER, true);
        assertThat(tokens.list(), hasSize(1));
    }

    @Test
    void theVerifierAloneRenewsNothing() {
        IssuedToken token = tokens.issue(FRONT, true);

        assertThat(tokens.renew(token.selector(), token.verifier(), token.verifier()), is(Optional.empty()));
        assertThat(tokens.renew(token.selector(), token.renewal(), token.renewal()), is(Optional.empty()));
    }

    @Test
    void anEnrolmentIsSwappedOnce() {
        String enrolment = tokens.enrol(ROUTER, true);

        IssuedToken token = tokens.redeem(enrolment).orElseThrow();

        assertThat(tokens.verify(token.selector(), token.verifier()), is(Optional.of(ROUTER)));
        assertThat(tokens.redeem(enrolment), is(Optional.empty()));
    }

    @Test
    void anyOtherStringIsNoEnrolment() {
        // HomeManager took any once there was one.
        tokens.enrol(ROUTER, true);

        assertThat(tokens.redeem("0".repeat(32)), is(Optional.empty()));
        assertThat(tokens.redeem(""), is(Optional.empty()));
    }

    @Test
    void anEnrolmentIsGoodForAnHour() {
        String enrolment = tokens.enrol(ROUTER, true);
        clock.pass(Tokens.ENROLMENT);

        assertThat(tokens.redeem(enrolment), is(Optional.empty()));
    }

    @Test
    void twentyDevicesThatSwapOneEnrolmentAtOnceGetOneToken() {
        String enrolment = tokens.enrol(ROUTER, true);

        long redeemed = IntStream.range(0, 20)
                .parallel()
                .filter(i -> tokens.redeem(enrolment).isPresent())
                .count();

        assertThat(redeemed, is(1L));
    }

    @Test
    void aRevokedTokenIsNobody() {
        IssuedToken token = tokens.issue(FRONT, true);

        assertThat(tokens.revoke(token.selector()), is(true));
        assertThat(tokens.revoke(token.selector()), is(false));
        assertThat(tokens.verify(token.selector(), token.verifier()), is(Optional.empty()));
    }

    @Test
    void aDeletedThingTakesItsTokensWithIt() {
        tokens.issue(FRONT, true);
        String enrolment = tokens.enrol(FRONT, true);
        tokens.revokeAll(FRONT.thing());

        assertThat(tokens.list(), is(empty()));
        assertThat(tokens.redeem(enrolment), is(Optional.empty()));
    }

    @Test
    void jqReadsASelectorWhole() {
        for (int i = 0; i < 100; i++) {
            long selector = tokens.issue(FRONT, true).selector();
            assertThat((long) (double) selector, is(selector));
        }
    }

    @Test
    void whoGuessesHasToWaitLongerAndLonger_othersDoNot() {
        GuessBrake brake = new GuessBrake(clock);
        for (int i = 0; i < GuessBrake.FREE_TRIES; i++) {
            brake.wrong("192.0.2.1");
            assertThat(brake.waitFor("192.0.2.1"), is(Duration.ZERO));
        }
        for (int seconds = 1; seconds <= 32; seconds *= 2) {
            brake.wrong("192.0.2.1");
            assertThat(brake.waitFor("192.0.2.1"), is(Duration.ofSeconds(seconds)));
            clock.pass(Duration.ofSeconds(seconds));
            assertThat(brake.waitFor("192.0.2.1"), is(Duration.ZERO));
        }
        brake.wrong("192.0.2.1");
        assertThat(brake.waitFor("192.0.2.1"), is(GuessBrake.LONGEST_WAIT));
        assertThat(brake.waitFor("192.0.2.2"), is(Duration.ZERO));

        clock.pass(Duration.ofMinutes(11));
        brake.wrong("192.0.2.1");
        assertThat(brake.waitFor("192.0.2.1"), is(Duration.ZERO));
    }

    @Test
    void guessesFromManyAddressesDoNotFillTheMemory() {
        GuessBrake brake = new GuessBrake(clock);
        for (int i = 0; i < 10 * GuessBrake.ADDRESSES; i++) {
            brake.wrong("address " + i);
        }
        assertThat(brake.waitFor("address 1"), is(lessThan(Duration.ofSeconds(1))));
    }
}

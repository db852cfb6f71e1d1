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
package org.openhab.camerahub.rtsp.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class NoncesTest {

    private static final Duration ALMOST = Nonces.LIFETIME.minusSeconds(1);

    private final SettableClock clock = new SettableClock();
    private final Nonces nonces = new Nonces(clock, 3);

    @Test
    void aNonceIsOfCharactersThatNeedNoQuoting() {
        assertThat(nonces.create(), matchesPattern("[0-9a-f]{64}"));
        assertThat(nonces.create(), is(not(nonces.create())));
    }

    @Test
    void aNonceExpires() {
        String nonce = nonces.create();

        clock.pass(Nonces.LIFETIME);
        assertThat(nonces.isValid(nonce), is(true));

        clock.pass(Duration.ofMillis(1));
        assertThat(nonces.isValid(nonce), is(false));
    }

    @Test
    void useLengthensItsLifeBecauseAndroidNeverRenewsIt() {
        String nonce = nonces.create();
        for (int i = 0; i < 100; i++) {
            clock.pass(ALMOST);
            assertThat(nonces.isValid(nonce), is(true));
            assertThat(nonces.use(nonce, 0), is(true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0000000000000000000000000000000000000000000000000000000000000000", "\u0661"})
    void whatWasNotMadeHereIsNotValid(String nonce) {
        assertThat(nonces.isValid(nonce), is(false));
    }

    @Test
    void theNonceOfAnotherServerIsNotValid() {
        assertThat(nonces.isValid(new Nonces(clock).create()), is(false));
    }

    @Test
    void aNonceCannotBeMadeYoungerOrSpelledDifferently() {
        String nonce = nonces.create();
        for (int i = 0; i < nonce.length(); i++) {
            char other = nonce.charAt(i) == '0' ? '1' : '0';
            assertThat(nonces.isValid(nonce.substring(0, i) + other + nonce.substring(i + 1)), is(false));
        }
        assertThat(nonces.isValid(nonce.replaceFirst("[a-f]", "A")), is(false));
    }

    @Test
    void noCountIsTakenTwice() {
        String nonce = nonces.create();

        assertThat(nonces.use(nonce, 1), is(true));
        assertThat(nonces.use(nonce, 1), is(false));
        assertThat(nonces.use(nonce, 2), is(true));
    }

    @Test
    void countsMayOvertakeEachOtherWithinAWindow() {
        String nonce = nonces.create();

        assertThat(nonces.use(nonce, 100), is(true));
        assertThat(nonces.use(nonce, 99), is(true));
        assertThat(nonces.use(nonce, 37), is(true));
        assertThat(nonces.use(nonce, 36), is(false));
        assertThat(nonces.use(nonce, 99), is(false));
        assertThat(nonces.use(nonce, 37), is(false));
        assertThat(nonces.use(nonce, 0xffff_ffffL), is(true));
        assertThat(nonces.use(nonce, 100), is(false));
    }

    @Test
    void forgettingANonceNeverMakesAReplayPossible() {
        String first = nonces.create();
        assertThat(nonces.use(first, 1), is(true));
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofSeconds(1));
            nonces.use(nonces.create(), 1);
        }

        assertThat(nonces.isValid(first), is(false));
        clock.pass(Duration.ofSeconds(1));
        assertThat(nonces.isValid(nonces.create()), is(true));
    }

    @Test
    void expiredNoncesMakeRoomWithoutHarmToYoungerOnes() {
        nonces.use(nonces.create(), 1);
        nonces.use(nonces.create(), 1);
        nonces.use(nonces.create(), 1);
        clock.pass(Nonces.LIFETIME);
        String waiting = nonces.create();
        clock.pass(Duration.ofSeconds(1));

        nonces.use(nonces.create(), 1);

        assertThat(nonces.isValid(waiting), is(true));
    }
}

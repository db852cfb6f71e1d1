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

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;

/**
 * Slows down addresses that try one wrong token after the other: after some free tries an address has to wait, twice as
 * long each time. Nothing is forgotten early because somebody comes from many addresses: the oldest go first.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class GuessBrake {

    static final int FREE_TRIES = 10;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final int ADDRESSES = 1000;

    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(10);

    private final HouseholdClock clock;

    private final Map<String, @Nullable Tries> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, @Nullable Tries> eldest) {
            return size() > ADDRESSES;
        }
    };

    public GuessBrake(HouseholdClock clock) {
        this.clock = clock;
    }

    /** How long the address has to wait yet before its next try is looked at. */
    public synchronized Duration waitFor(String address) {
        Tries made = tries.get(address);
        Instant now = clock.now();
        return made == null || !now.isBefore(made.notBefore) ? Duration.ZERO : Duration.between(now, made.notBefore);
    }

    /** The address has tried a wrong token. */
    public synchronized void wrong(String address) {
        Instant now = clock.now();
        Tries made = tries.remove(address);
        int count = made == null || now.isAfter(made.last.plus(FORGIVEN_AFTER)) ? 1 : made.count + 1;
        tries.put(address, new Tries(count, now, now.plus(waitAfter(count))));
    }

    private static Duration waitAfter(int count) {
        int beyond = count - FREE_TRIES;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(beyond - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private record Tries(int count, Instant last, Instant notBefore) {}
}

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
package org.openhab.camerahub.engine.internal.access;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes guessing passwords slow: each failure of an address is answered later than the one before, and after so many
 * the address is refused for a while. What it knows is bounded: when it is full, the host that failed longest ago is
 * forgotten.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class FailureThrottle {

    /** The first failures are free: people mistype. */
    private static final int FREE_FAILURES = 2;

    private static final Duration FIRST_DELAY = Duration.ofMillis(250);
    /** An Echo gives up after 6 s, so that a delay must stay well below it. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(4);

    private static final int MOST_HOSTS = 4096;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<Network, @Nullable Failures> failures = new LinkedHashMap<>();
    private int most;
    private Duration block;

    public FailureThrottle(Clock clock, int most, Duration block) {
        this.clock = clock;
        this.most = most;
        this.block = block;
    }

    public synchronized void change(int newMost, Duration newBlock) {
        most = newMost;
        block = newBlock;
    }

    /** True while the address has failed too often. */
    public synchronized boolean refuses(InetAddress address) {
        Failures known = current(Network.ofHost(address));
        return known != null && known.count() >= most;
    }

    /** Notes a wrong answer and says for how long the refusal is to be held back. */
    public synchronized Duration failed(InetAddress address) {
        Network host = Network.ofHost(address);
        Failures known = current(host);
        int count = known == null ? 1 : known.count() + 1;
        failures.remove(host); // so that it moves to the young end
        failures.put(host, new Failures(count, clock.instant()));
        if (failures.size() > MOST_HOSTS) {
            failures.remove(failures.keySet().iterator().next());
        }
        return delay(count);
    }

    /** A right answer: earlier failures are forgotten. */
    public synchronized void succeeded(InetAddress address) {
        if (!failures.isEmpty()) {
            failures.remove(Network.ofHost(address));
        }
    }

    synchronized int hosts() {
        return failures.size();
    }

    private @Nullable Failures current(Network host) {
        Failures known = failures.get(host);
        if (known == null) {
            return null;
        }
        Instant now = clock.instant();
        boolean clockWentBack = now.isBefore(known.last());
        if (clockWentBack || !now.isBefore(known.last().plus(block))) {
            failures.remove(host);
            return null;
        }
        return known;
    }

    private static Duration delay(int count) {
        int doublings = Math.min(count - FREE_FAILURES - 1, 10);
        if (doublings < 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}

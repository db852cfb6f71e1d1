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
package org.openhab.camerahub.benchmark.soak;

import java.util.Random;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a viewer does once it plays, or instead.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
enum Behaviour {
    /** Watches, keeps the session alive, tears it down and waits for the answer. */
    WATCHES(8),
    /** Takes nothing for a while, then goes on; tears down. */
    STALLS(3),
    /** Takes nothing any more, until the hub gives up. */
    HANGS(1),
    /** Closes TLS without TEARDOWN. */
    LEAVES(2),
    /** Ends with a TCP reset. */
    VANISHES(3),
    /** Sends garbage while it plays. */
    BABBLES(1),
    /** Wants the description only. */
    LOOKS(1),
    /** Has the wrong password. */
    GUESSES(1),
    /** Ends in the middle of the TLS handshake. */
    KNOCKS(2);

    private final int weight;

    Behaviour(int weight) {
        this.weight = weight;
    }

    /** True if its last frame is known to be its last. */
    boolean isWhole() {
        return this == WATCHES || this == STALLS;
    }

    static Behaviour any(Random random) {
        int sum = 0;
        for (Behaviour each : values()) {
            sum += each.weight;
        }
        int left = random.nextInt(sum);
        for (Behaviour each : values()) {
            left -= each.weight;
            if (left < 0) {
                return each;
            }
        }
        return WATCHES;
    }
}

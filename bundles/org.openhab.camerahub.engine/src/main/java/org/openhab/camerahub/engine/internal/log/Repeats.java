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
package org.openhab.camerahub.engine.internal.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Lets one line of a kind through and then, for a minute, only counts: however hard the hub is attacked, the logs stay
 * readable. The number of kinds it remembers is bounded.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Repeats {

    static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 256;

    private record Told(Instant at, int notTold) {}

    private final Clock clock;
    private final Map<String, @Nullable Told> told = new LinkedHashMap<>();

    Repeats(Clock clock) {
        this.clock = clock;
    }

    /** What is to be written now; null if one of this kind was written a moment ago. */
    synchronized @Nullable String collapse(String kind, String text) {
        Instant now = clock.instant();
        Told before = told.remove(kind);
        if (before != null && isQuiet(before, now)) {
            remember(kind, new Told(before.at(), before.notTold() + 1));
            return null;
        }
        remember(kind, new Told(now, 0));
        int notTold = before == null ? 0 : before.notTold();
        return notTold == 0 ? text : text + " (" + notTold + " more of this kind since the last such line)";
    }

    /** A clock that went back must not silence anything. */
    private static boolean isQuiet(Told before, Instant now) {
        return !now.isBefore(before.at()) && now.isBefore(before.at().plus(QUIET));
    }

    private void remember(String kind, Told what) {
        told.put(kind, what);
        if (told.size() > MOST_KINDS) {
            told.remove(told.keySet().iterator().next());
        }
    }
}

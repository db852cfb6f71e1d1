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
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How many lines may be written: so many at once, so many a second in the long run. What is left out is counted.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Budget {

    private static final int AT_ONCE = 100;
    private static final long MILLIS_PER_LINE = 500;

    private final Clock clock;
    private long lines = AT_ONCE;
    private long filledAt;
    private int leftOut;

    Budget(Clock clock) {
        this.clock = clock;
        this.filledAt = clock.millis();
    }

    /** How many lines were left out since the last one if one may be written now, else -1. */
    synchronized int take() {
        long now = clock.millis();
        long earned = (now - filledAt) / MILLIS_PER_LINE;
        if (earned != 0) { // a clock that went back neither earns nor costs
            lines = Math.min(AT_ONCE, lines + Math.max(0, earned));
            filledAt = now;
        }
        if (lines == 0) {
            leftOut++;
            return -1;
        }
        lines--;
        int before = leftOut;
        leftOut = 0;
        return before;
    }
}

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
package org.openhab.camerahub.engine.internal.relay;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubLimits;

/**
 * The pauses between attempts to get a lost camera back: doubled each time up to a most, from the start again once it
 * has played for a while.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class BackOff {

    private final Duration first;
    private final Duration most;
    private int failures;

    BackOff(HubLimits limits) {
        this.first = limits.reconnectFirst();
        this.most = limits.reconnectMost();
    }

    Duration next() {
        int doublings = Math.min(failures++, 20);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(most) > 0 ? most : pause;
    }

    void reset() {
        failures = 0;
    }
}

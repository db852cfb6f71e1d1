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
package org.openhab.binding.camerahub.internal.household;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The time of the household, a service so that tests can turn it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HouseholdClock {

    Instant now();

    /**
     * Runs a task at a moment, or at once if that has passed. A task that throws is logged and has no other effect.
     *
     * @return takes the task back; has no effect once it runs
     */
    Runnable at(Instant moment, Runnable task);

    /** Runs at once a task that may take long, such as one that writes to a disk or asks a server, beside all others. */
    void offload(Runnable task);

    /** Runs a task after a while. */
    default Runnable after(Duration delay, Runnable task) {
        return at(now().plus(delay), task);
    }
}

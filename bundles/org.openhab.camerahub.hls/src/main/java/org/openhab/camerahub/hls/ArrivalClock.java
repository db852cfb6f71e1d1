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
package org.openhab.camerahub.hls;

import java.time.Clock;
import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Wall clock time of what came at a {@link System#nanoTime()}, which may be some time ago.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ArrivalClock {

    private final Instant instant;
    private final long nanos;

    ArrivalClock(Clock clock) {
        instant = clock.instant();
        nanos = System.nanoTime();
    }

    Instant wallClock(long nanoTime) {
        return instant.plusNanos(nanoTime - nanos);
    }
}

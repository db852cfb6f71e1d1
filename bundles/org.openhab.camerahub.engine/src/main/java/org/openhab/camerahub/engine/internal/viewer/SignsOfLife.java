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
package org.openhab.camerahub.engine.internal.viewer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubLimits;

/**
 * Whether a viewer is still there: it takes what it is sent, and it asks for something, sends reports or gets frames now
 * and then. A connection alone says nothing, for a device that was switched off never closes it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SignsOfLife {

    private final Duration stalled;
    private final Duration silent;
    private final LongSupplier nanoTime;
    private final BooleanSupplier takes;
    private final LongSupplier bytes;
    private long lastSign;
    private long lastTaken;
    private long bytesAtLook;

    /**
     * @param takes whether the viewer has taken something since it was asked last, or there was nothing to take
     * @param bytes of frames that were sent to it so far
     */
    SignsOfLife(HubLimits limits, LongSupplier nanoTime, BooleanSupplier takes, LongSupplier bytes) {
        this.stalled = limits.stalledViewer();
        this.silent = limits.sessionTimeout();
        this.nanoTime = nanoTime;
        this.takes = takes;
        this.bytes = bytes;
        this.lastSign = nanoTime.getAsLong();
        this.lastTaken = lastSign;
    }

    /** How often to {@link #look}. */
    Duration interval() {
        return (stalled.compareTo(silent) < 0 ? stalled : silent).dividedBy(4);
    }

    /** Something has come from the viewer; returns when, in nanoseconds. */
    long sign() {
        lastSign = nanoTime.getAsLong();
        return lastSign;
    }

    /** Why the viewer is to be given up; empty if it lives. */
    Optional<String> look() {
        long now = nanoTime.getAsLong();
        long sent = bytes.getAsLong();
        if (takes.getAsBoolean()) {
            lastTaken = now;
            lastSign = sent > bytesAtLook ? now : lastSign;
        } else if (now - lastTaken > stalled.toNanos()) {
            return Optional.of("the viewer takes no data");
        }
        bytesAtLook = sent;
        return now - lastSign > silent.toNanos() ? Optional.of("no request in time") : Optional.empty();
    }
}

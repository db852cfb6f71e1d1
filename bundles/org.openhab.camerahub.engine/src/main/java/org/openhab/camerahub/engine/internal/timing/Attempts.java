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
package org.openhab.camerahub.engine.internal.timing;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * Whether and when a camera that failed is tried again: after pauses that are doubled each time up to a most, from the
 * start again once it has played for a while; at once if it merely hung up on those who have just come; not at all if it
 * refuses the password or was removed. Confined to the stream's loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Attempts {

    /** These do not get better by trying again, and a wrong password tried again and again locks accounts. */
    private static final Set<FaultKind> FINAL =
            Set.of(FaultKind.CAMERA_CREDENTIALS, FaultKind.CAMERA_UNUSABLE, FaultKind.CAMERA_UNTRUSTED);

    /** Viewers try again and again; cameras lock an account after a few wrong passwords. */
    private static final Duration LOCKED = Duration.ofSeconds(10);

    private static final Duration STEADY = Duration.ofSeconds(10);

    private final Duration first;
    private final Duration most;
    private final Timer pause = new Timer();
    private int failures;
    private boolean secondChanceTaken;
    private long playingSince;
    private @Nullable HubException ended;
    private @Nullable HubException locked;
    private long lockedSince;

    public Attempts(HubLimits limits) {
        this.first = limits.reconnectFirst();
        this.most = limits.reconnectMost();
    }

    /** There is no such camera any more, or at another place. */
    public void end(HubException why) {
        ended = why;
    }

    public boolean areOver() {
        return ended != null;
    }

    /** Why the camera is not, or had better not be asked now: it was removed, or has just refused the password. */
    public @Nullable HubException refusal() {
        HubException gone = ended;
        return gone == null && System.nanoTime() - lockedSince < LOCKED.toNanos() ? locked : gone;
    }

    /** True if nobody should wait for the camera after this. */
    public static boolean isFinal(HubException why) {
        return FINAL.contains(why.kind());
    }

    /** The camera plays. */
    public void succeeded() {
        playingSince = System.nanoTime();
        secondChanceTaken = false;
    }

    /** The camera has failed. */
    public void failed(HubException why, boolean whilePlaying) {
        if (whilePlaying && System.nanoTime() - playingSince > STEADY.toNanos()) {
            failures = 0;
        }
        if (why.kind() == FaultKind.CAMERA_CREDENTIALS) {
            locked = why;
            lockedSince = System.nanoTime();
        }
    }

    /**
     * True, but once only, if the camera hung up on an idle connection, or on the hub alone: worth one more try before
     * anybody is told.
     */
    public boolean secondChance(HubException why) {
        boolean granted = why.kind() == FaultKind.CAMERA_LOST && !secondChanceTaken;
        secondChanceTaken |= granted;
        return granted;
    }

    /** Tries again after a pause. */
    public void again(EventLoop loop, Runnable attempt) {
        int doublings = Math.min(failures++, 20);
        Duration doubled = first.multipliedBy(1L << doublings);
        pause.start(loop, doubled.compareTo(most) > 0 ? most : doubled, attempt);
    }

    /** True during the pause. */
    public boolean arePending() {
        return pause.isRunning();
    }

    public void stop() {
        pause.stop();
    }

    /** Nobody wants the camera any more: the next who does begins anew. */
    public void forget() {
        failures = 0;
        secondChanceTaken = false;
    }
}

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
package org.openhab.camerahub.hls.segment;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds the target duration: so long that segments can follow the camera's key pictures. Players are told it with the
 * first playlist, and it never changes then (RFC 8216 section 6.2.1); segments never get longer (section 4.3.3.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SegmentPace {

    /** With a known target players need not wait for the first segment to be as long as the others. */
    private static final double FIRST_SECONDS = 1;

    /** So long the second key picture is waited for: most cameras make one in two seconds. */
    private static final double PATIENCE_SECONDS = 2.2;

    /** And so long both of them: players want to begin. */
    private static final double TOGETHER_SECONDS = 3.1;

    /** For a camera whose first key picture came so late that nobody could wait for a second one. */
    private static final int USUAL_KEYS = 3;

    /** For a camera whose second key picture did not come in time. */
    private static final int RARE_KEYS = 6;

    private static final int SHORTEST = 2;

    /** Segments of cameras with rarer key pictures end in between: players stay three segments behind. */
    private static final int LONGEST = 10;

    /** Cameras are not punctual. A longer target is no gain: players without parts stay three targets behind. */
    private static final double HEADROOM = 1.1;

    /** A segment's duration, rounded, must not be greater than the target. */
    private static final double ROUNDING = 0.49;

    private final boolean known;
    private double patience = PATIENCE_SECONDS;
    private int target;
    private double keyDistance;

    /** @param target of players who know this camera already; 0 if there are none */
    public SegmentPace(int target) {
        this.known = target > 0;
        this.target = target;
    }

    /** The target for a camera with key pictures at this distance; 0 if that is not known. */
    public static int targetFor(double keySeconds) {
        return keySeconds <= 0 ? 0 : Math.max(SHORTEST, Math.min(LONGEST, (int) Math.round(HEADROOM * keySeconds)));
    }

    /** 0 until it is found. */
    int target() {
        return target;
    }

    /** The longest time from one key picture to the next that was seen, in seconds; 0 if none was. */
    public double keyDistance() {
        return keyDistance;
    }

    /** Two key pictures that begin segments were so far apart. */
    void keyAfter(double seconds) {
        keyDistance = Math.max(keyDistance, seconds);
        if (target == 0) {
            target = targetFor(seconds);
        }
    }

    /** So long the first key picture let players wait. */
    public void waited(double seconds) {
        patience = Math.max(FIRST_SECONDS, Math.min(PATIENCE_SECONDS, TOGETHER_SECONDS - seconds));
    }

    /** The first segment ends with this length, whatever is known. */
    void settle(double seconds) {
        if (target == 0) {
            target = seconds < PATIENCE_SECONDS ? USUAL_KEYS : RARE_KEYS;
        }
    }

    /** True if the first segment is long enough for players to begin with. */
    boolean isEnoughToBegin(double seconds) {
        return seconds >= (known ? FIRST_SECONDS : patience);
    }

    /** True if a segment must not become so long. */
    boolean isTooLong(double seconds) {
        return target > 0 && seconds > target + ROUNDING;
    }
}

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
package org.openhab.camerahub.engine.internal.media;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Puts the sender reports of a camera on the hub's clock (RFC 3550 section 6.4.1). Until a camera's first report the hub
 * has to guess at which time a track's first packet was made, and viewers were told so. A camera's clock may be wrong by
 * hours, and a jump of the clock is a jump of the picture to ffmpeg and a halt to an Echo; so the camera's time is
 * shifted by what makes its first report agree with the guess, the same for all tracks, which keeps sound and picture
 * together.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class WallClock {

    private boolean known;
    private long shift;

    /** The camera starts anew: it may have set its clock. */
    void restart() {
        known = false;
    }

    /** True once the camera's clock is known. */
    boolean isKnown() {
        return known;
    }

    /**
     * The hub's time of a moment.
     *
     * @param leads true for the track by which the shift is found: the one whose jump would be seen
     * @param cameraTime what the camera calls the moment, NTP format
     * @param guess the hub's time of the moment as far as is known without the camera's clock, NTP format
     */
    long place(boolean leads, long cameraTime, long guess) {
        if (!known && leads) {
            known = true;
            shift = guess - cameraTime;
        }
        return known ? hubTime(cameraTime) : guess;
    }

    /** The hub's time of a moment, once the camera's clock is known. */
    long hubTime(long cameraTime) {
        return cameraTime + shift;
    }
}

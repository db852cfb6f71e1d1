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
 * How long parts are. No part may be longer than the part target, and none, but a segment's last, shorter than 85 % of
 * it (8216bis section 4.4.4.9). So the target is made of a whole number of pictures, once their pace is known, and is
 * never changed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PartPace {

    /** Short enough for a delay of one second and a bit, long enough not to ask too often. */
    private static final double WANTED_SECONDS = 0.34;

    /** So much the cameras' clocks may jitter in both directions. */
    private static final double SLACK = 1.08;

    private double target;

    /** Seconds; 0 until it is known. */
    double target() {
        return target;
    }

    /** Finds the target if there are enough pictures for it. */
    void learn(double seconds, int pictures) {
        if (pictures > 0 && seconds + seconds / pictures > WANTED_SECONDS) {
            settle(seconds, pictures);
        }
    }

    /** Finds the target whatever there is: a part is about to end. */
    void settle(double seconds, int pictures) {
        if (target == 0) {
            double picture = seconds / pictures;
            double whole = Math.max(1, Math.round(WANTED_SECONDS / picture)) * picture;
            target = Math.ceil(SLACK * whole * 1000) / 1000;
        }
    }

    /** True if a part is to be closed before a picture that lasts so long. */
    boolean isFull(double seconds, double next) {
        return target > 0 && seconds + next > target;
    }
}

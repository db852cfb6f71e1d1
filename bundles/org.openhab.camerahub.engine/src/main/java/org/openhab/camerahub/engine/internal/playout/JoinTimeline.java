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
package org.openhab.camerahub.engine.internal.playout;

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The RTP timestamps of the pictures that a viewer gets at once when it joins.
 *
 * <p>They are up to a group of pictures old. Played by their own timestamps, the viewer would stay behind live by that
 * much for as long as it watches. So they are moved together, to just before the live point: the viewer decodes them at
 * once, shows them in a blink, and goes on with the live ones.
 *
 * <pre>
 *   camera   I....P....P....P....P | P....P
 *   viewer                   IPPP P | P....P
 * </pre>
 *
 * Cameras with B-frames send pictures out of their order of display. A later picture may then belong in front of one
 * that is already here, as far back as has been seen in these pictures; timestamps in that zone stay as they are.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class JoinTimeline {

    private JoinTimeline() {}

    /**
     * @param timestamps unsigned 32 bits, in the order of sending; those of one picture are equal
     * @param spacing ticks between two pictures that are moved
     * @return new timestamps: equal where equal before, in the same order of display, never smaller than before, and the
     *     newest one unchanged
     */
    static long[] compressed(long[] timestamps, int spacing) {
        int count = timestamps.length;
        if (count == 0) {
            return timestamps;
        }
        int[] time = new int[count]; // relative to the first, so that wrapping around does not matter
        int newest = Integer.MIN_VALUE;
        int reordering = 0;
        for (int i = 0; i < count; i++) {
            time[i] = (int) (timestamps[i] - timestamps[0]);
            newest = Math.max(newest, time[i]);
            reordering = Math.max(reordering, newest - time[i]);
        }
        int live = newest - reordering;
        int[] moved = Arrays.stream(time)
                .filter(each -> each < live)
                .distinct()
                .sorted()
                .toArray();
        long[] result = new long[count];
        for (int i = 0; i < count; i++) {
            int to = time[i];
            if (to < live) {
                int before = moved.length - Arrays.binarySearch(moved, to);
                to = Math.max(to, live - before * spacing);
            }
            result[i] = (timestamps[0] + to) & 0xFFFF_FFFFL;
        }
        return result;
    }
}

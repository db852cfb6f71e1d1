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
package org.openhab.camerahub.hls.time;

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds out when pictures are to be decoded. RTP tells when they are shown only; with B pictures they come in another
 * order. If a picture may overtake {@code depth} others, the n-th picture to come is decoded when the (n - depth)-th
 * picture is shown: this never is later than it is shown itself, and needs no picture that has not come yet.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class DecodeOrder {

    private static final int MOST = 16;

    /** A picture that is earlier than the one before by more is no B picture. */
    private static final int LATEST_SECONDS = 2;

    private final long latest;
    private int depth;

    /** Times of the newest pictures, sorted; as many as the depth and one. */
    private final long[] times = new long[MOST + 1];

    private int count;
    private long interval;
    private long lastDecode = Long.MIN_VALUE;

    /** @param clockRate units per second */
    public DecodeOrder(int clockRate) {
        latest = (long) LATEST_SECONDS * clockRate;
        interval = clockRate / 25;
    }

    /** What the parameter sets say; -1 if they do not: then it is found out. */
    public void expect(int reorder) {
        if (reorder > depth) {
            depth = Math.min(MOST, reorder);
        }
    }

    /** Pictures begin anew, with a key picture. */
    public void restart() {
        count = 0;
    }

    /** @return when the picture is to be decoded: after the one before */
    public long next(long showTime) {
        if (count > 0 && showTime < times[count - 1] && times[count - 1] - showTime < latest) {
            foundEarlier(showTime);
        }
        insert(showTime);
        long decode = count > depth ? times[count - 1 - depth] : times[0] - (depth + 1 - count) * interval;
        // What was decoded before the depth became known was decoded too late for this.
        decode = lastDecode == Long.MIN_VALUE ? decode : Math.max(decode, lastDecode + 1);
        lastDecode = decode;
        return decode;
    }

    /** The depth is how many pictures, shown later, came before this one. */
    private void foundEarlier(long showTime) {
        int overtaking = 0;
        while (overtaking < count && times[count - 1 - overtaking] > showTime) {
            overtaking++;
        }
        expect(overtaking);
    }

    private void insert(long showTime) {
        if (count > 0 && showTime > times[count - 1]) {
            interval = Math.min(latest, showTime - times[count - 1]);
        }
        if (count == times.length) {
            System.arraycopy(times, 1, times, 0, --count);
        }
        int at = Arrays.binarySearch(times, 0, count, showTime);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(times, place, times, place + 1, count - place);
        times[place] = showTime;
        count++;
    }
}

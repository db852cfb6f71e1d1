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
package org.openhab.camerahub.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the viewers of one process saw since the last mark. All calls but the marks come from one event loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ViewerTally {

    private static final int SAMPLES = 1 << 20;

    private final long[] delays = new long[SAMPLES];
    private int delayCount;
    private final long[] firsts = new long[1 << 16];
    private int firstCount;
    private long bytes;
    private long completed;
    private int playing;
    private final Map<String, Integer> failures = new TreeMap<>();

    synchronized void bytes(int count) {
        bytes += count;
    }

    synchronized void delay(long nanos) {
        delays[delayCount++ % SAMPLES] = nanos;
    }

    synchronized void firstPacket(long nanos) {
        firsts[firstCount++ % firsts.length] = nanos;
    }

    synchronized void completed() {
        completed++;
    }

    synchronized void playing() {
        playing++;
    }

    synchronized void failed(String what) {
        failures.merge(what, 1, Integer::sum);
    }

    /** One line of {@code key=value}, times in microseconds; the counts start again at 0. */
    synchronized String mark() {
        String line = String.format(
                Locale.ROOT,
                "bytes=%d completed=%d playing=%d p50=%d p99=%d first50=%d first99=%d failures=%s",
                bytes,
                completed,
                playing,
                percentile(delays, delayCount, 0.5),
                percentile(delays, delayCount, 0.99),
                percentile(firsts, firstCount, 0.5),
                percentile(firsts, firstCount, 0.99),
                failures.toString().replace(" ", ""));
        bytes = 0;
        completed = 0;
        delayCount = 0;
        firstCount = 0;
        failures.clear();
        return line;
    }

    private static long percentile(long[] samples, int count, double part) {
        int used = Math.min(count, samples.length);
        if (used == 0) {
            return -1;
        }
        long[] sorted = Arrays.copyOf(samples, used);
        Arrays.sort(sorted);
        return sorted[Math.min(used - 1, (int) (used * part))] / 1000;
    }
}

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
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What one run of a scenario gave.
 *
 * @param cost CPU seconds per 10^9 bytes delivered; or, where things are counted, CPU milliseconds per thing
 * @param compiler the part of {@code cost} that was the just-in-time compiler's, which will end
 * @param p50 added delay, microseconds
 * @param p99 added delay, microseconds
 * @param first from PLAY to the first RTP packet, median, microseconds
 * @param failures what failed, {@code {}} if nothing
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Sample(double cost, double compiler, double megabits, double p50, double p99, double first, String failures) {

    static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
        double[] values = samples.stream().mapToDouble(of).sorted().toArray();
        int n = values.length;
        return n == 0 ? Double.NaN : n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }

    /** The failures of all runs, without repeats. */
    static String failures(List<Sample> samples) {
        String[] different = samples.stream().map(Sample::failures).distinct().toArray(String[]::new);
        return different.length == 1 ? different[0] : Arrays.toString(different);
    }
}

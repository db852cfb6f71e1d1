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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.hls.mp4.InitSegment;
import org.openhab.camerahub.hls.mp4.Sample;
import org.openhab.camerahub.hls.mp4.SampleRun;

/**
 * Frames of sound that wait for the pictures of the same time. Frames follow each other without gaps as long as their
 * timestamps only jitter.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AudioQueue {

    private static final int MOST = 1000;
    private static final double JITTER_SECONDS = 0.1;

    private final int clockRate;
    private final int frameTicks;
    private final Deque<TimedSample> waiting = new ArrayDeque<>();
    private boolean continued;
    private long expected;
    private double newest = Double.NEGATIVE_INFINITY;

    AudioQueue(int clockRate, int frameTicks) {
        this.clockRate = clockRate;
        this.frameTicks = frameTicks;
    }

    void add(TimedSample sample) {
        if (waiting.size() >= MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(sample);
        newest = (double) sample.decodeTime() / clockRate;
    }

    /** Time of the newest frame ever, in seconds; negative infinity before the first. */
    double newest() {
        return newest;
    }

    /** Frames before this are of no use any more. */
    void skipTo(double seconds) {
        while (!waiting.isEmpty() && waiting.getFirst().decodeTime() < seconds * clockRate) {
            waiting.removeFirst();
        }
        continued = false;
    }

    /** Takes out the frames up to here; null if there are none. */
    @Nullable
    SampleRun take(double end) {
        List<Sample> samples = new ArrayList<>();
        long begin = 0;
        long at = expected;
        while (!waiting.isEmpty() && waiting.getFirst().decodeTime() < end * clockRate) {
            TimedSample next = waiting.getFirst();
            long off = next.decodeTime() - at;
            if (!continued) {
                at = next.decodeTime();
                continued = true;
            } else if (off < -JITTER_SECONDS * clockRate) {
                waiting.removeFirst(); // the time is told already
                continue;
            } else if (off > JITTER_SECONDS * clockRate) {
                if (!samples.isEmpty()) {
                    break; // a gap: the rest comes in a fragment with a time of its own
                }
                at = next.decodeTime();
            }
            if (samples.isEmpty()) {
                begin = at;
            }
            waiting.removeFirst();
            samples.add(new Sample(next.data(), frameTicks, 0, true));
            at += frameTicks;
        }
        expected = at;
        return samples.isEmpty() ? null : new SampleRun(InitSegment.AUDIO_TRACK, begin, samples);
    }
}

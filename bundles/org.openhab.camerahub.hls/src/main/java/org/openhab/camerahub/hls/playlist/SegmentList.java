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
package org.openhab.camerahub.hls.playlist;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Keeps the newest segments: as many as RFC 8216 section 6.2.2 wants, unless they are too large. Belongs to one thread;
 * what others see is each {@link #snapshot}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SegmentList {

    /** RFC 8216 section 6.2.2: a live playlist holds three target durations at least. */
    private static final int TARGETS = 3;

    private static final int FEWEST = 2;

    private final long mostBytes;
    private final Deque<Segment> listed = new ArrayDeque<>();
    private final Deque<Segment> former = new ArrayDeque<>();
    private @Nullable Segment open;
    private long nextSegment;
    private long nextPart;
    private long discontinuities;

    /** @param firstNumber of segments, parts and discontinuities: greater than all that players can still remember */
    public SegmentList(long mostBytes, long firstNumber) {
        this.mostBytes = mostBytes;
        this.nextSegment = firstNumber;
        this.nextPart = 16 * firstNumber;
        this.discontinuities = firstNumber;
    }

    public long nextSegment() {
        return nextSegment;
    }

    /** A new segment, which has no part yet. */
    public void begin(Initialization initialization, boolean discontinuity, Instant date) {
        open = new Segment(nextSegment++, initialization, discontinuity, date, List.of());
    }

    public void add(byte[] data, double duration, boolean independent) {
        Segment current = open;
        if (current != null) {
            List<Part> parts = new ArrayList<>(current.parts());
            parts.add(new Part(nextPart++, data, duration, independent));
            open = new Segment(
                    current.number(), current.initialization(), current.discontinuity(), current.date(), parts);
        }
    }

    /** The open segment is whole. */
    public void end(int targetDuration) {
        Segment current = open;
        open = null;
        if (current != null && !current.parts().isEmpty()) {
            listed.addLast(current);
            tidy(targetDuration);
        } else if (current != null) {
            nextSegment--;
        }
    }

    public LivePlaylist snapshot(int targetDuration, double partTarget) {
        return new LivePlaylist(
                targetDuration, partTarget, List.copyOf(listed), open, List.copyOf(former), discontinuities, nextPart);
    }

    private void tidy(int targetDuration) {
        while (listed.size() > FEWEST && duration(listed) - listed.getFirst().duration() >= TARGETS * targetDuration) {
            retire();
        }
        // Those that are no longer listed stay for as long as the list is, for players that are that far behind.
        while (!former.isEmpty() && duration(former) - former.getFirst().duration() >= duration(listed)) {
            former.removeFirst();
        }
        while (!former.isEmpty() && bytes() > mostBytes) {
            former.removeFirst();
        }
        while (listed.size() > FEWEST && bytes() > mostBytes) {
            retire();
            former.clear();
        }
    }

    private void retire() {
        Segment oldest = listed.removeFirst();
        if (oldest.discontinuity()) {
            discontinuities++;
        }
        former.addLast(oldest);
    }

    private long bytes() {
        return bytes(listed) + bytes(former);
    }

    private static long bytes(Deque<Segment> segments) {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    private static double duration(Deque<Segment> segments) {
        return segments.stream().mapToDouble(Segment::duration).sum();
    }
}

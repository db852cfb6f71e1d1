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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A presentation as it is at one moment: immutable, so that any thread may read it.
 *
 * @param targetDuration seconds; no segment is longer
 * @param partTarget seconds; no part is longer
 * @param segments whole ones, oldest first
 * @param open the parts of the segment that is being made; null before the first
 * @param former segments that are no longer listed but still to be had
 * @param discontinuitySequence how many discontinuities have left the list
 * @param nextPart number of the part that will be next
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record LivePlaylist(
        int targetDuration,
        double partTarget,
        List<Segment> segments,
        @Nullable Segment open,
        List<Segment> former,
        long discontinuitySequence,
        long nextPart) {

    public LivePlaylist {
        segments = List.copyOf(segments);
        former = List.copyOf(former);
    }

    /** True as soon as there is a whole segment, which most players need to begin. */
    public boolean isReady() {
        return !segments.isEmpty();
    }

    /** What the newest segment needs; null if not {@link #isReady}. */
    public @Nullable Initialization initialization() {
        return segments.isEmpty() ? null : segments.get(segments.size() - 1).initialization();
    }

    /** Number of the newest segment of which anything is listed; -1 if there is none. */
    public long newest() {
        Segment current = open;
        if (current != null && !current.parts().isEmpty()) {
            return current.number();
        }
        return segments.isEmpty() ? -1 : segments.get(segments.size() - 1).number();
    }

    /**
     * True if the list holds this part or a later one (RFC 8216bis section 6.2.5.2).
     *
     * @param part index in the segment; -1 for the whole segment
     */
    public boolean hasReached(long segment, int part) {
        long whole = segments.isEmpty() ? -1 : segments.get(segments.size() - 1).number();
        Segment current = open;
        boolean begun = current != null && !current.parts().isEmpty();
        if (segment > whole) {
            return begun
                    && current != null
                    && (current.number() > segment
                            || current.number() == segment
                                    && part >= 0
                                    && current.parts().size() > part);
        }
        // A part behind the segment's last one is the first one of the next segment.
        return segment < whole
                || part < segments.get(segments.size() - 1).parts().size()
                || begun;
    }

    /** An initialization, a segment or a part, by its name. */
    public Optional<Resource> find(String name) {
        OptionalLong part = Names.part(name);
        if (part.isPresent()) {
            return all().stream()
                    .flatMap(segment -> segment.parts().stream())
                    .filter(each -> each.number() == part.getAsLong())
                    .findFirst()
                    .map(each -> new Resource(List.of(each.data())));
        }
        OptionalLong segment = Names.segment(name);
        if (segment.isPresent()) {
            Segment current = open;
            return all().stream()
                    .filter(each -> each != current && each.number() == segment.getAsLong())
                    .findFirst()
                    .map(each ->
                            new Resource(each.parts().stream().map(Part::data).toList()));
        }
        OptionalLong initialization = Names.initialization(name);
        return initialization.isEmpty()
                ? Optional.empty()
                : all().stream()
                        .map(Segment::initialization)
                        .filter(each -> each.number() == initialization.getAsLong())
                        .findFirst()
                        .map(each -> new Resource(List.of(each.data())));
    }

    /** True for the part that will be made next: whoever asks for it shall wait. */
    public boolean isNextPart(String name) {
        OptionalLong part = Names.part(name);
        return part.isPresent() && part.getAsLong() == nextPart;
    }

    /** The newest picture that a decoder can start with: an initialization and a part; empty if there is none yet. */
    public List<byte[]> newestKeyPicture() {
        List<byte[]> found = List.of();
        for (Segment segment : all()) {
            for (Part part : segment.parts()) {
                if (part.independent()) {
                    found = List.of(segment.initialization().data(), part.data());
                }
            }
        }
        return found;
    }

    /** Seconds of the whole segments. */
    public double duration() {
        return segments.stream().mapToDouble(Segment::duration).sum();
    }

    /** Bytes of everything that is to be had. */
    public long bytes() {
        return all().stream().mapToLong(Segment::bytes).sum();
    }

    private List<Segment> all() {
        List<Segment> all = new ArrayList<>(former);
        all.addAll(segments);
        Segment current = open;
        if (current != null) {
            all.add(current);
        }
        return all;
    }
}

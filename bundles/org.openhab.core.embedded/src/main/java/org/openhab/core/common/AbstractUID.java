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
package org.openhab.core.common;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An id made of segments.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractUID {

    public static final String SEPARATOR = ":";

    private static final Pattern SEGMENT = Pattern.compile("[\\w-]*");

    private final List<String> segments;

    /** @throws IllegalArgumentException if there are too few segments or one has other characters than {@code [\w-]} */
    protected AbstractUID(String... segments) {
        this(List.of(segments));
    }

    /** @throws IllegalArgumentException if there are too few segments or one has other characters than {@code [\w-]} */
    protected AbstractUID(List<String> segments) {
        this.segments = List.copyOf(segments);
        if (segments.size() < getMinimalNumberOfSegments()) {
            throw new IllegalArgumentException(
                    getMinimalNumberOfSegments() + " segments or more are needed: " + getAsString());
        }
        for (int i = 0; i < segments.size(); i++) {
            validateSegment(this.segments.get(i), i, segments.size());
        }
    }

    protected abstract int getMinimalNumberOfSegments();

    protected void validateSegment(String segment, int index, int length) {
        if (!SEGMENT.matcher(segment).matches()) {
            throw new IllegalArgumentException("Segment '" + segment + "' may have letters, digits, '_' and '-' only");
        }
    }

    protected List<String> getAllSegments() {
        return segments;
    }

    protected String getSegment(int segment) {
        return segments.get(segment);
    }

    public String getAsString() {
        return String.join(SEPARATOR, segments);
    }

    @Override
    public String toString() {
        return getAsString();
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj != null && obj.getClass() == getClass() && ((AbstractUID) obj).segments.equals(segments);
    }
}

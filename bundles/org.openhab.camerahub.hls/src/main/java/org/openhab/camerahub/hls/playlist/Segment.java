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
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A segment: some parts in a row, the first one usually independent.
 *
 * @param number its media sequence number
 * @param discontinuity something changed in front of it: the camera was away, or its pictures are others
 * @param date wall clock time of its first picture
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Segment(
        long number, Initialization initialization, boolean discontinuity, Instant date, List<Part> parts) {

    public Segment {
        parts = List.copyOf(parts);
    }

    public double duration() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.duration();
        }
        return sum;
    }

    public int bytes() {
        int sum = 0;
        for (Part part : parts) {
            sum += part.data().length;
        }
        return sum;
    }
}

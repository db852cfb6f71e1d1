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
package org.openhab.camerahub.hls;

import java.time.Clock;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a presentation is made.
 *
 * @param firstNumber of segments: greater than those of earlier presentations under the same address; seconds since
 *     1970 are, for no segment is shorter than a second for long
 * @param targetDuration seconds; segments end at key pictures, but none lasts longer. 0: as the camera's key pictures
 *     want it
 * @param mostBytes that segments may take in all; fewer are kept if they are large
 * @param mostPictureBytes of one picture; larger ones are left out
 * @param clock for wall clock times of pictures as long as the camera tells none
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HlsSettings(long firstNumber, int targetDuration, long mostBytes, int mostPictureBytes, Clock clock) {

    public static final long DEFAULT_MOST_BYTES = 32L << 20;
    public static final int DEFAULT_MOST_PICTURE_BYTES = 4 << 20;

    /** The defaults, with numbers that begin now. */
    public static HlsSettings startingNow(Clock clock) {
        return startingNow(clock, 0);
    }

    /** The same with this target duration. */
    public static HlsSettings startingNow(Clock clock, int targetDuration) {
        return new HlsSettings(
                clock.instant().getEpochSecond(),
                targetDuration,
                DEFAULT_MOST_BYTES,
                DEFAULT_MOST_PICTURE_BYTES,
                clock);
    }
}

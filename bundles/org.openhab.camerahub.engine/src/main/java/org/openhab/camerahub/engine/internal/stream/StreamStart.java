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
package org.openhab.camerahub.engine.internal.stream;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a subscriber learns when its first frames are about to come.
 *
 * @param description the tracks
 * @param newestPictures the runs since the newest key frame, empty if there is none yet or it is too large to keep;
 *     borrowed for the length of the call
 * @param trackClocks one for each track
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record StreamStart(StreamDescription description, List<MediaRun> newestPictures, List<TrackClock> trackClocks) {

    /** What the clocks say now: one entry for each track on which RTP has been seen. */
    public List<ClockReference> clocks() {
        List<ClockReference> known = new ArrayList<>();
        for (TrackClock clock : trackClocks) {
            ClockReference reference = clock.reference();
            if (reference != null) {
                known.add(reference);
            }
        }
        return known;
    }
}

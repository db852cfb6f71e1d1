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
package org.openhab.camerahub.engine.internal.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.Track;

/**
 * What was seen of a playing camera.
 *
 * @param tracks that were set up
 * @param heard indexes of those that sent something, and after what time
 * @param reported indexes of those with a sender report of the camera, and after what time
 * @param firstPicture time to the first picture from which a decoder can start, null if there was none
 * @param lasted how long it was looked at
 * @param fault what ended it, null if nothing did
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Observation(
        List<Track> tracks,
        Map<Integer, Duration> heard,
        Map<Integer, Duration> reported,
        @Nullable Duration firstPicture,
        Duration lasted,
        @Nullable HubException fault) {

    Observation {
        tracks = List.copyOf(tracks);
        heard = Map.copyOf(heard);
        reported = Map.copyOf(reported);
    }
}

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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a track's timestamps relate to wall clock time, at any moment. The stream tells it on its event loop, subscribers
 * ask on theirs: a report that a subscriber makes up so fits those of the camera that it passes on.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TrackClock {

    private final int track;
    private volatile @Nullable ClockReference reference;

    /** @param track index of the track */
    public TrackClock(int track) {
        this.track = track;
    }

    public int track() {
        return track;
    }

    public void tell(ClockReference newest) {
        reference = newest;
    }

    /** Null before the track's first RTP packet. */
    public @Nullable ClockReference reference() {
        return reference;
    }
}

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
package org.openhab.camerahub.engine.internal.playout;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A packet's place in a track.
 *
 * @param sequence 16 bits, unsigned
 * @param timestamp 32 bits, unsigned
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record StreamPosition(int sequence, long timestamp) {

    /**
     * Whether a packet comes after this one. Sequence numbers tell it within 32768 packets, less than a minute of some
     * cameras; what is further apart in time than that is told by the timestamps, which last for hours.
     */
    boolean isBefore(int otherSequence, long otherTimestamp) {
        int ticks = (int) (otherTimestamp - timestamp);
        int packets = (short) (otherSequence - sequence);
        boolean near = Math.abs(ticks) < TICKS_OF_NEIGHBOURS;
        return near ? packets > 0 : ticks > 0;
    }

    /** 10 s of video. */
    private static final int TICKS_OF_NEIGHBOURS = 900_000;
}

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
package org.openhab.camerahub.hls.unit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Follows sequence numbers (RFC 3550 section 5.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SequenceWatch {

    /** What a packet's number tells. */
    enum Arrival {
        /** The expected one, or the first. */
        NEXT,
        /** Packets before it are missing. */
        AFTER_LOSS,
        /** Seen already, or too late to be of use. */
        LATE
    }

    private static final int NONE = -1;
    private static final int BACKWARDS = 0x8000;

    /** Farther back than this is no late packet but a sender that counts anew. */
    private static final int LATEST = 1000;

    private int expected = NONE;

    Arrival next(int sequence) {
        int gap = expected == NONE ? 0 : sequence - expected & 0xFFFF;
        if (gap >= BACKWARDS && gap > 0xFFFF - LATEST) {
            return Arrival.LATE;
        }
        expected = sequence + 1 & 0xFFFF;
        return gap == 0 ? Arrival.NEXT : Arrival.AFTER_LOSS;
    }

    void reset() {
        expected = NONE;
    }
}

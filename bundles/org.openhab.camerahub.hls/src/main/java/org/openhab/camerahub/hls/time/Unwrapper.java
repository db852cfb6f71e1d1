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
package org.openhab.camerahub.hls.time;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lets 32-bit RTP timestamps, which begin anywhere and start over every 13 hours at 90 kHz, go on for ever.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Unwrapper {

    private boolean begun;
    private long last;

    /** The timestamp on a line without end; less than the one before if it is earlier. */
    long unwrap(long timestamp) {
        if (begun) {
            last += (int) (timestamp - last);
        } else {
            begun = true;
            last = timestamp;
        }
        return last;
    }

    /** The same, without remembering it. */
    long peek(long timestamp) {
        return begun ? last + (int) (timestamp - last) : timestamp;
    }
}

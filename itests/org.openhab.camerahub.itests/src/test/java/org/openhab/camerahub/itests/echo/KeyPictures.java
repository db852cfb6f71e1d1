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
package org.openhab.camerahub.itests.echo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.wire.WireFrame;

/**
 * Finds whole key pictures in the RTP packets of a video track (RFC 6184): all packets of one time stamp up to the
 * marker, no gap in their sequence, an IDR slice among them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class KeyPictures {

    private int expectedSequence = -1;
    private long timestamp = -1;
    private boolean whole;
    private boolean key;
    private boolean fragmentOpen;
    private int pictures;
    private int damaged;
    private int keyPictures;

    /** Takes the next packet; true if a key picture is complete with it. */
    public boolean offer(WireFrame frame) {
        boolean gap = expectedSequence >= 0 && frame.sequence() != expectedSequence;
        expectedSequence = frame.sequence() + 1 & 0xffff;
        if (frame.timestamp() != timestamp) {
            timestamp = frame.timestamp();
            // The first packet ever may be the middle of a picture; that shows in its fragments only.
            whole = !gap;
            key = false;
            fragmentOpen = false;
        } else if (gap) {
            whole = false;
        }
        byte[] payload = frame.payload();
        if (payload.length == 0) {
            return false;
        }
        look(payload);
        if (!frame.marker()) {
            return false;
        }
        return finish();
    }

    private boolean finish() {
        boolean complete = whole && !fragmentOpen;
        if (complete) {
            pictures++;
        } else {
            damaged++;
        }
        if (complete && key) {
            keyPictures++;
            return true;
        }
        return false;
    }

    private void look(byte[] payload) {
        int type = payload[0] & 0x1f;
        if (type == 24) {
            for (int i = 1; i + 2 < payload.length; ) {
                key |= (payload[i + 2] & 0x1f) == 5;
                i += 2 + ((payload[i] & 0xff) << 8 | payload[i + 1] & 0xff);
            }
        } else if (type == 28 && payload.length > 1) {
            boolean start = (payload[1] & 0x80) != 0;
            boolean end = (payload[1] & 0x40) != 0;
            whole &= start != fragmentOpen;
            fragmentOpen = !end;
            key |= (payload[1] & 0x1f) == 5;
        } else {
            key |= type == 5;
        }
    }

    /** Whole pictures so far, key pictures included. */
    public int pictures() {
        return pictures;
    }

    public int keyPictures() {
        return keyPictures;
    }

    /** Pictures that ended with a part missing. */
    public int damaged() {
        return damaged;
    }
}

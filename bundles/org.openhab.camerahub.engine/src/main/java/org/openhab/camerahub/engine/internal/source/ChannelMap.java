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
package org.openhab.camerahub.engine.internal.source;

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which interleaved channel of the camera means which channel inside the hub. Cameras do not always take the channels
 * they are asked for (RFC 2326 section 12.39 lets them choose), and some number them freely.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ChannelMap {

    /** The channel carries nothing that was set up. */
    public static final int UNKNOWN = -1;

    private final short[] canonical = new short[256];

    ChannelMap() {
        Arrays.fill(canonical, (short) UNKNOWN);
    }

    void put(int cameraChannel, int hubChannel) {
        canonical[cameraChannel & 0xFF] = (short) hubChannel;
    }

    boolean contains(int cameraChannel) {
        return canonical[cameraChannel & 0xFF] != UNKNOWN;
    }

    /** The hub's channel for {@code cameraChannel} (0 to 255), or {@link #UNKNOWN}. */
    public int canonical(int cameraChannel) {
        return canonical[cameraChannel];
    }
}

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
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * A run of frames with canonical channels ({@link Track#rtpChannel()}), continuous sequence numbers and timestamps
 * over reconnects, and a note on each frame. Borrowed by whoever receives it: {@code frames().retain()} to keep it.
 *
 * @param frames the frames
 * @param flags one byte a frame, the sum of the constants below
 * @param arrivalNanos {@link System#nanoTime()} when the run was read
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared
public record MediaRun(FrameRun frames, byte[] flags, long arrivalNanos) {

    /** An RTCP packet. */
    public static final int RTCP = 1;
    /** An RTP packet of a video track. */
    public static final int VIDEO = 2;
    /** The first packet of a picture (access unit). */
    public static final int PICTURE_START = 4;
    /** The first packet of a picture from which a decoder can start, parameter sets in front of it included. */
    public static final int KEY_START = 8;

    public boolean is(int frame, int flag) {
        return (flags[frame] & flag) != 0;
    }
}

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
package org.openhab.camerahub.engine.internal.media;

import io.netty.buffer.ByteBuf;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Finds where the pictures of a video track begin, and which of them a decoder can start with. Looks into payloads only
 * until it has seen the first slice of a picture.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PictureMarks {

    private final AccessUnits.Codec codec;
    private final ParameterSets parameterSets;
    private boolean begun;
    private long timestamp;
    private boolean sliceSeen;
    private boolean keyMarked;

    /** Parameter sets have been marked as a key picture's start and its slices are still to come. */
    private boolean setsInFront;

    PictureMarks(AccessUnits.Codec codec, ParameterSets parameterSets) {
        this.codec = codec;
        this.parameterSets = parameterSets;
    }

    /** The camera starts anew. */
    void restart() {
        begun = false;
        setsInFront = false;
    }

    /** @return sum of flags of {@link MediaRun} for a packet with this timestamp */
    int mark(ByteBuf data, int index, int length, long itsTimestamp) {
        int marks = MediaRun.VIDEO;
        if (!begun || itsTimestamp != timestamp) {
            begun = true;
            timestamp = itsTimestamp;
            sliceSeen = false;
            keyMarked = false;
            marks |= MediaRun.PICTURE_START;
        }
        return sliceSeen ? marks : marks | look(data, index, length);
    }

    private int look(ByteBuf data, int index, int length) {
        int payload = RtpHeader.payloadOffset(data, index, length);
        int payloadLength = RtpHeader.payloadLength(data, index, length);
        int found = AccessUnits.flags(codec, data, payload, payloadLength);
        if ((found & AccessUnits.PARAMETER_SETS) != 0) {
            parameterSets.learn(data, payload, payloadLength);
        }
        int marks = 0;
        boolean slice = (found & AccessUnits.PICTURE_START) != 0;
        if ((found & AccessUnits.KEY_START) != 0 && !keyMarked) {
            // Some cameras give the parameter sets a timestamp of their own; they belong to the picture behind them.
            marks = setsInFront ? 0 : MediaRun.KEY_START;
            keyMarked = true;
            setsInFront = true;
        }
        if (slice) {
            sliceSeen = true;
            setsInFront = false;
        }
        return marks;
    }
}

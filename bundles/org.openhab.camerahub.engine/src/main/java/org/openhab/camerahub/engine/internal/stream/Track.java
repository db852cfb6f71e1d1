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

/**
 * One media section of the camera that the hub has set up.
 *
 * @param index 0, 1, ...: the position of its section in the camera's session description; its frames carry the
 *     interleaved channels {@code 2 * index} (RTP) and {@code 2 * index + 1} (RTCP) inside the hub, whatever channels
 *     the camera chose
 * @param clockRate of the RTP timestamps, Hz
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Track(int index, Kind kind, Codec codec, int payloadType, int clockRate) {

    public enum Kind {
        VIDEO,
        AUDIO,
        OTHER
    }

    public enum Codec {
        H264,
        H265,
        AAC,
        PCMU,
        PCMA,
        OTHER
    }

    public int rtpChannel() {
        return 2 * index;
    }

    public int rtcpChannel() {
        return 2 * index + 1;
    }
}

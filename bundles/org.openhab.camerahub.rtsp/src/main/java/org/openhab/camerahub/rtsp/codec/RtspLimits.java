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
package org.openhab.camerahub.rtsp.codec;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How large a peer's messages and frames may be. What is larger is refused, so that the memory a connection can claim
 * is bounded by the sum of these.
 *
 * @param startLineBytes of a request or status line, without its line end; answered with 414, default 4096
 * @param headerLineBytes of a header line, without its line end, folded lines joined; answered with 400, default 8192
 * @param headerCount header fields of a message; answered with 400, default 100
 * @param headerBytes all header lines of a message; answered with 400, default 32 KiB
 * @param bodyBytes of a message; answered with 413, default 128 KiB (a session description rarely has 4 KiB)
 * @param frameBytes payload of an interleaved frame; default 65535, which is what its length field can say
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RtspLimits(
        int startLineBytes, int headerLineBytes, int headerCount, int headerBytes, int bodyBytes, int frameBytes) {

    public static final RtspLimits DEFAULTS = new RtspLimits(4096, 8192, 100, 32 << 10, 128 << 10, 65535);

    public RtspLimits {
        if (startLineBytes < 1
                || headerLineBytes < 1
                || headerCount < 1
                || headerBytes < 1
                || bodyBytes < 0
                || frameBytes < 0) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }
}

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
package org.openhab.camerahub.rtsp.message;

import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A request or a response (RFC 2326 sections 4 to 7). Immutable; the bytes of the body are shared, not copied, and
 * must not be changed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public sealed interface RtspMessage permits RtspRequest, RtspResponse {

    /** The only version spoken here. */
    String VERSION = "RTSP/1.0";

    RtspHeaders headers();

    /** Never null, empty if there is none. */
    byte[] body();

    /** First line without its line end. */
    String startLine();

    /** Sequence number (RFC 2326 section 12.17), -1 if it is missing or not a number from 0 to 2147483647. */
    default int cseq() {
        String value = headers().first("CSeq");
        if (value == null) {
            return -1;
        }
        String digits = value.strip();
        if (digits.isEmpty() || digits.length() > 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        long number = Long.parseLong(digits);
        return number <= Integer.MAX_VALUE ? (int) number : -1;
    }

    /** The body as ISO 8859-1: each byte is one character, so that nothing is lost on the way back. */
    default String bodyText() {
        return new String(body(), StandardCharsets.ISO_8859_1);
    }
}

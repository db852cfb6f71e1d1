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

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A response (RFC 2326 section 7).
 *
 * @param status code and reason as received
 * @param headers all fields
 * @param body shared, must not be changed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RtspResponse(RtspStatus status, RtspHeaders headers, byte[] body) implements RtspMessage {

    /** A response without headers and body. */
    public static RtspResponse of(RtspStatus status) {
        return new RtspResponse(status, RtspHeaders.EMPTY, new byte[0]);
    }

    public RtspResponse withHeader(String name, String value) {
        return new RtspResponse(status, headers.with(name, value), body);
    }

    public RtspResponse withBody(String contentType, byte[] bytes) {
        return new RtspResponse(status, headers.with("Content-Type", contentType), bytes);
    }

    @Override
    public String startLine() {
        return VERSION + ' ' + status.code() + ' ' + status.reason();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RtspResponse response
                && status.equals(response.status)
                && headers.equals(response.headers)
                && Arrays.equals(body, response.body);
    }

    @Override
    public int hashCode() {
        return 31 * status.hashCode() + headers.hashCode();
    }

    /** Without values: they may hold secrets. */
    @Override
    public String toString() {
        return "RtspResponse[" + status.code() + ", " + headers + ", body of " + body.length + " bytes]";
    }
}

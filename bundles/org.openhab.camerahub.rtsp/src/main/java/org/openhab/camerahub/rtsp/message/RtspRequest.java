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
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A request (RFC 2326 section 6).
 *
 * @param method as received, known or not; a token
 * @param uri as received: an absolute URL, {@code *}, or whatever an odd client sends; may hold user information
 * @param headers all fields
 * @param body shared, must not be changed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RtspRequest(String method, String uri, RtspHeaders headers, byte[] body) implements RtspMessage {

    public RtspRequest {
        if (!Tokens.isToken(method)) {
            throw new IllegalArgumentException("A method must be a token");
        }
        if (uri.isEmpty()) {
            throw new IllegalArgumentException("A request must have a URI");
        }
        Tokens.requireOneLine(uri, "A request URI");
    }

    /** A request without headers and body. */
    public static RtspRequest of(RtspMethod method, String uri) {
        return new RtspRequest(method.name(), uri, RtspHeaders.EMPTY, new byte[0]);
    }

    /** The method, if RFC 2326 knows it. */
    public Optional<RtspMethod> knownMethod() {
        return RtspMethod.of(method);
    }

    public RtspRequest withHeader(String name, String value) {
        return new RtspRequest(method, uri, headers.with(name, value), body);
    }

    /** With a body in ISO 8859-1, the counterpart of {@link #bodyText()}. */
    public RtspRequest withBody(String contentType, String text) {
        return new RtspRequest(
                method, uri, headers.with("Content-Type", contentType), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String startLine() {
        return method + ' ' + uri + ' ' + VERSION;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RtspRequest request
                && method.equals(request.method)
                && uri.equals(request.uri)
                && headers.equals(request.headers)
                && Arrays.equals(body, request.body);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * method.hashCode() + uri.hashCode()) + headers.hashCode();
    }

    /** Without URI and values: they may hold secrets. */
    @Override
    public String toString() {
        return "RtspRequest[" + method + ", " + headers + ", body of " + body.length + " bytes]";
    }
}

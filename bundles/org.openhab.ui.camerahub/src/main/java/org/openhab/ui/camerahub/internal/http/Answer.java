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
package org.openhab.ui.camerahub.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a request is answered.
 *
 * @param type for {@code Content-Type}, empty if there is no body
 * @param length of the body in bytes
 * @param packs whether the body may be sent packed
 * @param headers further ones, which win over those of every answer
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Answer(int status, String type, long length, boolean packs, Body body, Map<String, String> headers) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final String JSON = "application/json";

    /** Writes the body. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A value as JSON. */
    public static Answer json(Object value) {
        return json(OK, value, true);
    }

    /**
     * @param packs false if there is a secret in it: the length of packed text tells of its content
     */
    public static Answer json(int status, Object value, boolean packs) {
        return bytes(status, JSON, Json.bytes(value), packs);
    }

    public static Answer text(String type, byte[] content) {
        return bytes(OK, type, content, true);
    }

    public static Answer jpeg(byte[] content) {
        return bytes(OK, "image/jpeg", content, false);
    }

    /** It is done, and there is nothing to say about it. */
    public static Answer done() {
        return new Answer(NO_CONTENT, "", 0, false, out -> {}, Map.of());
    }

    private static Answer bytes(int status, String type, byte[] content, boolean packs) {
        return new Answer(status, type, content.length, packs, out -> out.write(content), Map.of());
    }

    public Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, type, length, packs, body, all);
    }
}

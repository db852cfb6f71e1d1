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
package org.openhab.camerahub.rtsp.header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Session header (RFC 2326 section 12.37).
 *
 * @param id never empty, letter case matters
 * @param timeoutSeconds how long the server keeps the session without a request; 60 if it does not say, or says
 *     something that is no positive number
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record SessionHeader(String id, int timeoutSeconds) {

    /** What RFC 2326 section 12.37 assumes. */
    public static final int DEFAULT_TIMEOUT = 60;

    /** Empty if there is no identifier. */
    public static Optional<SessionHeader> parse(String text) {
        List<String> parts = FieldText.split(text, ';');
        if (parts.isEmpty() || text.strip().startsWith(";")) {
            return Optional.empty();
        }
        int timeout = parts.stream()
                .skip(1)
                .map(part -> part.replace(" ", "").toLowerCase(Locale.ROOT))
                .filter(part -> part.startsWith("timeout="))
                .mapToLong(part -> FieldText.number(FieldText.unquote(part.substring("timeout=".length()))))
                .filter(seconds -> seconds > 0)
                .mapToInt(seconds -> (int) Math.min(seconds, Integer.MAX_VALUE))
                .findFirst()
                .orElse(DEFAULT_TIMEOUT);
        return Optional.of(new SessionHeader(parts.get(0), timeout));
    }

    /** The form that goes over the wire, always with the timeout. */
    @Override
    public String toString() {
        return id + ";timeout=" + timeoutSeconds;
    }
}

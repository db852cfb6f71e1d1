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

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lists and quoted strings in header values (RFC 2326 section 15.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class FieldText {

    private FieldText() {}

    /**
     * The parts between separators that stand outside of quotes; stripped, empty ones left out. A quote that nothing
     * closes is a character like any other, so that it cannot swallow what follows.
     */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : separator;
            if (c == '"') {
                quoted = !quoted && text.indexOf('"', i + 1) >= 0;
            }
            if (i == text.length() || c == separator && !quoted) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return List.copyOf(parts);
    }

    /** Without surrounding blanks and quotes. */
    static String unquote(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlankOrQuote(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlankOrQuote(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlankOrQuote(char c) {
        return c == '"' || Character.isWhitespace(c);
    }

    /** A number of at most ten digits, or -1. */
    static long number(String text) {
        String digits = text.strip();
        boolean number =
                !digits.isEmpty() && digits.length() <= 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : -1;
    }
}

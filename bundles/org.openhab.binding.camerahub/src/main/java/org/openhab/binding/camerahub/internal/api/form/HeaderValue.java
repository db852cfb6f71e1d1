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
package org.openhab.binding.camerahub.internal.api.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The value of a header field with parameters, such as {@code form-data; name="pic"} (RFC 2045, section 5.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HeaderValue {

    private final String value;
    private final Map<String, String> parameters;

    private HeaderValue(String value, Map<String, String> parameters) {
        this.value = value;
        this.parameters = parameters;
    }

    /** Reads whatever there is; what makes no sense is left out. */
    static HeaderValue of(String text) {
        int semicolon = end(text, 0, ';');
        String value = text.substring(0, semicolon).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        for (int begin = semicolon + 1; begin < text.length(); begin = end(text, begin, ';') + 1) {
            String parameter = text.substring(begin, end(text, begin, ';'));
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquoted(parameter.substring(equals + 1).strip()));
            }
        }
        return new HeaderValue(value, parameters);
    }

    /** Without parameters, in lower case. */
    String value() {
        return value;
    }

    boolean is(String expected) {
        return value.equals(expected);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /* Where the character is next outside of quotation marks, or the end of the text. */
    private static int end(String text, int begin, char wanted) {
        boolean quoted = false;
        for (int i = begin; i < text.length(); i++) {
            char next = text.charAt(i);
            if (quoted && next == '\\') {
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (next == wanted && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static String unquoted(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length() - 1;
            plain.append(text.charAt(escaped ? ++i : i));
        }
        return plain.toString();
    }
}

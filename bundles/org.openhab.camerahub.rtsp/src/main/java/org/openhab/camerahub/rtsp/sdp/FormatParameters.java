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
package org.openhab.camerahub.rtsp.sdp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The parameters of a format, {@code a=fmtp} (RFC 8866 section 6.15). How the value looks is left to each format; all
 * that cameras send are lists of {@code key=value}, but with every spacing, spelling and separator one can think of.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class FormatParameters {

    /**
     * A semicolon; or, as some cameras write, a mere blank in front of the next {@code key=value}. A blank behind a comma
     * belongs to a list of Base64 texts, whose padding must not be taken for the '=' of a key.
     */
    private static final Pattern SEPARATOR =
            Pattern.compile(";|(?<![,=\\s])\\s+(?=[A-Za-z][A-Za-z0-9-]{0,63}=[^=;\\s])");

    private FormatParameters() {}

    /**
     * The parameters of one payload type out of the values of all {@code a=fmtp} of a section, keys in lower case, in
     * order, the first of equal keys.
     */
    static Map<String, String> of(List<String> values, String payloadType, boolean onlyFormat) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String value : values) {
            if (concerns(value, payloadType, onlyFormat)) {
                String[] typeAndRest = value.split("\\s+", 2);
                boolean typed = typeAndRest[0].equals(payloadType);
                read(!typed ? value : typeAndRest.length == 2 ? typeAndRest[1] : "", result);
            }
        }
        return Collections.unmodifiableMap(result);
    }

    /**
     * Whether the value of an {@code a=fmtp} is about this payload type: because it says so, or because it forgot to say
     * and only one can be meant.
     */
    static boolean concerns(String value, String payloadType, boolean onlyFormat) {
        String type = value.split("\\s+", 2)[0];
        return type.equals(payloadType) || onlyFormat && !type.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void read(String text, Map<String, String> into) {
        for (String parameter : SEPARATOR.split(text)) {
            int equals = parameter.indexOf('=');
            String key = (equals < 0 ? parameter : parameter.substring(0, equals)).strip();
            if (!key.isEmpty()) {
                String value = equals < 0 ? "" : parameter.substring(equals + 1).strip();
                into.putIfAbsent(key.toLowerCase(Locale.ROOT), unquoted(value));
            }
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}

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
package org.openhab.camerahub.rtsp.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a server says in {@code WWW-Authenticate} (RFC 9110 section 11.6.1), and, as both have the same form, what a
 * client says in a Digest {@code Authorization}. Prints its parameters: a challenge holds no secret.
 *
 * @param scheme {@code Basic} or {@code Digest} in this spelling, any other as written
 * @param parameters names in lower case, values without quotes and escapes, in order
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Challenge(String scheme, Map<String, String> parameters) {

    public static final String BASIC = "Basic";
    public static final String DIGEST = "Digest";

    /** A longer header field is no challenge; nonces with a session in them have up to some hundred characters. */
    private static final int MAX_LENGTH = 8_192;

    /** Tokens by their grammar (RFC 7616 section 3.3 and 3.4): there are clients that do not expect quotes here. */
    private static final Set<String> UNQUOTED = Set.of("algorithm", "stale", "nc", "charset", "userhash");

    public Challenge {
        scheme = BASIC.equalsIgnoreCase(scheme) ? BASIC : DIGEST.equalsIgnoreCase(scheme) ? DIGEST : scheme;
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        if (scheme.isEmpty() || hasControls(scheme)) {
            throw new IllegalArgumentException("A challenge has a scheme");
        }
        parameters.forEach((name, value) -> {
            if (hasControls(name) || hasControls(value)) {
                throw new IllegalArgumentException("A challenge has no control characters");
            }
        });
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Challenge::isControl);
    }

    static boolean isControl(int c) {
        return c < ' ' || c == 0x7f;
    }

    /** Reads all challenges of all {@code WWW-Authenticate} lines; one line may hold several. Never throws. */
    public static List<Challenge> parseAll(List<String> wwwAuthenticateValues) {
        List<Challenge> challenges = new ArrayList<>();
        for (String value : wwwAuthenticateValues) {
            if (value.length() <= MAX_LENGTH) {
                challenges.addAll(ChallengeReader.read(value));
            }
        }
        return List.copyOf(challenges);
    }

    /** A parameter by its name in lower case; null if it is missing. */
    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    /** A parameter by its name in lower case, or "". */
    String parameterOrEmpty(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The value of the header field. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme);
        String separator = " ";
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=');
            text.append(written(parameter.getKey(), parameter.getValue()));
            separator = ", ";
        }
        return text.toString();
    }

    private static String written(String name, String value) {
        boolean token = !value.isEmpty() && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        if (token && UNQUOTED.contains(name)) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

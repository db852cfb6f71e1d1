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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads challenges and credentials (RFC 9110 section 11). The grammar is ambiguous to the eye - a comma separates
 * parameters as well as challenges - but not to a reader that looks for the '=': a word with one is a parameter, a word
 * without one starts a new challenge. That also forgives missing commas.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ChallengeReader {

    /** Enough for any server; bounds what a broken one can make us keep. */
    private static final int MAX_CHALLENGES = 16;

    private static final int MAX_PARAMETERS = 32;

    private final String text;
    private final List<Challenge> found = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String scheme = "";
    private int at;

    private ChallengeReader(String text) {
        this.text = text;
    }

    static List<Challenge> read(String value) {
        ChallengeReader reader = new ChallengeReader(value);
        reader.readAll();
        return reader.found;
    }

    private void readAll() {
        while (true) {
            skipSeparators();
            if (at == text.length()) {
                break;
            }
            String word = word();
            int afterWord = at;
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '=' && !word.isEmpty()) {
                at++;
                parameter(word);
            } else if (word.isEmpty()) {
                // A stray quote or '=': what belongs to it is skipped as a value.
                at = afterWord;
                value();
            } else {
                close();
                scheme = word;
            }
        }
        close();
    }

    private void close() {
        if (!scheme.isEmpty() && found.size() < MAX_CHALLENGES) {
            found.add(new Challenge(scheme, parameters));
        }
        parameters.clear();
    }

    private void parameter(String name) {
        String value = value();
        if (parameters.size() < MAX_PARAMETERS) {
            parameters.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && " \t,;=\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return clean(text.substring(start, at));
    }

    private String value() {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        if (at < text.length()) {
            at++;
        }
        while (at < text.length() && text.charAt(at) != ',') {
            at++;
        }
        return clean(text.substring(start, at)).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
            at++;
        }
        at = Math.min(at + 1, text.length());
        return clean(value.toString());
    }

    private void skipBlanks() {
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void skipSeparators() {
        while (at < text.length() && " \t,;".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Control characters have no business in a header field, and must not get into one that we write. */
    private static String clean(String raw) {
        return raw.chars().anyMatch(Challenge::isControl) ? raw.replaceAll("[\\x00-\\x1f\\x7f]", "") : raw;
    }
}

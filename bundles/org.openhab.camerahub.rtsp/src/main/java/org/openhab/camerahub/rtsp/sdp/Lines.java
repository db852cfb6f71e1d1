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

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What can be asked of, and changed in, the lines of a session or a media section. Every change gives a new list.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Lines {

    private Lines() {}

    /** Whether the line has the form {@code <type>=<value>} (RFC 8866 section 5). */
    static boolean isLine(String line) {
        return line.length() >= 2
                && line.charAt(1) == '='
                && Character.isLetter(line.charAt(0))
                && line.charAt(0) < 128;
    }

    /**
     * @throws IllegalArgumentException if a line is none, or would become several on the wire
     */
    static List<String> checked(List<String> lines) {
        for (String line : lines) {
            if (!isLine(line) || line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("Not a line of a session description");
            }
        }
        return List.copyOf(lines);
    }

    /** The value of {@code a=name:value} without the blanks around it, "" for {@code a=name}, null for another line. */
    static @Nullable String attributeValue(String line, String name) {
        if (!line.startsWith("a=")) {
            return null;
        }
        int colon = line.indexOf(':');
        String found = line.substring(2, colon < 0 ? line.length() : colon).strip();
        if (!found.equalsIgnoreCase(name)) {
            return null;
        }
        return colon < 0 ? "" : line.substring(colon + 1).strip();
    }

    static @Nullable String first(List<String> lines, String name) {
        for (String line : lines) {
            String value = attributeValue(line, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    static List<String> all(List<String> lines, String name) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            String value = attributeValue(line, name);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** Puts the attribute where its first occurrence was, or last; further occurrences go. */
    static List<String> replaced(List<String> lines, String name, String value) {
        String line = value.isEmpty() ? "a=" + name : "a=" + name + ":" + value;
        List<String> result = new ArrayList<>(lines.size() + 1);
        boolean done = false;
        for (String each : lines) {
            if (attributeValue(each, name) == null) {
                result.add(each);
            } else if (!done) {
                result.add(line);
                done = true;
            }
        }
        if (!done) {
            result.add(line);
        }
        return result;
    }

    static List<String> without(List<String> lines, String name) {
        return lines.stream().filter(line -> attributeValue(line, name) == null).toList();
    }
}

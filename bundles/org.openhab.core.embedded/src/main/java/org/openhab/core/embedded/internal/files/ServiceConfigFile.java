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
package org.openhab.core.embedded.internal.files;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a file {@code services/*.cfg} says, by PID. A line is {@code key=value} for the PID of the file's name, or
 * {@code pid:key=value}; a PID without a dot belongs to {@code org.openhab}. A value in brackets is a list. A first
 * line {@code pid:<pid>} makes the file the only source of that PID.
 *
 * @param exclusive true if keys that the file does not have are to be taken away
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ServiceConfigFile(Map<String, Map<String, Object>> values, boolean exclusive) {

    private static final String NAMESPACE = "org.openhab.";
    private static final String PID_LINE = "pid:";

    /** @param fileName with its ending */
    static ServiceConfigFile parse(String fileName, List<String> lines) {
        boolean exclusive = !lines.isEmpty() && lines.get(0).startsWith(PID_LINE);
        String pid = exclusive
                ? lines.get(0).substring(PID_LINE.length()).strip()
                : qualified(fileName.substring(0, fileName.lastIndexOf('.')));
        Map<String, Map<String, Object>> values = new LinkedHashMap<>();
        for (String line : exclusive ? lines.subList(1, lines.size()) : lines) {
            int equals = line.indexOf('=');
            if (line.isBlank() || line.strip().startsWith("#") || equals < 1) {
                continue;
            }
            String key = line.substring(0, equals);
            int colon = key.indexOf(':');
            if (colon >= 0) {
                // a PID holds for the lines below it as well
                pid = qualified(key.substring(0, colon).strip());
            }
            put(
                    values,
                    pid,
                    key.substring(colon + 1).strip(),
                    value(line.substring(equals + 1).strip()));
        }
        return new ServiceConfigFile(values, exclusive);
    }

    private static void put(Map<String, Map<String, Object>> values, String pid, String key, Object value) {
        values.computeIfAbsent(pid, any -> new LinkedHashMap<>()).put(key, value);
    }

    private static String qualified(String pid) {
        return pid.contains(".") ? pid : NAMESPACE + pid;
    }

    private static Object value(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return text;
        }
        return Arrays.stream(text.replace("[", "").replace("]", "").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

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
package org.openhab.camerahub.benchmark.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.benchmark.Program;

/**
 * What the hub's process says of itself, and the system of it.
 *
 * @param hub of the whole hub
 * @param cameras of each camera
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record HubState(Map<String, String> hub, List<Map<String, String>> cameras, long threads, long descriptors) {

    static HubState of(Program hub) throws IOException {
        synchronized (hub) {
            Map<String, String> whole = fields(hub.ask("state"));
            return new HubState(
                    whole,
                    rows(hub, hub.line()),
                    count(Path.of("/proc/" + hub.pid() + "/task")),
                    count(Path.of("/proc/" + hub.pid() + "/fd")));
        }
    }

    static List<Map<String, String>> sessions(Program hub) throws IOException {
        synchronized (hub) {
            return rows(hub, hub.ask("sessions"));
        }
    }

    private static List<Map<String, String>> rows(Program hub, String first) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line = first; !"end".equals(line); line = hub.line()) {
            rows.add(fields(line));
        }
        return rows;
    }

    static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        for (String word : line.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                fields.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return fields;
    }

    static long number(Map<String, String> fields, String key) {
        return Long.parseLong(fields.getOrDefault(key, "-1"));
    }

    long number(String key) {
        return number(hub, key);
    }

    long sum(String key) {
        return cameras.stream().mapToLong(row -> number(row, key)).sum();
    }

    /** Nobody watches, no camera is connected, nothing is wrong. */
    boolean isQuiet() {
        return number("sessions") == 0 && number("idle") == cameras.size() && number("faults") == 0;
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }
}

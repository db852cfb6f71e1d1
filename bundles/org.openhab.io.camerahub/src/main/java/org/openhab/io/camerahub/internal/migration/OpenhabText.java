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
package org.openhab.io.camerahub.internal.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes Things and items as openHAB's files of their own, {@code .things} and {@code .items}, have them: every openHAB
 * reads those.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class OpenhabText {

    private final boolean reveal;

    private OpenhabText(boolean reveal) {
        this.reveal = reveal;
    }

    /** @param reveal false to mask secrets */
    static String things(Map<String, ?> root, boolean reveal) {
        OpenhabText text = new OpenhabText(reveal);
        return all(root.get("things"), text::thing);
    }

    /** @param reveal false to mask secrets */
    static String items(Map<String, ?> root, boolean reveal) {
        OpenhabText text = new OpenhabText(reveal);
        return all(root.get("items"), text::item);
    }

    private static String all(@Nullable Object entries, BiFunction<String, Map<?, ?>, String> writer) {
        return map(entries).entrySet().stream()
                .map(entry -> writer.apply(String.valueOf(entry.getKey()), map(entry.getValue())))
                .collect(Collectors.joining());
    }

    private String thing(String uid, Map<?, ?> thing) {
        String bridge = thing.containsKey("bridge") ? " (" + thing.get("bridge") + ")" : "";
        Map<?, ?> config = map(thing.get("config"));
        String parameters = config.isEmpty()
                ? ""
                : properties(config).stream().collect(Collectors.joining(",\n    ", " [\n    ", "\n]"));
        return (Boolean.TRUE.equals(thing.get("isBridge")) ? "Bridge " : "Thing ") + uid + " "
                + value(thing.get("label")) + bridge + parameters + "\n";
    }

    private String item(String name, Map<?, ?> item) {
        List<String> bindings = new ArrayList<>();
        bindings.add("channel=" + value(item.get("channel")));
        map(item.get("metadata")).forEach((namespace, value) -> {
            Map<?, ?> metadata = map(value);
            bindings.add(namespace + "=" + value(metadata.get("value")) + " [ "
                    + String.join(", ", properties(map(metadata.get("config")))) + " ]");
        });
        // what stands in brackets would be the format of the state
        String label = String.valueOf(item.get("label")).replace('[', '(').replace(']', ')');
        return item.get("type") + " " + name + " " + quoted(label) + " { " + String.join(", ", bindings) + " }\n";
    }

    private List<String> properties(Map<?, ?> config) {
        return config.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + value(entry.getValue()))
                .toList();
    }

    private String value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(value instanceof Secret secret && reveal ? secret.text() : String.valueOf(value));
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        string.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (Character.isISOControl(character)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}

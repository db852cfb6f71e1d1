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
package org.openhab.core.embedded.internal.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A map of a YAML file, of which every field must be known: a field that openHAB would pass over is a typing mistake.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class YamlMap {

    private final String what;
    private final Map<?, ?> fields;

    private YamlMap(String what, Map<?, ?> fields) {
        this.what = what;
        this.fields = fields;
    }

    /** @throws IllegalArgumentException if the value is neither a map nor nothing; the message says what it is of */
    static YamlMap of(String what, @Nullable Object value) {
        if (value == null) {
            return new YamlMap(what, Map.of());
        }
        if (value instanceof Map<?, ?> map) {
            return new YamlMap(what, map);
        }
        throw new IllegalArgumentException(what + " must be a map");
    }

    YamlMap withOnly(String... names) {
        List<String> known = List.of(names);
        for (Object name : fields.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw new IllegalArgumentException(what + " has the unknown field '" + name + "'");
            }
        }
        return this;
    }

    @Nullable
    Object get(String name) {
        return fields.get(name);
    }

    @Nullable
    String text(String name) {
        Object value = fields.get(name);
        if (value instanceof Map || value instanceof Collection) {
            throw new IllegalArgumentException(name + " of " + what + " must be a single value");
        }
        return value == null ? null : String.valueOf(value);
    }

    String text(String name, String fallback) {
        String value = text(name);
        return value == null ? fallback : value;
    }

    /** @throws IllegalArgumentException if there is none */
    String mandatory(String name) {
        String value = text(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " of " + what + " is missing");
        }
        return value;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    List<String> texts(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException(name + " of " + what + " must be a list");
    }

    YamlMap map(String name) {
        return of(name + " of " + what, fields.get(name));
    }

    /** The fields of a map by name, each with its value; those without a value are left out. */
    Map<String, Object> values() {
        Map<String, Object> result = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                result.put(String.valueOf(name), value);
            }
        });
        return result;
    }

    /** The fields by name, among them those without a value. */
    void forEach(BiConsumer<String, @Nullable Object> consumer) {
        fields.forEach((name, value) -> consumer.accept(String.valueOf(name), value));
    }
}

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
package org.openhab.io.camerahub.internal.config;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.ConfigError;

/**
 * Reads single parameters in whatever type they arrive: openHAB delivers numbers as numbers, as text or as big
 * decimals, lists as collections, arrays or text, depending on where the user entered them. What is wrong is gathered,
 * so that the user learns of all mistakes at once; no message quotes a value, which may be a secret.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ParameterReader {

    private final Map<String, Object> values;
    private final List<ConfigError> errors = new ArrayList<>();

    ParameterReader(Map<String, Object> values) {
        this.values = values;
    }

    /** What was wrong so far. */
    List<ConfigError> errors() {
        return errors;
    }

    /** @param key of the translated message, in which {@code values} stand for {@code {0}}, {@code {1}}, ... */
    void error(ServiceParameter parameter, String key, String message, Object... values) {
        errors.add(new ConfigError(
                parameter.key(), key, Stream.of(values).map(String::valueOf).toList(), message));
    }

    /** A list is joined by commas. */
    String text(ServiceParameter parameter) {
        List<String> parts = parts(parameter);
        return parts.isEmpty() ? parameter.defaultValue() : String.join(",", parts);
    }

    /** Of a text, each line that is not empty. */
    List<String> list(ServiceParameter parameter) {
        return parts(parameter).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A whole number from {@code least} to {@code most}; the default if it is none. */
    int integer(ServiceParameter parameter, int least, int most) {
        Optional<Integer> value = Numbers.integer(text(parameter));
        if (value.isPresent() && value.get() >= least && value.get() <= most) {
            return value.get();
        }
        error(parameter, "range", "must be a whole number from " + least + " to " + most + ".", least, most);
        return Integer.parseInt(parameter.defaultValue());
    }

    boolean flag(ServiceParameter parameter) {
        Optional<Boolean> value = Numbers.flag(text(parameter));
        if (value.isEmpty()) {
            error(parameter, "flag", "must be true or false.");
        }
        return value.orElseGet(() -> Boolean.valueOf(parameter.defaultValue()));
    }

    /** One of the constants, without regard to case; the default if it is none. */
    <E extends Enum<E>> E choice(ServiceParameter parameter, Class<E> type) {
        String text = text(parameter);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        List<E> choices = List.of(type.getEnumConstants());
        error(parameter, "choice", "must be one of " + choices + ".", choices);
        return Enum.valueOf(type, parameter.defaultValue());
    }

    private List<String> parts(ServiceParameter parameter) {
        return texts(values.get(parameter.key()));
    }

    /** A value in whatever form it comes; without what is empty. */
    static List<String> texts(@Nullable Object value) {
        return parts(value).stream()
                .map(part -> String.valueOf(part).strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Collection<?> parts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        if (value.getClass().isArray()) {
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                parts.add(String.valueOf(Array.get(value, i)));
            }
            return parts;
        }
        return List.of(value);
    }
}

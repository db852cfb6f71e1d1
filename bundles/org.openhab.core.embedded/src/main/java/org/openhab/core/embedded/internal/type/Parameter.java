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
package org.openhab.core.embedded.internal.type;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A parameter that a thing, channel or service may be configured with.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Parameter(
        String name,
        Kind kind,
        boolean required,
        boolean multiple,
        @Nullable String defaultValue) {

    /** What its values are. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    /** The value that holds if none is given; null if there is no default. Several are parted by commas. */
    public @Nullable Object defaultAsValue() {
        String text = defaultValue;
        if (text == null) {
            return null;
        }
        return multiple
                ? Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(this::value)
                        .toList()
                : value(text);
    }

    private Object value(String text) {
        return switch (kind) {
            case TEXT -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER, DECIMAL -> new BigDecimal(text);
        };
    }

    /** A text that was written like a number or truth value is a text all the same. */
    public Object fitting(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(each -> fitting(Objects.requireNonNull(each)))
                    .toList();
        }
        return kind == Kind.TEXT ? String.valueOf(value) : value;
    }
}

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
package org.openhab.camerahub.rtsp.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Header fields of a message (RFC 2326 section 12): names ignore case, order and duplicates are kept, values hold
 * neither CR nor LF. Immutable.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RtspHeaders {

    public static final RtspHeaders EMPTY = new RtspHeaders(List.of());

    private record Field(String name, String value) {
        Field {
            if (name.isEmpty() || name.indexOf(':') >= 0) {
                throw new IllegalArgumentException("A header name must not be empty nor contain ':'");
            }
            Tokens.requireOneLine(name, "A header name");
            Tokens.requireOneLine(value, "The value of " + name);
        }

        boolean is(String otherName) {
            return name.equalsIgnoreCase(otherName);
        }
    }

    private final List<Field> fields;

    private RtspHeaders(List<Field> fields) {
        this.fields = fields;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The value of the first field of this name, null if there is none. */
    public @Nullable String first(String name) {
        for (Field field : fields) {
            if (field.is(name)) {
                return field.value();
            }
        }
        return null;
    }

    /** The values of all fields of this name, in order. */
    public List<String> all(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).toList();
    }

    public boolean contains(String name) {
        return first(name) != null;
    }

    /** Number of fields. */
    public int size() {
        return fields.size();
    }

    /** With one field of this name, at the place of the first that was there, or else at the end. */
    public RtspHeaders with(String name, String value) {
        List<Field> changed = new ArrayList<>(fields.size() + 1);
        boolean placed = false;
        for (Field field : fields) {
            if (!field.is(name)) {
                changed.add(field);
            } else if (!placed) {
                changed.add(new Field(name, value));
                placed = true;
            }
        }
        if (!placed) {
            changed.add(new Field(name, value));
        }
        return new RtspHeaders(List.copyOf(changed));
    }

    /** With one more field at the end. */
    public RtspHeaders and(String name, String value) {
        List<Field> changed = new ArrayList<>(fields);
        changed.add(new Field(name, value));
        return new RtspHeaders(List.copyOf(changed));
    }

    /** Without any field of this name. */
    public RtspHeaders without(String name) {
        return new RtspHeaders(fields.stream().filter(field -> !field.is(name)).toList());
    }

    /** Calls with name and value of each field, in order. */
    public void forEach(BiConsumer<String, String> consumer) {
        fields.forEach(field -> consumer.accept(field.name(), field.value()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RtspHeaders headers && fields.equals(headers.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The names only: values may be secrets. */
    @Override
    public String toString() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", ", "RtspHeaders[", "]"));
    }

    /** Gathers fields. */
    public static final class Builder {

        private final List<Field> fields = new ArrayList<>();

        private Builder() {}

        /** @throws IllegalArgumentException if name or value cannot stand in a header */
        public Builder add(String name, String value) {
            fields.add(new Field(name, value));
            return this;
        }

        public RtspHeaders build() {
            return fields.isEmpty() ? EMPTY : new RtspHeaders(List.copyOf(fields));
        }
    }
}

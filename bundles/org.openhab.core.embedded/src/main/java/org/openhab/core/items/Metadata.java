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
package org.openhab.core.items;

import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.Identifiable;

/**
 * What a namespace says about an item: a value and named details.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Metadata implements Identifiable<MetadataKey> {

    private final MetadataKey key;
    private final String value;
    private final Map<String, Object> configuration;

    public Metadata(MetadataKey key, String value, @Nullable Map<String, Object> configuration) {
        this.key = key;
        this.value = value;
        this.configuration = configuration == null ? Map.of() : Map.copyOf(configuration);
    }

    @Override
    public MetadataKey getUID() {
        return key;
    }

    public String getValue() {
        return value;
    }

    public Map<String, Object> getConfiguration() {
        return configuration;
    }

    /** Two are equal if they say something about the same item in the same namespace. */
    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Metadata other && key.equals(other.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "Metadata[" + key + "]";
    }
}

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
package org.openhab.core.config.core;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Parameters of a thing, channel or service by name; numbers are {@link BigDecimal}, whatever they were.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class Configuration {

    private final Map<String, Object> properties = Collections.synchronizedMap(new HashMap<>());

    public Configuration() {}

    public Configuration(@Nullable Configuration configuration) {
        this(configuration == null ? null : configuration.getProperties());
    }

    public Configuration(@Nullable Map<String, Object> properties) {
        if (properties != null) {
            setProperties(properties);
        }
    }

    /** An object of that class whose fields of the same names have the values; others keep their defaults. */
    public <T> T as(Class<T> configurationClass) {
        T result = ConfigParser.configurationAs(new HashMap<>(getProperties()), configurationClass);
        if (result == null) {
            throw new IllegalArgumentException("No instance of " + configurationClass.getName() + " can be made");
        }
        return result;
    }

    public boolean containsKey(String key) {
        return properties.containsKey(key);
    }

    /** Null if there is none, though the annotation, as in openHAB, does not say so. */
    public Object get(String key) {
        return properties.get(key);
    }

    public Object put(String key, @Nullable Object value) {
        Object plain = ConfigUtil.normalizeType(value);
        return plain == null ? properties.remove(key) : properties.put(key, plain);
    }

    public Object remove(String key) {
        return properties.remove(key);
    }

    public Set<String> keySet() {
        synchronized (properties) {
            return Set.copyOf(properties.keySet());
        }
    }

    public Collection<Object> values() {
        synchronized (properties) {
            return List.copyOf(properties.values());
        }
    }

    public Map<String, Object> getProperties() {
        synchronized (properties) {
            return Collections.unmodifiableMap(new HashMap<>(properties));
        }
    }

    public void setProperties(Map<String, Object> properties) {
        synchronized (this.properties) {
            this.properties.clear();
            properties.forEach(this::put);
        }
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Configuration other && getProperties().equals(other.getProperties());
    }

    /** Names only: a value may be a password. */
    @Override
    public String toString() {
        return "Configuration" + keySet();
    }
}

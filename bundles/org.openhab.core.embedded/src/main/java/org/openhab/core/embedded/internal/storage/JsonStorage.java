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
package org.openhab.core.embedded.internal.storage;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

/**
 * A storage in one JSON file: a map of {@code {"class": ..., "value": ...}} by key, written at every change.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class JsonStorage<T> implements Storage<T> {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;
    private final ClassLoader classLoader;
    private final Map<String, JsonObject> entries = new TreeMap<>();

    JsonStorage(Path file, ClassLoader classLoader) {
        this.file = file;
        this.classLoader = classLoader;
        if (Files.exists(file)) {
            load();
        }
    }

    private void load() {
        try {
            JsonObject content = GSON.fromJson(Files.readString(file), JsonObject.class);
            content.entrySet()
                    .forEach(entry ->
                            entries.put(entry.getKey(), entry.getValue().getAsJsonObject()));
        } catch (IOException | JsonParseException e) {
            throw new IllegalStateException("Storage " + file.getFileName() + " cannot be read", e);
        }
    }

    @Override
    public synchronized @Nullable T put(String key, @Nullable T value) {
        if (value == null) {
            return remove(key);
        }
        JsonObject entry = new JsonObject();
        entry.addProperty("class", value.getClass().getName());
        entry.add("value", GSON.toJsonTree(value));
        T old = valueOf(entries.put(key, entry));
        save();
        return old;
    }

    @Override
    public synchronized @Nullable T remove(String key) {
        T old = valueOf(entries.remove(key));
        save();
        return old;
    }

    @Override
    public synchronized boolean containsKey(String key) {
        return entries.containsKey(key);
    }

    @Override
    public synchronized @Nullable T get(String key) {
        return valueOf(entries.get(key));
    }

    @Override
    public synchronized Collection<String> getKeys() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public synchronized Collection<@Nullable T> getValues() {
        Collection<@Nullable T> values = new ArrayList<>();
        entries.values().forEach(entry -> values.add(valueOf(entry)));
        return values;
    }

    @SuppressWarnings("unchecked")
    private @Nullable T valueOf(@Nullable JsonObject entry) {
        if (entry == null) {
            return null;
        }
        try {
            JsonElement value = entry.get("value");
            return (T) GSON.fromJson(
                    value, classLoader.loadClass(entry.get("class").getAsString()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Storage " + file.getFileName() + " has a value of an unknown class", e);
        }
    }

    /** By a second file, so that a crash leaves the old content or the new one. */
    private void save() {
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, GSON.toJson(entries));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
package org.openhab.binding.camerahub.internal.household;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/**
 * Storage that outlives what is tested, as the real one outlives a restart.
 *
 * @author Camera Hub authors - Initial contribution
 */
public class MemoryStorageService implements StorageService {

    private final Map<String, Map<String, Object>> storages = new ConcurrentHashMap<>();

    @Override
    public <T> Storage<T> getStorage(String name) {
        return getStorage(name, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Storage<T> getStorage(String name, ClassLoader classLoader) {
        return new MemoryStorage<>((Map<String, T>) storages.computeIfAbsent(name, key -> new ConcurrentHashMap<>()));
    }

    /** Everything that is stored, as a thief would see it. */
    public String dump() {
        return storages.toString();
    }

    private record MemoryStorage<T>(Map<String, T> values) implements Storage<T> {

        @Override
        public T put(String key, T value) {
            return value == null ? values.remove(key) : values.put(key, value);
        }

        @Override
        public T remove(String key) {
            return values.remove(key);
        }

        @Override
        public boolean containsKey(String key) {
            return values.containsKey(key);
        }

        @Override
        public T get(String key) {
            return values.get(key);
        }

        @Override
        public Collection<String> getKeys() {
            return List.copyOf(values.keySet());
        }

        @Override
        public Collection<T> getValues() {
            return List.copyOf(values.values());
        }
    }
}

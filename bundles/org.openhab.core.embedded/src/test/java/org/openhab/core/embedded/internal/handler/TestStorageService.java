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
package org.openhab.core.embedded.internal.handler;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/**
 * A storage in memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TestStorageService implements StorageService {

    private static final class TestStorage<T> implements Storage<T> {

        private final Map<String, T> values = new HashMap<>();

        @Override
        public T put(String key, T value) {
            return values.put(key, value);
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
            return values.keySet();
        }

        @Override
        public Collection<T> getValues() {
            return values.values();
        }
    }

    @Override
    public <T> Storage<T> getStorage(String name) {
        return new TestStorage<>();
    }

    @Override
    public <T> Storage<T> getStorage(String name, ClassLoader classLoader) {
        return getStorage(name);
    }
}

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
package org.openhab.binding.camerahub.internal.camera;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/**
 * A storage that lasts as long as the test holds it, over as many restarts as it likes.
 *
 * @author Camera Hub authors - Initial contribution
 */
public class MemoryStorage implements Storage<String>, StorageService {

    private final Map<String, String> values = new TreeMap<>();

    @Override
    public String put(String key, String value) {
        return values.put(key, value);
    }

    @Override
    public String remove(String key) {
        return values.remove(key);
    }

    @Override
    public boolean containsKey(String key) {
        return values.containsKey(key);
    }

    @Override
    public String get(String key) {
        return values.get(key);
    }

    @Override
    public Collection<String> getKeys() {
        return List.copyOf(values.keySet());
    }

    @Override
    public Collection<String> getValues() {
        return List.copyOf(values.values());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Storage<T> getStorage(String name) {
        return (Storage<T>) this;
    }

    @Override
    public <T> Storage<T> getStorage(String name, ClassLoader classLoader) {
        return getStorage(name);
    }
}

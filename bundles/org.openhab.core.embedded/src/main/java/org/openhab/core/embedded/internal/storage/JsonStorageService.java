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

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.osgi.service.component.annotations.Component;

/**
 * Storages as files of {@code userdata/jsondb}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = StorageService.class)
public class JsonStorageService implements StorageService {

    private final Map<String, Storage<?>> storages = new ConcurrentHashMap<>();

    @Override
    public <T> Storage<T> getStorage(String name) {
        return getStorage(name, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Storage<T> getStorage(String name, @Nullable ClassLoader classLoader) {
        ClassLoader loader = classLoader != null
                ? classLoader
                : Objects.requireNonNull(getClass().getClassLoader());
        Path file = Path.of(OpenHAB.getUserDataFolder(), "jsondb", name + ".json");
        return (Storage<T>)
                Objects.requireNonNull(storages.computeIfAbsent(name, any -> new JsonStorage<>(file, loader)));
    }
}

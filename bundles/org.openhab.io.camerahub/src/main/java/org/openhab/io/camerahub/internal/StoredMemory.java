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
package org.openhab.io.camerahub.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/**
 * What the hub remembers over restarts, in openHAB's storage: a secret and, for each camera, how often the address of its
 * playlist was renewed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StoredMemory implements HubServices.Memory {

    private static final String NAME = "org.openhab.camerahub.hub";

    private final Storage<String> storage;

    StoredMemory(StorageService service) {
        storage = service.getStorage(NAME, StoredMemory.class.getClassLoader());
    }

    @Override
    public Optional<String> read(String key) {
        @Nullable String word = storage.get(key);
        return word == null ? Optional.empty() : Optional.of(word);
    }

    @Override
    public void write(String key, String value) {
        storage.put(key, value);
    }
}

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

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

/**
 * What is kept of a camera over restarts, by names: plain texts, which every storage of openHAB reads back as they were.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraMemory {

    private final Storage<String> storage;
    private final String prefix;

    CameraMemory(Storage<String> storage, String cameraId) {
        this.storage = storage;
        prefix = cameraId + "#";
    }

    @Nullable
    String text(String name) {
        return storage.get(prefix + name);
    }

    void keep(String name, String text) {
        if (!text.equals(text(name))) {
            storage.put(prefix + name, text);
        }
    }

    /** Null if there is none, or if somebody has written something else into the file. */
    @Nullable
    Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Forgets all of this camera. */
    void clear() {
        for (String key : List.copyOf(storage.getKeys())) {
            if (key.startsWith(prefix)) {
                storage.remove(key);
            }
        }
    }
}

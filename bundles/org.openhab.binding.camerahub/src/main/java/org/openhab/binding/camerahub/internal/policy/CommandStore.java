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
package org.openhab.binding.camerahub.internal.policy;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps over a restart what was commanded.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CommandStore {

    private static final String NAME = "camerahub.commands";

    private final Logger logger = LoggerFactory.getLogger(CommandStore.class);
    private final Gson gson = new Gson();
    private final Storage<String> storage;

    CommandStore(StorageService service) {
        storage = service.getStorage(NAME, CommandStore.class.getClassLoader());
    }

    Commands get(String cameraId) {
        String text = storage.get(cameraId);
        if (text == null) {
            return Commands.NONE;
        }
        try {
            return Optional.ofNullable(gson.fromJson(text, Saved.class))
                    .map(Saved::commands)
                    .orElse(Commands.NONE);
        } catch (JsonSyntaxException | DateTimeException e) {
            logger.warn("What was stored about commands to '{}' cannot be read and is ignored", cameraId);
            return Commands.NONE;
        }
    }

    void put(String cameraId, Commands commands) {
        if (commands.isEmpty()) {
            remove(cameraId);
            return;
        }
        Saved saved = new Saved();
        saved.stream = commands.stream();
        saved.motionDetection = commands.motionDetection();
        saved.nightMode = commands.nightMode();
        saved.at = commands.at().toString();
        storage.put(cameraId, gson.toJson(saved));
    }

    void remove(String cameraId) {
        storage.remove(cameraId);
    }

    /* As it is stored. */
    private static final class Saved {
        private @Nullable Boolean stream;
        private @Nullable Boolean motionDetection;
        private @Nullable Boolean nightMode;
        private String at = Instant.EPOCH.toString();

        Commands commands() {
            return new Commands(stream, motionDetection, nightMode, Instant.parse(at));
        }
    }
}

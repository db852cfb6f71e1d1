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
package org.openhab.binding.camerahub.internal.presence;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps over a restart who was at home.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class PresenceStore {

    private static final String NAME = "camerahub.presence";
    private static final String HOME = "home";
    private static final String PERSON = "person ";

    private final Logger logger = LoggerFactory.getLogger(PresenceStore.class);
    private final Gson gson = new Gson();
    private final Storage<String> storage;

    PresenceStore(StorageService service) {
        storage = service.getStorage(NAME, PresenceStore.class.getClassLoader());
    }

    Map<String, PersonState> persons() {
        Map<String, PersonState> persons = new HashMap<>();
        for (String key : storage.getKeys()) {
            if (key.startsWith(PERSON)) {
                Saved saved = read(key);
                persons.put(key.substring(PERSON.length()), saved == null ? PersonState.UNKNOWN : saved.person());
            }
        }
        return persons;
    }

    HomeState home() {
        Saved saved = read(HOME);
        return saved == null ? HomeState.UNKNOWN : new HomeState(saved.presence, Instant.parse(saved.since), 0);
    }

    void put(String personId, PersonState state) {
        Instant awayAt = state.awayAt();
        Saved saved = new Saved();
        saved.presence = state.presence();
        saved.since = state.since().toString();
        saved.sources = state.sources();
        saved.awayAt = awayAt == null ? null : awayAt.toString();
        storage.put(PERSON + personId, gson.toJson(saved));
    }

    void putHome(HomeState state) {
        Saved saved = new Saved();
        saved.presence = state.presence();
        saved.since = state.since().toString();
        storage.put(HOME, gson.toJson(saved));
    }

    void remove(String personId) {
        storage.remove(PERSON + personId);
    }

    /* What cannot be read is as good as never known: the sources will tell again. */
    private @Nullable Saved read(String key) {
        String text = storage.get(key);
        try {
            Saved saved = text == null ? null : gson.fromJson(text, Saved.class);
            if (saved != null) {
                saved.person();
            }
            return saved;
        } catch (JsonSyntaxException | DateTimeException | NullPointerException e) {
            logger.warn("What was stored about presence under '{}' cannot be read and is ignored", key);
            return null;
        }
    }

    /* As it is stored. */
    private static final class Saved {
        private Presence presence = Presence.UNKNOWN;
        private String since = Instant.EPOCH.toString();
        private Map<String, Boolean> sources = Map.of();
        private @Nullable String awayAt;

        PersonState person() {
            String pending = awayAt;
            return new PersonState(
                    presence, Instant.parse(since), sources, pending == null ? null : Instant.parse(pending));
        }
    }
}

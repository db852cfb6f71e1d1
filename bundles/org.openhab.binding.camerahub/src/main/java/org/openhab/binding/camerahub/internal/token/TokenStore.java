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
package org.openhab.binding.camerahub.internal.token;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tokens, and the key of their hashes, in openHAB's storage. A token's own secrets are never stored.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class TokenStore {

    private static final String NAME = "camerahub.tokens";
    private static final String KEY = "key";
    private static final String TOKEN = "token ";
    private static final String ENROLMENT = "enrolment ";

    private final Logger logger = LoggerFactory.getLogger(TokenStore.class);
    private final Gson gson = new Gson();
    private final Storage<String> storage;

    TokenStore(StorageService service) {
        storage = service.getStorage(NAME, TokenStore.class.getClassLoader());
    }

    /** The key with which secrets are hashed, made on first use. */
    SecretHash hash() {
        String key = storage.get(KEY);
        if (key == null) {
            key = SecretHash.newKey();
            storage.put(KEY, key);
        }
        return new SecretHash(key);
    }

    void putToken(StoredToken token) {
        storage.put(TOKEN + token.selector, gson.toJson(token));
    }

    Optional<StoredToken> token(long selector) {
        return read(TOKEN + selector);
    }

    List<StoredToken> tokens() {
        return readAll(TOKEN);
    }

    boolean removeToken(long selector) {
        return storage.remove(TOKEN + selector) != null;
    }

    void putEnrolment(StoredToken enrolment) {
        storage.put(ENROLMENT + enrolment.verifierHash, gson.toJson(enrolment));
    }

    List<StoredToken> enrolments() {
        return readAll(ENROLMENT);
    }

    boolean removeEnrolment(StoredToken enrolment) {
        return storage.remove(ENROLMENT + enrolment.verifierHash) != null;
    }

    private List<StoredToken> readAll(String prefix) {
        List<StoredToken> all = new ArrayList<>();
        for (String key : List.copyOf(storage.getKeys())) {
            if (key.startsWith(prefix)) {
                read(key).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<StoredToken> read(String key) {
        try {
            return Optional.ofNullable(storage.get(key)).map(text -> gson.fromJson(text, StoredToken.class));
        } catch (JsonSyntaxException e) {
            logger.warn("A stored token cannot be read and is ignored; issue a new one");
            return Optional.empty();
        }
    }

    /** As it is stored. */
    static final class StoredToken {
        long selector;
        String verifierHash = "";
        String renewalHash = "";
        Role role = Role.CAMERA;
        String thing = "";
        boolean permanent;
        long created;
        /** In milliseconds since 1970; null: never. */
        @Nullable
        Long expires;
    }
}

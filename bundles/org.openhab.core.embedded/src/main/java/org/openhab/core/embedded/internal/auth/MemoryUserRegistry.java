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
package org.openhab.core.embedded.internal.auth;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.GenericUser;
import org.openhab.core.auth.User;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.embedded.internal.registry.MemoryRegistry;
import org.osgi.service.component.annotations.Component;

/**
 * Users and their tokens, in memory. Nobody logs in by a password here, so passwords are not kept.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = UserRegistry.class)
public class MemoryUserRegistry extends MemoryRegistry<User, String> implements UserRegistry, ApiTokens {

    private static final int BYTES = 48;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, @Nullable User> tokens = new ConcurrentHashMap<>();

    @Override
    public User register(String username, String password, Set<String> roles) {
        User user = new GenericUser(username, roles);
        add(user);
        return user;
    }

    @Override
    public String addUserApiToken(User user, String name, String scope) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token =
                PREFIX + name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        tokens.put(token, user);
        return token;
    }

    @Override
    public User userOf(String token) throws AuthenticationException {
        User user = tokens.get(token);
        // Tokens go with their user.
        if (user == null || get(user.getName()) == null) {
            throw new AuthenticationException("Unknown API token");
        }
        return user;
    }
}

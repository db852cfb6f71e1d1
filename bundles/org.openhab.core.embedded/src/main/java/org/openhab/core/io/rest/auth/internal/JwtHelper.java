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
package org.openhab.core.io.rest.auth.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.User;
import org.osgi.service.component.annotations.Component;

/**
 * Access tokens that end: where openHAB signs them, this stand-in remembers them, and they look alike.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = JwtHelper.class)
public class JwtHelper {

    private static final int BYTES = 24;

    private record Access(User user, Instant end) {}

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final Map<String, @Nullable Access> tokens = new ConcurrentHashMap<>();

    /** Issues a token for so many minutes. */
    public String issue(User user, int minutes) {
        tokens.values().removeIf(access -> access != null && clock.instant().isAfter(access.end()));
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String token = "stand.in." + encoder.encodeToString(secret);
        tokens.put(token, new Access(user, clock.instant().plusSeconds(minutes * 60L)));
        return token;
    }

    /** Whose token that is. */
    public User verify(String token) throws AuthenticationException {
        Access access = tokens.get(token);
        if (access == null || clock.instant().isAfter(access.end())) {
            throw new AuthenticationException("The token is unknown or has expired");
        }
        return access.user();
    }
}

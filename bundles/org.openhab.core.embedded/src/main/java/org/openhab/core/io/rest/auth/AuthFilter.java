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
package org.openhab.core.io.rest.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.SecurityContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.User;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.embedded.internal.auth.ApiTokens;
import org.openhab.core.io.rest.auth.internal.JwtHelper;
import org.openhab.core.io.rest.auth.internal.KnownUserContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds out who sends a request: by an API token or an access token as Bearer, in openHAB's own header, or an API token
 * as the user of Basic authentication. Who shows nothing is an anonymous user.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = AuthFilter.class)
public class AuthFilter {

    private static final String OWN_HEADER = "X-OPENHAB-TOKEN";

    private final JwtHelper jwtHelper;
    private final UserRegistry users;

    @Activate
    public AuthFilter(@Reference JwtHelper jwtHelper, @Reference UserRegistry users) {
        this.jwtHelper = jwtHelper;
        this.users = users;
    }

    /** @return null if the credentials are of no known kind */
    public @Nullable SecurityContext getSecurityContext(HttpServletRequest request, boolean allowQueryToken)
            throws AuthenticationException, IOException {
        if (request.getMethod() == null) {
            throw new IOException("That is no request");
        }
        @Nullable String own = request.getHeader(OWN_HEADER);
        if (own != null) {
            return ofToken(own, "Bearer");
        }
        @Nullable String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return ofHeader(authorization.split(" "));
        }
        @Nullable String query = allowQueryToken ? request.getParameter("accessToken") : null;
        return query == null ? new AnonymousUserSecurityContext() : ofToken(query, "Bearer");
    }

    private @Nullable SecurityContext ofHeader(String[] parts) throws AuthenticationException {
        if (parts.length != 2) {
            return null;
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> ofToken(parts[1], "Bearer");
            case "basic" -> ofToken(user(parts[1]), "Basic");
            default -> null;
        };
    }

    private static String user(String basic) {
        String decoded = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        return decoded.split(":", 2)[0];
    }

    private SecurityContext ofToken(String token, String scheme) throws AuthenticationException {
        User user = token.startsWith(ApiTokens.PREFIX) && users instanceof ApiTokens tokens
                ? tokens.userOf(token)
                : jwtHelper.verify(token);
        return new KnownUserContext(user, scheme);
    }
}

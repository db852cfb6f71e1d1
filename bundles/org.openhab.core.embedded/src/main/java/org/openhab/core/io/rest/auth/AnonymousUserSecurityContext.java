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

import java.security.Principal;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.auth.GenericUser;
import org.openhab.core.auth.Role;

/**
 * What somebody may do who shows nothing: by default openHAB takes him for a user.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class AnonymousUserSecurityContext implements SecurityContext {

    public AnonymousUserSecurityContext() {
        // by itself
    }

    @Override
    public Principal getUserPrincipal() {
        return new GenericUser("anonymous", Set.of(Role.USER));
    }

    @Override
    public boolean isUserInRole(@Nullable String role) {
        return role == null || Role.USER.equals(role);
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        return null;
    }
}

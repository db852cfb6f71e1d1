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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.User;

/**
 * Tokens that users have been given for programs.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface ApiTokens {

    /** Tokens begin like this. */
    String PREFIX = "oh.";

    User userOf(String token) throws AuthenticationException;
}

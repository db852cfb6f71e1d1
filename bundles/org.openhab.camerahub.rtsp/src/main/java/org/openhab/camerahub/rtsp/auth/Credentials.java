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
package org.openhab.camerahub.rtsp.auth;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A user name and a password. Prints neither, so that it may safely stand in any log line or exception.
 *
 * @param username may be empty, contains no ':' (RFC 7617 section 2)
 * @param password may be empty and may contain ':'
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Credentials(String username, String password) {

    public Credentials {
        if (username.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A user name must not contain ':'");
        }
    }

    /**
     * Reads {@code user:password}; everything behind the first ':' is the password.
     *
     * @throws IllegalArgumentException if there is no ':'
     */
    public static Credentials parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Credentials are written as user:password");
        }
        return new Credentials(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}

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
package org.openhab.binding.camerahub.internal.notice.sender;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the way to the mail server is kept secret.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum MailSecurity {
    /** Begins in the clear and changes to TLS before anything is said (RFC 3207). */
    STARTTLS(587),
    /** TLS from the first byte (RFC 8314). */
    TLS(465),
    /** None at all, for a server on the same machine. */
    NONE(25);

    private final int port;

    MailSecurity(int port) {
        this.port = port;
    }

    /** The port that servers usually have for it. */
    int port() {
        return port;
    }

    /** Reads a configured value; empty if it is none. */
    public static Optional<MailSecurity> of(String text) {
        for (MailSecurity security : values()) {
            if (security.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(security);
            }
        }
        return Optional.empty();
    }
}

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

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.trust.Trust;

/**
 * Whom e-mails tell what cameras see, and the server that takes them.
 *
 * @param port zero for the usual one
 * @param user empty if the server wants no login
 * @param password a secret
 * @param from empty if it is the user
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record MailSettings(
        String server,
        int port,
        MailSecurity security,
        Trust trust,
        String user,
        String password,
        String from,
        List<String> to) {

    public static final MailSettings NONE =
            new MailSettings("", 0, MailSecurity.STARTTLS, Trust.AUTHORITIES, "", "", "", List.of());

    private static final int LAST_PORT = 65_535;
    private static final String SERVER = "[A-Za-z0-9._:\\[\\]-]+";
    private static final String ADDRESS = "[^\\s@,;<>\"()]+@[^\\s@,;<>\"()]+";

    public MailSettings {
        to = List.copyOf(to);
        from = from.isEmpty() ? user : from;
        port = port == 0 ? security.port() : port;
    }

    public boolean isSet() {
        return !server.isEmpty();
    }

    /** The name of the first parameter that is missing or makes no sense. */
    public Optional<String> fault() {
        if (server.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of("mailServer");
        }
        if (!server.matches(SERVER)) {
            return Optional.of("mailServer");
        }
        if (port < 1 || port > LAST_PORT) {
            return Optional.of("mailPort");
        }
        if (user.isEmpty() != password.isEmpty()) {
            return Optional.of(user.isEmpty() ? "mailUser" : "mailPassword");
        }
        if (!from.matches(ADDRESS)) {
            return Optional.of("mailFrom");
        }
        return to.isEmpty() || !to.stream().allMatch(address -> address.matches(ADDRESS))
                ? Optional.of("mailTo")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "MailSettings[" + (isSet() ? "set" : "not set") + "]";
    }
}

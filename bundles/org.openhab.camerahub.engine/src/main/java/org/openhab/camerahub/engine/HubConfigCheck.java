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
package org.openhab.camerahub.engine;

import io.netty.util.NetUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.access.AddressRules;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * The rules for a {@link HubConfig}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HubConfigCheck {

    private static final int LEAST_VIDEO_BUFFER = 16 << 10;
    private static final int MOST_VIDEO_BUFFER = 64 << 20;
    private static final int MOST_EVENT_LOOPS = 64;
    /** Letters, digits and hyphens in labels separated by dots (RFC 1123 section 2.1). */
    private static final Pattern HOST_NAME =
            Pattern.compile("(?!-)[A-Za-z0-9_-]{1,63}(?<!-)(\\.(?!-)[A-Za-z0-9_-]{1,63}(?<!-))*\\.?");

    private final List<ConfigError> errors = new ArrayList<>();

    private HubConfigCheck() {}

    static List<ConfigError> errors(HubConfig config) {
        HubConfigCheck check = new HubConfigCheck();
        check.addresses(config);
        check.accounts(config);
        check.numbers(config);
        return List.copyOf(check.errors);
    }

    private void addresses(HubConfig config) {
        if (!config.bindAddress().isEmpty() && !isAddress(config.bindAddress())) {
            add("bindAddress", "bind-address", "must be an IP address of this machine, or empty for all of them.");
        }
        if (!isAddress(config.testSocketAddress())) {
            add("testSocketAddress", "test-socket-address", "must be an IP address of this machine, e.g. 127.0.0.1.");
        }
        if (!config.publicName().isEmpty()
                && !isAddress(config.publicName())
                && !HOST_NAME.matcher(config.publicName()).matches()) {
            add(
                    "publicName",
                    "public-name",
                    "must be a host name alone, without scheme, port and path, e.g. cam.example.org.");
        }
        for (AddressRules.Mistake mistake :
                AddressRules.parse(config.allowedAddresses()).mistakes()) {
            add(
                    "allowedAddresses",
                    "allowed-addresses-" + mistake.fault().key(),
                    mistake.text(),
                    mistake.values().toArray());
        }
    }

    private void accounts(HubConfig config) {
        if (config.authentication() != AuthScheme.NONE && config.accounts().isEmpty()) {
            add(
                    "accounts",
                    "accounts-missing",
                    "must name at least one user with a password unless the authentication is NONE.");
        }
        Set<String> names = new HashSet<>();
        for (Credentials account : config.accounts()) {
            if (account.username().isEmpty() || account.password().isEmpty()) {
                add("accounts", "account-empty", "must not have an empty user name or password.");
            } else if (!names.add(account.username())) {
                add("accounts", "account-twice", "must name each user once only.");
            }
        }
    }

    private void numbers(HubConfig config) {
        within("port", config.port(), 0, 65535);
        within("publicPort", config.publicPort(), 0, 65535);
        within("testSocketPort", config.testSocketPort(), 0, 65535);
        within("videoBuffer", config.videoBuffer(), LEAST_VIDEO_BUFFER, MOST_VIDEO_BUFFER);
        within("eventLoops", config.eventLoops(), 0, MOST_EVENT_LOOPS);
        within("limits", config.limits().connections(), 1, Integer.MAX_VALUE);
        within("limits", config.limits().connectionsPerAddress(), 1, Integer.MAX_VALUE);
        within("limits", config.limits().logEntries(), 1, 1_000_000);
    }

    private void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            add(field, "range", "must be from " + least + " to " + most + ", not " + value + ".", least, most);
        }
    }

    private static boolean isAddress(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }

    private void add(String field, String key, String message, Object... values) {
        errors.add(new ConfigError(
                field, key, Stream.of(values).map(String::valueOf).toList(), message));
    }
}

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
package org.openhab.binding.camerahub.internal.router;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.trust.Trust;

/**
 * The router that is asked who is in the network.
 *
 * @param url of the router, such as {@code https://192.0.2.1}; empty if there is none to ask
 * @param password a secret
 * @param interval between two questions
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RouterSettings(String url, String user, String password, Trust trust, Duration interval) {

    public static final RouterSettings NONE = new RouterSettings("", "", "", Trust.AUTHORITIES, Duration.ofMinutes(1));

    private static final String REST = "/rest";
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    public RouterSettings {
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        url = url.endsWith(REST) ? url.substring(0, url.length() - REST.length()) : url;
    }

    public boolean isSet() {
        return !url.isEmpty();
    }

    /** The name of the first parameter that is missing or makes no sense. */
    public Optional<String> fault() {
        if (!isSet()) {
            return Optional.empty();
        }
        if (!isUrl()) {
            return Optional.of("routerUrl");
        }
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            return Optional.of("routerUser");
        }
        return interval.compareTo(SHORTEST) < 0 ? Optional.of("routerInterval") : Optional.empty();
    }

    /* Without a login in it: everybody sees the URL who opens the Thing's page. */
    private boolean isUrl() {
        try {
            URI uri = URI.create(url);
            @Nullable String scheme = uri.getScheme();
            boolean http = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
            return http && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    URI leases() {
        return URI.create(url + REST + "/ip/dhcp-server/lease");
    }

    @Override
    public String toString() {
        return "RouterSettings[" + (isSet() ? "set" : "not set") + "]";
    }
}

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
package org.openhab.ui.camerahub.internal.dispatch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;

/**
 * Keeps other sites, open in the same browser, from using the API with what the browser knows, such as a password of
 * Basic authentication that it sends by itself. There is no cookie, so three rules do:
 *
 * <ul>
 *   <li>what a browser sends on behalf of another site or port is refused (W3C Fetch Metadata),
 *   <li>an Origin must be this server's own (RFC 6454),
 *   <li>a change must come as {@code application/json}, which no form can send and no other site may without a
 *       preflight, which is never answered.
 * </ul>
 *
 * Programs that are no browsers send neither of the first two headers.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SameSite {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private SameSite() {}

    static void check(HttpServletRequest request) throws ApiException {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !FROM_HERE.contains(site)) {
            throw new ApiException(ApiFault.CROSS_SITE);
        }
        @Nullable String origin = request.getHeader("Origin");
        if (origin != null && !isOwn(origin, request)) {
            throw new ApiException(ApiFault.CROSS_SITE);
        }
        if (!READING.contains(request.getMethod()) && !isJson(request.getContentType())) {
            throw new ApiException(ApiFault.NOT_JSON);
        }
    }

    /** A proxy in front may have another scheme and name; that name comes in a header no other site can send. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        String authority = authority(origin);
        return !authority.isEmpty()
                && (authority.equals(host(request.getHeader("Host"), origin))
                        || authority.equals(host(request.getHeader("X-Forwarded-Host"), origin)));
    }

    private static String authority(String origin) {
        try {
            URI uri = new URI(origin);
            return uri.getHost() == null ? "" : host(uri.getRawAuthority(), origin);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Without the port that the scheme implies. */
    private static String host(@Nullable String header, String origin) {
        if (header == null) {
            return "";
        }
        String implied = origin.startsWith("https:") ? ":443" : ":80";
        String host = header.toLowerCase(Locale.ROOT);
        return host.endsWith(implied) ? host.substring(0, host.length() - implied.length()) : host;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}

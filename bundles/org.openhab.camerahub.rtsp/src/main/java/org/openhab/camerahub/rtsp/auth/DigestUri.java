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
 * Decides whether the {@code uri} of a Digest is about the resource of the request that carries it (RFC 7616 section
 * 3.4.6 leaves the equivalence to the server).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DigestUri {

    private DigestUri() {}

    /**
     * Tolerated, besides equality:
     *
     * <ul>
     *   <li>blanks at the end (Android's client),
     *   <li>another or no scheme, host and port: clients behind redirections of ports and names write what they know, GStreamer
     *       writes the path only,
     *   <li>more or fewer '/' at the end,
     *   <li>in a request for a track, the URL of its presentation (VLC, live555),
     *   <li>anything in {@code OPTIONS *}, which names no resource.
     * </ul>
     *
     * None of this helps somebody who lacks the password: the digest is computed over the {@code uri} as it stands in the
     * header, so that a recorded one cannot be given another. And a digest for one camera never serves for another, because
     * the path of the request must continue that of the digest by whole segments, and an empty path covers itself only.
     */
    static boolean covers(String digestUri, String requestUri) {
        String digest = digestUri.strip();
        String request = requestUri.strip();
        if (digest.equals(request) || request.equals("*")) {
            return true;
        }
        String digestPath = withoutSlash(path(digest));
        String requestPath = withoutSlash(path(request));
        if (digestPath.equals(requestPath)) {
            return true;
        }
        return !digestPath.isEmpty()
                && requestPath.startsWith(digestPath)
                && "/?".indexOf(requestPath.charAt(digestPath.length())) >= 0;
    }

    /** Path and query of an absolute URL, or the text itself. */
    private static String path(String uri) {
        int authority = uri.indexOf("://");
        int firstSlash = uri.indexOf('/');
        if (authority < 0 || firstSlash < authority) {
            return uri;
        }
        for (int i = authority + 3; i < uri.length(); i++) {
            if ("/?".indexOf(uri.charAt(i)) >= 0) {
                return uri.substring(i);
            }
        }
        return "";
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}

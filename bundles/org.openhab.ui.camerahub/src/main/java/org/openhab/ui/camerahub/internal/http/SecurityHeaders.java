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
package org.openhab.ui.camerahub.internal.http;

import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What browsers are told not to do with pages and answers.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SecurityHeaders {

    /**
     * Nothing from elsewhere, nothing inline, and of the rest what the pages need: pictures that a script has fetched
     * and media that hls.js puts together are blobs; no workers, no fonts, and forms are sent by scripts.
     */
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' blob:; media-src blob:; connect-src 'self'; worker-src 'none'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'";

    /** An answer that somebody opens as a page must not do anything at all. */
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';" + " sandbox";

    private static final String NO_PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";

    private SecurityHeaders() {}

    /** For the pages and what they consist of. */
    public static void ofPages(HttpServletResponse response) {
        common(response);
        response.setHeader("Content-Security-Policy", PAGES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** For answers of the API: these are not kept either. */
    public static void ofData(HttpServletResponse response) {
        common(response);
        response.setHeader("Content-Security-Policy", DATA);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Authorization, Accept-Language, Accept-Encoding");
    }

    private static void common(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NO_PERMISSIONS);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}

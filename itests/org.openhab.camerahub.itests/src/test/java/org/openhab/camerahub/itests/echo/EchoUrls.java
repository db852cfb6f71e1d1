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
package org.openhab.camerahub.itests.echo;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.wire.WireMessage;

/**
 * How Echo's client finds the URL of a track (ECHO.md point 19): by gluing, not by RFC 3986.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EchoUrls {

    private static final String SCHEME = "rtsp://";

    private EchoUrls() {}

    static String base(WireMessage described, String sessionUrl) throws EchoAbort {
        String base = described.header("Content-Base");
        if (base == null) {
            base = described.header("Content-Location");
        }
        if (base == null) {
            return sessionUrl;
        }
        // rtsps:// is no absolute URL for this client.
        return base.startsWith(SCHEME) ? base : resolve(sessionUrl, base);
    }

    static String resolve(String base, String reference) throws EchoAbort {
        EchoAbort.unless(base.toLowerCase(Locale.ROOT).startsWith(SCHEME), "point 19: base URL " + base);
        if (reference.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return reference;
        }
        if (base.endsWith("/")) {
            return base + reference;
        }
        int slash = base.lastIndexOf('/');
        return (slash > SCHEME.length() - 1 ? base.substring(0, slash) : base) + "/" + reference;
    }
}

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
package org.openhab.camerahub.rtsp.message;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why a text is no RTSP URL (RFC 3986 section 3). The words quote nothing of it: it may hold a password.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum UrlFault {
    LINES("a URL must not contain CR, LF or NUL"),
    SCHEME("a URL must start with rtsp:// or rtsps://"),
    HOST("a URL must name a host; '/', '?' and '@' in a password are written as %2F, %3F and %40, an IPv6 address"
            + " stands in brackets"),
    PORT("a URL's port must be a number from 1 to 65535; '/' and '?' in a password are written as %2F and %3F");

    private final String text;

    UrlFault(String text) {
        this.text = text;
    }

    /** The same in every language, e.g. {@code scheme}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong, in English. */
    public String text() {
        return text;
    }
}

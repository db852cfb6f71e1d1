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
package org.openhab.ui.camerahub.internal.web;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The kinds of files that the pages consist of; others are not served.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
enum WebFileType {
    HTML("text/html; charset=utf-8", true),
    CSS("text/css; charset=utf-8", true),
    JS("text/javascript; charset=utf-8", true),
    MJS("text/javascript; charset=utf-8", true),
    JSON("application/json", true),
    SVG("image/svg+xml", true),
    TXT("text/plain; charset=utf-8", true),
    WEBMANIFEST("application/manifest+json", true),
    PNG("image/png", false),
    JPG("image/jpeg", false),
    ICO("image/vnd.microsoft.icon", false),
    WOFF2("font/woff2", false);

    private final String value;
    private final boolean packs;

    WebFileType(String value, boolean packs) {
        this.value = value;
        this.packs = packs;
    }

    /** By what is behind the last dot; folders have none. */
    static Optional<WebFileType> of(String path) {
        int dot = path.lastIndexOf('.');
        String ending = dot < 0 ? "" : path.substring(dot + 1).toUpperCase(Locale.ROOT);
        for (WebFileType type : values()) {
            if (type.name().equals(ending)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** For {@code Content-Type}. */
    String value() {
        return value;
    }

    /** Whether packing makes it smaller. */
    boolean packs() {
        return packs;
    }
}

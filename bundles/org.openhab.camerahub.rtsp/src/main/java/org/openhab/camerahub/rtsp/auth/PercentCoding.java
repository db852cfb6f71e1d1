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
 * Percent-encoding (RFC 3986 section 2.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PercentCoding {

    private PercentCoding() {}

    /** Decodes to one character per byte; a '%' without two hexadecimal digits stays. */
    static String decodeBytes(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                result.append((char) (high << 4 | low));
                i += 2;
            } else {
                result.append(text.charAt(i));
            }
        }
        return result.toString();
    }
}

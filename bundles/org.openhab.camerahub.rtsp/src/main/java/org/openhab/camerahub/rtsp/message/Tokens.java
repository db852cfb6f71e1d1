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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The lexical rules of RFC 2326 section 15.1 that all of this package needs.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Tokens {

    private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

    private Tokens() {}

    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F && SEPARATORS.indexOf(c) < 0);
    }

    /** Neither CR nor LF nor NUL: whoever can smuggle one of them into a line can forge the lines behind it. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0);
    }

    static void requireOneLine(String text, String what) {
        if (!isOneLine(text)) {
            throw new IllegalArgumentException(what + " must not contain CR, LF or NUL");
        }
    }
}

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
import org.eclipse.jdt.annotation.Nullable;

/**
 * Everything a digest is computed from (RFC 7616 section 3.4) but user and password. All texts are one character per
 * byte, as header fields are.
 *
 * @param qop {@code auth} or {@code auth-int}, or null for the form of RFC 2069
 * @param nc number of the request with this nonce, eight hexadecimal digits as sent; only used with a qop
 * @param uri exactly as in the header, blanks included
 * @param bodyHash of the message's body; only used with {@code auth-int}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record DigestInput(
        DigestAlgorithm algorithm,
        String realm,
        String nonce,
        @Nullable String qop,
        String nc,
        String cnonce,
        String method,
        String uri,
        String bodyHash) {

    /** The value of {@code response}. */
    String response(String username, String password) {
        String a1 = algorithm.hash(username + ":" + realm + ":" + password);
        if (algorithm.isSession()) {
            a1 = algorithm.hash(a1 + ":" + nonce + ":" + cnonce);
        }
        String a2 = method + ":" + uri + ("auth-int".equals(qop) ? ":" + bodyHash : "");
        String middle = qop == null ? nonce : nonce + ":" + nc + ":" + cnonce + ":" + qop;
        return algorithm.hash(a1 + ":" + middle + ":" + algorithm.hash(a2));
    }

    @Override
    public String toString() {
        return "DigestInput[" + algorithm + "]";
    }
}

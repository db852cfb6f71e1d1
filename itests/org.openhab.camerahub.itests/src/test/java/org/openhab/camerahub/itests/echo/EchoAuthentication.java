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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Echo's answer to a challenge (ECHO.md point 24): given once, with the first nonce for ever; its Digest has the realm
 * "Streaming Server" whatever the server calls itself, does not send the realm, and has a blank behind the URL.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EchoAuthentication {

    private static final String REALM = "Streaming Server";

    private final String user;
    private final String password;
    private final String nonce;

    private EchoAuthentication(String user, String password, String nonce) {
        this.user = user;
        this.password = password;
        this.nonce = nonce;
    }

    static EchoAuthentication choose(List<String> challenges, boolean last, String user, String password)
            throws EchoAbort {
        EchoAbort.unless(!challenges.isEmpty(), "401 without WWW-Authenticate");
        String challenge = challenges.get(last ? challenges.size() - 1 : 0);
        if (challenge.startsWith("Basic")) {
            return new EchoAuthentication(user, password, "");
        }
        EchoAbort.unless(challenge.startsWith("Digest"), "point 24: challenge is neither Basic nor Digest");
        int start = challenge.indexOf("nonce=");
        EchoAbort.unless(start >= 0 && challenge.charAt(start + 6) == '"', "point 24: no quoted nonce");
        int end = challenge.indexOf('"', start + 7);
        return new EchoAuthentication(user, password, challenge.substring(start + 7, end));
    }

    /** The value of Authorization. */
    String header(String method, String url) {
        if (nonce.isEmpty()) {
            String plain = user + ":" + password;
            return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
        }
        String uri = url + " ";
        String first = md5(user + ":" + REALM + ":" + password);
        String response = md5(first + ":" + nonce + ":" + md5(method + ":" + uri));
        return "Digest nonce=\"" + nonce + "\", username=\"" + user + "\", uri=\"" + uri + "\", response=\"" + response
                + "\"";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What has to be right wherever secrets are compared or sent.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Passwords {

    private Passwords() {}

    /**
     * Whether two texts are equal, in a time that tells nothing about where they differ or how long the secret one is:
     * their hashes are compared, whole.
     */
    public static boolean same(String left, String right) {
        return MessageDigest.isEqual(sha256(left), sha256(right));
    }

    /**
     * The UTF-8 bytes of a text as characters of ISO-8859-1. This is the form of user names and passwords in header
     * fields and digests: header fields are written one byte per character, and cameras, curl and VLC all take UTF-8.
     */
    static String wire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

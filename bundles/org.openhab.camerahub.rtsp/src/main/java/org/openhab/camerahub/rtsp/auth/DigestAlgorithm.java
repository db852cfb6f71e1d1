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
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The {@code algorithm} of Digest authentication (RFC 7616 section 3.3), the better ones first.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum DigestAlgorithm {
    SHA_256("SHA-256", "SHA-256", false),
    SHA_256_SESS("SHA-256-sess", "SHA-256", true),
    MD5("MD5", "MD5", false),
    MD5_SESS("MD5-sess", "MD5", true);

    private final String token;
    private final String hash;
    private final boolean session;

    DigestAlgorithm(String token, String hash, boolean session) {
        this.token = token;
        this.hash = hash;
        this.session = session;
    }

    /** Finds an algorithm by its token, ignoring case. */
    public static Optional<DigestAlgorithm> ofToken(String token) {
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.token.equalsIgnoreCase(token.strip())) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** As it stands in the header. */
    public String token() {
        return token;
    }

    /** Whether the hash of user and password also covers the nonces ({@code -sess}). */
    boolean isSession() {
        return session;
    }

    /** Lower-case hexadecimal hash of a text whose characters are bytes. */
    String hash(String text) {
        return hash(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Lower-case hexadecimal hash. */
    String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5 and SHA-256", e);
        }
    }
}

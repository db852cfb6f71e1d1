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
package org.openhab.io.camerahub.internal.original;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * A user and a password as AlexaCamProxy4P3 takes them: its code takes {@code user:password}, its description asks for
 * the same in Base64. A text cannot be both, since Base64 has no ':'.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class OriginalCredentials {

    private OriginalCredentials() {}

    /** Empty if it is neither. */
    public static Optional<Credentials> parse(String text) {
        String plain = text.strip();
        if (plain.indexOf(':') < 0) {
            plain = decoded(plain).orElse("");
        }
        return plain.indexOf(':') > 0 ? Optional.of(Credentials.parse(plain)) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(text)))
                    .toString();
            boolean readable = plain.chars().noneMatch(Character::isISOControl);
            return readable ? Optional.of(plain) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

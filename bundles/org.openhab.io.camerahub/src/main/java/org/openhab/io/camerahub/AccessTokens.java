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
package org.openhab.io.camerahub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The tokens of devices: an OSGi service that exists where the binding is installed. A token is written
 * {@code <selector>.<verifier>}: the selector finds it and is no secret, the verifier proves it. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface AccessTokens {

    /** What the holder of a token may do. */
    enum TokenRole {
        /** Asks for one camera's switches and reports its motion. */
        CAMERA,
        /** Reports who is at home. */
        ROUTER,
        /** Asks for cameras on behalf of an Alexa skill of one's own. */
        ALEXA
    }

    /**
     * Whom a token belongs to.
     *
     * @param thing UID of the Thing that the holder is or speaks for
     */
    record TokenHolder(TokenRole role, String thing) {}

    /**
     * What may be shown of a token.
     *
     * @param expires null if it never does
     */
    record AccessToken(
            long selector,
            TokenHolder holder,
            Instant issued,
            @Nullable Instant expires) {

        public boolean permanent() {
            return expires == null;
        }
    }

    /**
     * A new token, the only time its secrets are seen.
     *
     * @param renewal gets a successor, once
     * @param expires null if it never does
     */
    record IssuedToken(
            long selector,
            String verifier,
            String renewal,
            @Nullable Instant expires) {

        /** What the holder shows. */
        public String token() {
            return selector + "." + verifier;
        }

        @Override
        public String toString() {
            return "IssuedToken[" + selector + "]";
        }
    }

    /** All tokens, the oldest first. */
    List<AccessToken> list();

    /**
     * A secret that a device swaps for its own token, within an hour and once.
     *
     * @throws IllegalArgumentException if there is no such Thing, or it is of no use for this role
     */
    String enrol(String thing, TokenRole role, boolean permanent);

    /** A token at once, for a holder that cannot enrol. Throws as {@link #enrol} does. */
    IssuedToken issue(String thing, TokenRole role, boolean permanent);

    /** Swaps a token for its successor on behalf of the user; empty if there is no such token. */
    Optional<IssuedToken> renew(long selector);

    /** Takes a token back; false if there is no such token. */
    boolean revoke(long selector);

    /**
     * Whose token that is; empty if it is unknown, wrong or has expired, or if there were too many wrong ones lately.
     *
     * @param token as {@link IssuedToken#token()} writes it
     */
    Optional<TokenHolder> verify(String token);
}

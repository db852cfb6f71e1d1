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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How one challenge is answered: keeps what it said and counts the requests that were authorised with it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ChallengeAnswer {
    private static final int BASIC_RANK = DigestAlgorithm.values().length;

    private final int rank;
    private final @Nullable DigestAlgorithm algorithm;
    private final String realm;
    private final String nonce;
    private final @Nullable String opaque;
    private final @Nullable String qop;
    private final boolean explicitAlgorithm;
    private final boolean stale;
    private final Supplier<String> cnonces;
    private @Nullable String sessionCnonce;
    private int count;

    private ChallengeAnswer(Challenge challenge, @Nullable DigestAlgorithm algorithm, Supplier<String> cnonces) {
        this.rank = algorithm == null ? BASIC_RANK : algorithm.ordinal();
        this.algorithm = algorithm;
        this.realm = challenge.parameterOrEmpty("realm");
        this.nonce = challenge.parameterOrEmpty("nonce");
        this.opaque = challenge.parameter("opaque");
        this.qop = chosenQop(challenge.parameterOrEmpty("qop"));
        this.explicitAlgorithm = challenge.parameter("algorithm") != null;
        this.stale = "true".equalsIgnoreCase(challenge.parameter("stale"));
        this.cnonces = cnonces;
    }

    static Optional<ChallengeAnswer> to(Challenge challenge, Supplier<String> cnonces) {
        if (challenge.scheme().equals(Challenge.BASIC)) {
            return Optional.of(new ChallengeAnswer(challenge, null, cnonces));
        }
        if (!challenge.scheme().equals(Challenge.DIGEST) || challenge.parameter("nonce") == null) {
            return Optional.empty();
        }
        String token = challenge.parameterOrEmpty("algorithm");
        return (token.isBlank() ? Optional.of(DigestAlgorithm.MD5) : DigestAlgorithm.ofToken(token))
                .map(algorithm -> new ChallengeAnswer(challenge, algorithm, cnonces));
    }

    /** Unknown values are to be ignored (RFC 7616 section 3.3), and without a known one RFC 2069 applies. */
    private static @Nullable String chosenQop(String offered) {
        List<String> values = List.of(offered.toLowerCase(Locale.ROOT).strip().split("[\\s,]+"));
        return values.contains("auth") ? "auth" : values.contains("auth-int") ? "auth-int" : null;
    }

    /** 0 for the strongest. */
    int rank() {
        return rank;
    }

    /** Whether the server said that only the nonce of the former answer was wrong. */
    boolean isStale() {
        return stale;
    }

    String name() {
        DigestAlgorithm digest = algorithm;
        return digest == null ? Challenge.BASIC : digest.token();
    }

    String authorization(Credentials credentials, String method, String uri, byte[] body) {
        String username = Passwords.wire(credentials.username());
        String password = Passwords.wire(credentials.password());
        DigestAlgorithm digest = algorithm;
        if (digest == null) {
            byte[] both = (username + ":" + password).getBytes(StandardCharsets.ISO_8859_1);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }
        count++;
        String nc = String.format("%08x", count);
        String cnonce = cnonce(digest);
        DigestInput input = new DigestInput(digest, realm, nonce, qop, nc, cnonce, method, uri, digest.hash(body));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("username", username);
        parameters.put("realm", realm);
        parameters.put("nonce", nonce);
        parameters.put("uri", uri);
        parameters.put("response", input.response(username, password));
        if (explicitAlgorithm) {
            parameters.put("algorithm", digest.token());
        }
        addOptional(parameters, digest, nc, cnonce);
        return new Challenge(Challenge.DIGEST, parameters).toString();
    }

    private void addOptional(Map<String, String> parameters, DigestAlgorithm digest, String nc, String cnonce) {
        String chosen = qop;
        if (chosen != null) {
            parameters.put("qop", chosen);
            parameters.put("nc", nc);
        }
        if (chosen != null || digest.isSession()) {
            parameters.put("cnonce", cnonce);
        }
        String toReturn = opaque;
        if (toReturn != null) {
            parameters.put("opaque", toReturn);
        }
    }

    /** A {@code -sess} hash covers the first cnonce of the session; keeping it satisfies every reading of that. */
    private String cnonce(DigestAlgorithm digest) {
        String kept = sessionCnonce;
        if (kept == null || !digest.isSession()) {
            kept = cnonces.get();
            sessionCnonce = kept;
        }
        return kept;
    }
}

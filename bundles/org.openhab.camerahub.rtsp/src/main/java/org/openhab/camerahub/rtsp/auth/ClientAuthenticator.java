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

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * ChallengeAnswers a server's challenges with one user's credentials. After a 401, give its challenges to {@link #challenge};
 * if that says true, repeat the request with {@link #authorization}, and ask for a fresh value for every further
 * request: a Digest is good for one method and one URI only.
 *
 * <p>Of several challenges the strongest is answered: Digest with SHA-256, with MD5, then Basic. If that answer is
 * refused at once, the next one is tried, because there are cameras (TP-Link) that offer both and accept one.
 *
 * <p>Not thread-safe; belongs to one connection to one server, or to several one after the other.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ClientAuthenticator {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Credentials credentials;
    private final Supplier<String> cnonces;
    private final Set<String> refused = new HashSet<>();
    private @Nullable ChallengeAnswer answer;
    private int answered;

    public ClientAuthenticator(Credentials credentials) {
        this(credentials, ClientAuthenticator::randomCnonce);
    }

    /**
     * @param cnonces gives a new client nonce each time
     */
    ClientAuthenticator(Credentials credentials, Supplier<String> cnonces) {
        this.credentials = credentials;
        this.cnonces = cnonces;
    }

    private static String randomCnonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Takes the challenges of a 401.
     *
     * @param wwwAuthenticate the values of all such header fields
     * @return true if the request should be repeated with {@link #authorization}; false if there is nothing left to
     *     try: no known scheme is offered, or the credentials were just refused with all that are
     */
    public boolean challenge(List<String> wwwAuthenticate) {
        List<ChallengeAnswer> offered = Challenge.parseAll(wwwAuthenticate).stream()
                .flatMap(challenge -> ChallengeAnswer.to(challenge, cnonces).stream())
                .sorted(Comparator.comparingInt(ChallengeAnswer::rank))
                .toList();
        ChallengeAnswer last = answer;
        // The second use of a challenge proves that the first was accepted; then this is about a nonce that got old.
        boolean justRefused = last != null && answered == 1;
        if (last != null
                && justRefused
                && offered.stream().noneMatch(each -> each.isStale() && each.rank() == last.rank())) {
            refused.add(last.name());
        }
        answered = 0;
        Optional<ChallengeAnswer> next =
                offered.stream().filter(each -> !refused.contains(each.name())).findFirst();
        if (next.isEmpty()) {
            refused.clear();
        }
        answer = next.isPresent() ? next.get() : null;
        return next.isPresent();
    }

    /**
     * The value of {@code Authorization} for one request; empty as long as no challenge is known.
     *
     * @param uri as in the request line
     * @param body of the request, covered only if the server insists on {@code auth-int}
     */
    public Optional<String> authorization(String method, String uri, byte[] body) {
        ChallengeAnswer current = answer;
        if (current == null) {
            return Optional.empty();
        }
        answered = Math.min(answered + 1, 2);
        return Optional.of(current.authorization(credentials, method, uri, body));
    }

    /** How requests are authorised, e.g. {@code Digest SHA-256} or {@code Basic}; empty while no challenge is known. */
    public Optional<String> scheme() {
        ChallengeAnswer current = answer;
        if (current == null) {
            return Optional.empty();
        }
        String name = current.name();
        return Optional.of(name.equals(Challenge.BASIC) ? "Basic" : "Digest " + name);
    }

    @Override
    public String toString() {
        return "ClientAuthenticator[***]";
    }
}

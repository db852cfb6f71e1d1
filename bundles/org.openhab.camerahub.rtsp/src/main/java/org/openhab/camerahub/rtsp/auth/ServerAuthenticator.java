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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Checks what clients send in {@code Authorization}. Thread-safe; one for all connections, so that a nonce may be used
 * on a second one.
 *
 * <p>Made for the clients there are, first of all Echo's (Android's stagefright). What is tolerated, and why it weakens
 * nothing:
 *
 * <ul>
 *   <li>No {@code realm} in a Digest, or one computed with {@link #STAGEFRIGHT_REALM}: the realm is public, it only keeps
 *       the hashes of one user apart between servers.
 *   <li>No {@code qop} although it was offered (RFC 2069), as RFC 7616 section 3.4 provides for: nonces are made here,
 *       expire, and can't be guessed.
 *   <li>No {@code algorithm} where only one is offered; {@code opaque} is neither sent nor asked for; quotes are
 *       where the client wants them.
 *   <li>A {@code uri} that differs in the ways of {@link DigestUri}.
 *   <li>User names and passwords in UTF-8 or ISO-8859-1.
 * </ul>
 *
 * Not tolerated: another scheme or algorithm than those offered, {@code auth-int}, a nonce not from here.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ServerAuthenticator {

    /** Android's client computes every Digest with this realm, whatever the server says; so the server says this. */
    public static final String STAGEFRIGHT_REALM = "Streaming Server";

    /** Longest {@code Authorization} that is looked at. */
    private static final int MAX_LENGTH = 4_096;

    private static final Pattern BASE64_DIGITS = Pattern.compile("[A-Za-z0-9+/]*");

    /** What became of a request. */
    public enum Outcome {
        /** The user is known. */
        GRANTED,
        /** The request brings no credentials of the wanted scheme: it is to be challenged, and is no failed attempt. */
        MISSING,
        /** User and password are right, but the nonce is too old, unknown or replayed: to be challenged as stale. */
        STALE,
        /** A failed attempt. */
        WRONG
    }

    /**
     * @param user the account that matched if granted, else ""
     */
    public record Result(Outcome outcome, String user) {
        public boolean granted() {
            return outcome == Outcome.GRANTED;
        }
    }

    /**
     * One Digest that the server offers.
     *
     * @param qop whether to offer {@code qop="auth"} with it
     */
    public record Offer(DigestAlgorithm algorithm, boolean qop) {
        /**
         * The form that every client of RTSP understands, Echo's included, which takes an unpredictable one of several.
         */
        public static final Offer PLAIN_MD5 = new Offer(DigestAlgorithm.MD5, false);
    }

    private static final Result MISSING = new Result(Outcome.MISSING, "");
    private static final Result STALE = new Result(Outcome.STALE, "");
    private static final Result WRONG = new Result(Outcome.WRONG, "");

    private final AuthScheme scheme;
    private final List<Account> accounts;
    private final String realm;
    private final List<Offer> offers;
    private final Nonces nonces;

    /** An account in one of the encodings that clients use. */
    private record Account(String user, String username, String password) {
        @Override
        public String toString() {
            return "Account[***]";
        }
    }

    /** Offers Digest in the one form that all clients understand. */
    public ServerAuthenticator(AuthScheme scheme, List<Credentials> accounts, String realm, Clock clock) {
        this(scheme, accounts, realm, clock, List.of(Offer.PLAIN_MD5));
    }

    /**
     * @param accounts if there are none, nobody is granted anything (unless the scheme is NONE)
     * @param realm best {@link #STAGEFRIGHT_REALM}
     * @param offers the kinds of Digest that are offered, and accepted; each in its own header field
     */
    public ServerAuthenticator(
            AuthScheme scheme, List<Credentials> accounts, String realm, Clock clock, List<Offer> offers) {
        this.scheme = scheme;
        this.realm = Passwords.wire(realm);
        this.offers = List.copyOf(offers);
        this.nonces = new Nonces(clock);
        this.accounts = inAllEncodings(accounts);
    }

    private static List<Account> inAllEncodings(List<Credentials> accounts) {
        return accounts.stream().flatMap(ServerAuthenticator::encodings).toList();
    }

    private static Stream<Account> encodings(Credentials each) {
        Account utf8 = new Account(each.username(), Passwords.wire(each.username()), Passwords.wire(each.password()));
        Account latin1 = new Account(each.username(), each.username(), each.password());
        boolean fits = (each.username() + each.password()).chars().allMatch(c -> c < 256);
        return fits && !latin1.equals(utf8) ? Stream.of(utf8, latin1) : Stream.of(utf8);
    }

    /**
     * The values of {@code WWW-Authenticate} for a 401, each for a header field of its own; Digest with a new nonce.
     *
     * @param stale whether to tell that only the nonce was wrong
     */
    public List<String> challenges(boolean stale) {
        return switch (scheme) {
            case NONE -> List.of();
            case BASIC -> List.of(new Challenge(Challenge.BASIC, Map.of("realm", realm)).toString());
            case DIGEST -> offers.stream().map(offer -> challenge(offer, stale)).toList();
        };
    }

    private String challenge(Offer offer, boolean stale) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("realm", realm);
        parameters.put("nonce", nonces.create());
        if (offer.qop()) {
            parameters.put("qop", "auth");
        }
        if (offer.qop() || offer.algorithm() != DigestAlgorithm.MD5) {
            parameters.put("algorithm", offer.algorithm().token());
        }
        if (stale) {
            parameters.put("stale", "true");
        }
        return new Challenge(Challenge.DIGEST, parameters).toString();
    }

    /**
     * Checks one request.
     *
     * @param requestUri as in the request line
     * @param authorization value of that header field, null if it is missing
     */
    public Result verify(String method, String requestUri, @Nullable String authorization) {
        return verify(method, requestUri, authorization, List.of());
    }

    /** @param guests accounts that are good for this request beside the others */
    public Result verify(String method, String requestUri, @Nullable String authorization, List<Credentials> guests) {
        if (scheme == AuthScheme.NONE) {
            return new Result(Outcome.GRANTED, "");
        }
        if (authorization == null || authorization.isBlank()) {
            return MISSING;
        }
        if (authorization.length() > MAX_LENGTH) {
            return WRONG;
        }
        String[] schemeAndRest = authorization.strip().split("\\s+", 2);
        if (!schemeAndRest[0].equalsIgnoreCase(scheme.name())) {
            return MISSING;
        }
        List<Account> all = Stream.concat(accounts.stream(), inAllEncodings(guests).stream())
                .toList();
        return scheme == AuthScheme.BASIC
                ? verifyBasic(schemeAndRest.length == 2 ? schemeAndRest[1] : "", all)
                : verifyDigest(method, requestUri, authorization, all);
    }

    private static Result verifyBasic(String token, List<Account> accounts) {
        String both = decodeBase64(token.strip());
        // A user name has no ':', so comparing the whole is comparing both parts.
        return granted(accounts.stream()
                .filter(account -> Passwords.same(account.username() + ":" + account.password(), both))
                .toList());
    }

    /** Decodes to one character per byte, with or without padding; "" for what is no Base64, and no account's either. */
    private static String decodeBase64(String token) {
        String digits = token.replaceFirst("={1,2}$", "");
        boolean sensible =
                digits.length() % 4 != 1 && BASE64_DIGITS.matcher(digits).matches();
        return sensible ? new String(Base64.getDecoder().decode(digits), StandardCharsets.ISO_8859_1) : "";
    }

    private Result verifyDigest(String method, String requestUri, String authorization, List<Account> accounts) {
        List<Challenge> answers = Challenge.parseAll(List.of(authorization));
        if (answers.size() != 1) {
            return WRONG;
        }
        Challenge answer = answers.get(0);
        Optional<DigestAlgorithm> algorithm = algorithm(answer);
        String uri = answer.parameter("uri");
        String nonce = answer.parameter("nonce");
        String response = answer.parameter("response");
        String qop = answer.parameter("qop");
        String count = answer.parameterOrEmpty("nc");
        boolean qopFits = qop == null || qop.equals("auth") && count.matches("(?!0+$)[0-9a-fA-F]{1,8}");
        if (algorithm.isEmpty()
                || uri == null
                || nonce == null
                || response == null
                || !qopFits
                || !DigestUri.covers(uri, requestUri)) {
            return WRONG;
        }
        List<Account> matching = new ArrayList<>();
        for (String candidate : realms(answer)) {
            DigestInput input = new DigestInput(
                    algorithm.get(), candidate, nonce, qop, count, answer.parameterOrEmpty("cnonce"), method, uri, "");
            matching.addAll(
                    matching(accounts, input, answer.parameterOrEmpty("username"), response.toLowerCase(Locale.ROOT)));
        }
        return matching.isEmpty() ? WRONG : checkNonce(nonce, qop == null ? 0 : Long.parseLong(count, 16), matching);
    }

    /** The nonce comes last: whoever is told that it is stale has proved to know the password. */
    private Result checkNonce(String nonce, long count, List<Account> matching) {
        return nonces.isValid(nonce) && nonces.use(nonce, count) ? granted(matching) : STALE;
    }

    private Optional<DigestAlgorithm> algorithm(Challenge answer) {
        String token = answer.parameter("algorithm");
        if (token == null && offers.size() == 1) {
            return Optional.of(offers.get(0).algorithm());
        }
        return DigestAlgorithm.ofToken(token == null ? DigestAlgorithm.MD5.token() : token)
                .filter(algorithm -> offers.stream().anyMatch(offer -> offer.algorithm() == algorithm));
    }

    private List<String> realms(Challenge answer) {
        String stated = answer.parameter("realm");
        if (stated != null) {
            return stated.equals(realm) ? List.of(realm) : List.of();
        }
        return realm.equals(STAGEFRIGHT_REALM) ? List.of(realm) : List.of(realm, STAGEFRIGHT_REALM);
    }

    /** Computes and compares for every account, whoever is named, so that the time does not tell who exists. */
    private static List<Account> matching(List<Account> accounts, DigestInput input, String username, String response) {
        List<Account> matching = new ArrayList<>();
        for (Account account : accounts) {
            boolean sameUser = Passwords.same(account.username(), username);
            boolean sameResponse = Passwords.same(input.response(account.username(), account.password()), response);
            if (sameUser & sameResponse) {
                matching.add(account);
            }
        }
        return matching;
    }

    private static Result granted(List<Account> matching) {
        return matching.isEmpty()
                ? WRONG
                : new Result(Outcome.GRANTED, matching.get(0).user());
    }
}

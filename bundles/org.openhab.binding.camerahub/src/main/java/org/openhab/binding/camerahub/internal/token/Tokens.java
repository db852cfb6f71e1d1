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
package org.openhab.binding.camerahub.internal.token;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.token.TokenStore.StoredToken;
import org.openhab.core.storage.StorageService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The tokens with which cameras, routers and others come to the device API. A token is a selector, by which it is found,
 * and a verifier, of which only a keyed hash is kept; its renewal secret gets a successor, once. An enrolment is a
 * secret, good for an hour and one use, that a device swaps for its token.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = Tokens.class)
public class Tokens {

    /** How long a token lives that is not permanent; a device renews it before. */
    static final Duration LIFE = Duration.ofHours(2);

    /** How long after its end a token can be renewed: devices sleep, and openHAB may be down for a while. */
    static final Duration RENEWABLE = Duration.ofDays(7);

    static final Duration ENROLMENT = Duration.ofHours(1);

    /** So that readers of JSON whose only numbers are doubles, such as jq, get the selector whole. */
    private static final long SELECTORS = 1L << 53;

    private static final int SECRET_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final HouseholdClock clock;
    private final TokenStore store;
    private final SecretHash hash;

    @Activate
    public Tokens(@Reference HouseholdClock clock, @Reference StorageService storageService) {
        this.clock = clock;
        store = new TokenStore(storageService);
        hash = store.hash();
    }

    /** A new token. */
    public synchronized IssuedToken issue(TokenHolder holder, boolean permanent) {
        dropTheDead();
        StoredToken stored = new StoredToken();
        stored.selector = newSelector();
        String verifier = newSecret();
        String renewal = newSecret();
        stored.verifierHash = hash.of(verifier);
        stored.renewalHash = hash.of(renewal);
        Instant expires = permanent ? null : clock.now().plus(LIFE);
        fill(stored, holder, permanent, expires);
        store.putToken(stored);
        return new IssuedToken(stored.selector, verifier, renewal, expires);
    }

    /** A secret that a device swaps for its own token within an hour. */
    public synchronized String enrol(TokenHolder holder, boolean permanent) {
        dropTheDead();
        String secret = newSecret();
        StoredToken stored = new StoredToken();
        stored.verifierHash = hash.of(secret);
        fill(stored, holder, permanent, clock.now().plus(ENROLMENT));
        store.putEnrolment(stored);
        return secret;
    }

    /** Swaps an enrolment for a token; empty if it is unknown, used or too old. */
    public synchronized Optional<IssuedToken> redeem(String secret) {
        for (StoredToken enrolment : store.enrolments()) {
            if (hash.matches(secret, enrolment.verifierHash)) {
                store.removeEnrolment(enrolment);
                return isOver(enrolment.expires, Duration.ZERO)
                        ? Optional.empty()
                        : Optional.of(issue(holder(enrolment), enrolment.permanent));
            }
        }
        return Optional.empty();
    }

    /** Whether there is a token of this selector, be it valid or not. */
    public boolean isKnown(long selector) {
        return store.token(selector).isPresent();
    }

    /** Whose token that is; empty if it is unknown, wrong or has expired. */
    public Optional<TokenHolder> verify(long selector, String verifier) {
        return store.token(selector)
                .filter(token -> hash.matches(verifier, token.verifierHash))
                .filter(token -> !isOver(token.expires, Duration.ZERO))
                .map(Tokens::holder);
    }

    /** Swaps a token for its successor; empty if it is unknown, wrong, used or has expired too long ago. */
    public synchronized Optional<IssuedToken> renew(long selector, String verifier, String renewal) {
        return store.token(selector)
                .filter(token -> hash.matches(verifier, token.verifierHash) & hash.matches(renewal, token.renewalHash))
                .filter(token -> !isOver(token.expires, RENEWABLE))
                .map(this::replace);
    }

    /** Swaps a token for its successor on behalf of the user, who may have lost its secrets; empty if it is unknown. */
    public synchronized Optional<IssuedToken> renew(long selector) {
        return store.token(selector).map(this::replace);
    }

    /** @return whether there was such a token */
    public synchronized boolean revoke(long selector) {
        return store.removeToken(selector);
    }

    /** Takes back every token of a Thing. */
    public synchronized void revokeAll(String thing) {
        store.tokens().stream()
                .filter(token -> token.thing.equals(thing))
                .forEach(token -> store.removeToken(token.selector));
        store.enrolments().stream()
                .filter(enrolment -> enrolment.thing.equals(thing))
                .forEach(store::removeEnrolment);
    }

    /** All tokens, the oldest first. */
    public List<TokenInfo> list() {
        return store.tokens().stream()
                .sorted(Comparator.comparingLong(token -> token.created))
                .map(token -> new TokenInfo(
                        token.selector, holder(token), Instant.ofEpochMilli(token.created), instant(token.expires)))
                .toList();
    }

    private IssuedToken replace(StoredToken token) {
        store.removeToken(token.selector);
        return issue(holder(token), token.permanent);
    }

    private void fill(StoredToken stored, TokenHolder holder, boolean permanent, @Nullable Instant expires) {
        stored.role = holder.role();
        stored.thing = holder.thing();
        stored.permanent = permanent;
        stored.created = clock.now().toEpochMilli();
        stored.expires = expires == null ? null : expires.toEpochMilli();
    }

    private void dropTheDead() {
        store.tokens().stream()
                .filter(token -> isOver(token.expires, RENEWABLE))
                .forEach(token -> store.removeToken(token.selector));
        store.enrolments().stream()
                .filter(enrolment -> isOver(enrolment.expires, Duration.ZERO))
                .forEach(store::removeEnrolment);
    }

    private boolean isOver(@Nullable Long expires, Duration grace) {
        Instant end = instant(expires);
        return end != null && !clock.now().isBefore(end.plus(grace));
    }

    private long newSelector() {
        long selector = random.nextLong(1, SELECTORS);
        return store.token(selector).isPresent() ? newSelector() : selector;
    }

    private String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static TokenHolder holder(StoredToken token) {
        return new TokenHolder(token.role, token.thing);
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}

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
package org.openhab.binding.camerahub.internal.control;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.token.GuessBrake;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenInfo;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.io.camerahub.AccessTokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The tokens of devices for other bundles, such as the web interface and the skill of Alexa.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = AccessTokens.class)
public class AccessTokenService implements AccessTokens {

    private final Tokens tokens;
    private final TokenThings things;
    private final GuessBrake brake;

    @Activate
    public AccessTokenService(
            @Reference Tokens tokens, @Reference TokenThings things, @Reference HouseholdClock clock) {
        this.tokens = tokens;
        this.things = things;
        brake = new GuessBrake(clock);
    }

    @Override
    public List<AccessToken> list() {
        return tokens.list().stream().map(AccessTokenService::shown).toList();
    }

    @Override
    public String enrol(String thing, TokenRole role, boolean permanent) {
        return tokens.enrol(things.holder(role(role), thing), permanent);
    }

    @Override
    public IssuedToken issue(String thing, TokenRole role, boolean permanent) {
        return issued(tokens.issue(things.holder(role(role), thing), permanent));
    }

    @Override
    public Optional<IssuedToken> renew(long selector) {
        return tokens.renew(selector).map(AccessTokenService::issued);
    }

    @Override
    public boolean revoke(long selector) {
        return tokens.revoke(selector);
    }

    @Override
    public Optional<TokenHolder> verify(String token) {
        int dot = token.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : selector(token.substring(0, dot)).flatMap(selector -> verify(selector, token.substring(dot + 1)));
    }

    /*
     * Who comes is not known here, so each token has a brake of its own: a stranger who guesses slows down nobody but
     * the holder of the very selector that he tries, and those are as hard to guess.
     */
    private Optional<TokenHolder> verify(long selector, String verifier) {
        String braked = Long.toString(selector);
        if (!tokens.isKnown(selector) || !brake.waitFor(braked).isZero()) {
            return Optional.empty();
        }
        Optional<TokenHolder> holder = tokens.verify(selector, verifier).map(AccessTokenService::shown);
        if (holder.isEmpty()) {
            brake.wrong(braked);
        }
        return holder;
    }

    private static Optional<Long> selector(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static AccessToken shown(TokenInfo token) {
        return new AccessToken(token.selector(), shown(token.holder()), token.created(), token.expires());
    }

    private static TokenHolder shown(org.openhab.binding.camerahub.internal.token.TokenHolder holder) {
        return new TokenHolder(TokenRole.valueOf(holder.role().name()), holder.thing());
    }

    private static IssuedToken issued(org.openhab.binding.camerahub.internal.token.IssuedToken token) {
        return new IssuedToken(token.selector(), token.verifier(), token.renewal(), token.expires());
    }

    private static Role role(TokenRole role) {
        return Role.valueOf(role.name());
    }
}

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
package org.openhab.binding.camerahub.internal.api;

import static javax.servlet.http.HttpServletResponse.SC_FORBIDDEN;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.token.GuessBrake;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.binding.camerahub.internal.token.Tokens;

/**
 * Finds out who asks. A token comes as the two fields {@code token_select} and {@code token_verify}, or, where a script
 * knows one field only, as {@code token}: both with a dot between them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class Authorization {

    private static final String SELECT = "token_select";
    private static final String VERIFY = "token_verify";
    private static final String RENEW = "token_renew";
    private static final String BOTH = "token";
    private static final String ENROLMENT = "token_session";

    private final Tokens tokens;
    private final GuessBrake brake;

    Authorization(Tokens tokens, GuessBrake brake) {
        this.tokens = tokens;
        this.brake = brake;
    }

    TokenHolder holder(ApiRequest request) throws ApiException {
        refuseWhoGuesses(request);
        TokenHolder holder = credentials(request)
                .flatMap(sent -> tokens.verify(sent.selector, sent.verifier))
                .orElseThrow(() -> wrong(request));
        request.trust();
        return holder;
    }

    IssuedToken enrol(ApiRequest request) throws ApiException {
        refuseWhoGuesses(request);
        return tokens.redeem(request.mandatory(ENROLMENT)).orElseThrow(() -> wrong(request));
    }

    IssuedToken renew(ApiRequest request) throws ApiException {
        refuseWhoGuesses(request);
        String renewal = request.mandatory(RENEW);
        return credentials(request)
                .flatMap(sent -> tokens.renew(sent.selector, sent.verifier, renewal))
                .orElseThrow(() -> wrong(request));
    }

    private void refuseWhoGuesses(ApiRequest request) throws ApiException {
        Duration wait = brake.waitFor(request.address());
        if (!wait.isZero()) {
            throw ApiException.tooManyTries(wait);
        }
    }

    private ApiException wrong(ApiRequest request) {
        brake.wrong(request.address());
        return new ApiException(SC_FORBIDDEN, "the token is missing, wrong or has expired");
    }

    /* Of a form only so much is read as it takes to know who sends it. */
    private static Optional<Credentials> credentials(ApiRequest request) throws ApiException {
        Optional<Credentials> sent = sent(request);
        while (sent.isEmpty() && request.readOn()) {
            sent = sent(request);
        }
        return sent;
    }

    private static Optional<Credentials> sent(ApiRequest request) {
        Optional<String> both = request.field(BOTH).filter(token -> token.indexOf('.') > 0);
        Optional<String> select =
                request.field(SELECT).or(() -> both.map(token -> token.substring(0, token.indexOf('.'))));
        Optional<String> verify =
                request.field(VERIFY).or(() -> both.map(token -> token.substring(token.indexOf('.') + 1)));
        return select.flatMap(Authorization::number)
                .flatMap(selector -> verify.map(verifier -> new Credentials(selector, verifier)));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private record Credentials(long selector, String verifier) {

        @Override
        public String toString() {
            return "Credentials[" + selector + "]";
        }
    }
}

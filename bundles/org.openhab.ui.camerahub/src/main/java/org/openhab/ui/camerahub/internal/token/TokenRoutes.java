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
package org.openhab.ui.camerahub.internal.token;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.io.camerahub.AccessTokens;
import org.openhab.io.camerahub.AccessTokens.AccessToken;
import org.openhab.io.camerahub.AccessTokens.IssuedToken;
import org.openhab.io.camerahub.AccessTokens.TokenRole;
import org.openhab.ui.camerahub.internal.binding.BindingServices;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The tokens of devices. A new token's secrets are told once, in the answer that makes it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TokenRoutes {

    private static final String SELECTOR = "selector";
    private static final int OK = 200;

    private final BindingServices binding;

    public TokenRoutes(BindingServices binding) {
        this.binding = binding;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/tokens", request -> list()),
                Route.post("/tokens", this::enrol),
                Route.post("/tokens/{" + SELECTOR + "}/renew", this::renew),
                Route.delete("/tokens/{" + SELECTOR + "}", this::revoke));
    }

    /** A selector has more digits than JavaScript's numbers keep, so it is a text. */
    private record TokenView(
            String selector,
            String role,
            String thing,
            Instant issuedAt,
            @Nullable Instant expiresAt,
            boolean permanent) {}

    private Answer list() throws ApiException {
        return Answer.json(
                binding.tokens().list().stream().map(TokenRoutes::view).toList());
    }

    private static TokenView view(AccessToken token) {
        return new TokenView(
                Long.toString(token.selector()),
                token.holder().role().name().toLowerCase(Locale.ROOT),
                token.holder().thing(),
                token.issued(),
                token.expires(),
                token.permanent());
    }

    private record EnrolmentView(String enrolment) {}

    private Answer enrol(ApiRequest request) throws ApiException, IOException {
        AccessTokens tokens = binding.tokens();
        JsonObject body = request.body();
        String thing = ApiRequest.text(body, "thing");
        TokenRole role = role(ApiRequest.text(body, "role"));
        boolean permanent = body.has("permanent") && ApiRequest.flag(body, "permanent");
        try {
            return Answer.json(OK, new EnrolmentView(tokens.enrol(thing, role, permanent)), false);
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiFault.INVALID, "thing");
        }
    }

    private static TokenRole role(String text) throws ApiException {
        try {
            return TokenRole.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiFault.INVALID, "role");
        }
    }

    private record IssuedView(
            String selector,
            String token,
            String verifier,
            String renewal,
            @Nullable Instant expiresAt) {}

    private Answer renew(ApiRequest request) throws ApiException {
        IssuedToken issued = binding.tokens()
                .renew(selector(request))
                .orElseThrow(() -> new ApiException(ApiFault.NO_SUCH_TOKEN, request.name(SELECTOR)));
        return Answer.json(
                OK,
                new IssuedView(
                        Long.toString(issued.selector()),
                        issued.token(),
                        issued.verifier(),
                        issued.renewal(),
                        issued.expires()),
                false);
    }

    private Answer revoke(ApiRequest request) throws ApiException {
        if (!binding.tokens().revoke(selector(request))) {
            throw new ApiException(ApiFault.NO_SUCH_TOKEN, request.name(SELECTOR));
        }
        return Answer.done();
    }

    private static long selector(ApiRequest request) throws ApiException {
        try {
            return Long.parseLong(request.name(SELECTOR));
        } catch (NumberFormatException e) {
            throw new ApiException(ApiFault.NO_SUCH_TOKEN, request.name(SELECTOR));
        }
    }
}

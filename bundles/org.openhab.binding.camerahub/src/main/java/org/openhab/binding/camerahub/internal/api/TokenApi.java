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

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.token.IssuedToken;

/**
 * How devices come by their tokens.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class TokenApi {

    private final Authorization authorization;
    private final HouseholdClock clock;

    TokenApi(Authorization authorization, HouseholdClock clock) {
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Swaps an enrolment for a token. */
    Map<String, ?> enrol(ApiRequest request) throws ApiException {
        return answer(authorization.enrol(request));
    }

    /** Swaps a token for its successor. */
    Map<String, ?> renew(ApiRequest request) throws ApiException {
        return answer(authorization.renew(request));
    }

    private Map<String, ?> answer(IssuedToken token) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("token_select", token.selector());
        answer.put("token_verify", token.verifier());
        answer.put("token_renew", token.renewal());
        Instant expires = token.expires();
        // in seconds from now, because a camera's clock is often wrong
        answer.put(
                "expires_in",
                expires == null ? null : Duration.between(clock.now(), expires).toSeconds());
        return answer;
    }
}

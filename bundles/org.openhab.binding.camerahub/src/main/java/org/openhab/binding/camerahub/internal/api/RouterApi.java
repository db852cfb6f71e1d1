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

import static javax.servlet.http.HttpServletResponse.SC_BAD_REQUEST;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.token.TokenHolder;

/**
 * What routers tell: who is in the network. Each token is a source of its own, so that two routers do not contradict
 * each other.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class RouterApi {

    private static final String USER = "user_id";

    /** As the first scripts called it. */
    private static final String OLD_USER = "username_id";

    private static final String STATUS = "status";
    private static final String SOURCE = "router ";
    private static final String PERSON_THING = ":person:";

    private final Household household;

    RouterApi(Household household) {
        this.household = household;
    }

    /** A person has come into the network or left it; one whom nobody has set up is well received and dropped. */
    Map<String, ?> status(ApiRequest request, TokenHolder holder) throws ApiException {
        Optional<String> oldUser = request.field(OLD_USER);
        String userId = oldUser.isPresent() ? oldUser.get() : request.mandatory(USER);
        boolean present = present(request.mandatory(STATUS));
        Optional<HouseholdPerson> person = household.person(userId).filter(found -> mayTellOf(holder, found));
        person.ifPresent(found -> found.report(SOURCE + holder.thing(), present));
        return Map.of("accepted", person.isPresent());
    }

    /* A token of a person's Thing, such as for an app on the phone, tells of that person only. */
    private static boolean mayTellOf(TokenHolder holder, HouseholdPerson person) {
        return !holder.thing().contains(PERSON_THING) || holder.thing().equals(person.id());
    }

    private static boolean present(String status) throws ApiException {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "1", "true", "on" -> true;
            case "0", "false", "off" -> false;
            default -> throw new ApiException(SC_BAD_REQUEST, "the field status must be 1 or 0");
        };
    }
}

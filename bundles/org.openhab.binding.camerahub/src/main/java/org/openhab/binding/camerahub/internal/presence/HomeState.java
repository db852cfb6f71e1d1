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
package org.openhab.binding.camerahub.internal.presence;

import java.time.Instant;
import java.util.Collection;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Whether anybody is at home.
 *
 * @param since since when the presence has been so
 * @param persons how many are at home
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HomeState(Presence presence, Instant since, int persons) {

    public static final HomeState UNKNOWN = new HomeState(Presence.UNKNOWN, Instant.EPOCH, 0);

    /** After a change of a person; the house is empty only when everybody is known to be away. */
    public HomeState update(Collection<PersonState> states, Instant now) {
        int atHome = count(states, Presence.HOME);
        Presence next = atHome > 0 ? Presence.HOME : Presence.AWAY;
        if (atHome == 0 && (states.isEmpty() || count(states, Presence.UNKNOWN) > 0)) {
            next = Presence.UNKNOWN;
        }
        return new HomeState(next, next == presence ? since : sinceWhen(next, states, now), atHome);
    }

    /* Everybody was away when the last one was, which may have been before a restart. */
    private static Instant sinceWhen(Presence presence, Collection<PersonState> states, Instant now) {
        return presence == Presence.AWAY
                ? states.stream()
                        .map(PersonState::since)
                        .max(Instant::compareTo)
                        .orElse(now)
                : now;
    }

    private static int count(Collection<PersonState> states, Presence presence) {
        return (int)
                states.stream().filter(state -> state.presence() == presence).count();
    }
}

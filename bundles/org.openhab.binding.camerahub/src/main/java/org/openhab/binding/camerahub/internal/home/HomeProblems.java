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
package org.openhab.binding.camerahub.internal.home;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * What a user should know about a home that works all the same: the status shows the first of it. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HomeProblems {

    /** What may be amiss, the gravest first. */
    enum Area {
        LOCATION,
        ROUTER,
        MAIL,
        TELEGRAM
    }

    /** Hands a status to openHAB. */
    interface Face {
        void status(ThingStatus status, ThingStatusDetail detail, @Nullable String description);
    }

    private final Face face;
    private final Map<Area, String> problems = new EnumMap<>(Area.class);
    private String shown = "";

    HomeProblems(Face face) {
        this.face = face;
    }

    /** The home begins anew, and openHAB has given its Thing another status. */
    synchronized void clear() {
        problems.clear();
        shown = "";
    }

    /** The home works. */
    synchronized void online() {
        show();
    }

    /** @param problem as a Thing's status says it; empty if there is none any more */
    synchronized void set(Area area, Optional<String> problem) {
        problem.ifPresentOrElse(text -> problems.put(area, text), () -> problems.remove(area));
        if (!first().equals(shown)) {
            show();
        }
    }

    private void show() {
        shown = first();
        face.status(
                ThingStatus.ONLINE,
                shown.isEmpty() ? ThingStatusDetail.NONE : ThingStatusDetail.CONFIGURATION_PENDING,
                shown.isEmpty() ? null : shown);
    }

    private String first() {
        return problems.values().stream().findFirst().orElse("");
    }
}

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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known about one person: at home as soon as any source says so, away once every source has said so for the
 * away delay, because phones sleep and drop out of the network for minutes.
 *
 * @param since since when the presence has been so
 * @param sources what each source said last
 * @param awayAt when the person will count as away unless a source says otherwise, null if none is about to
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record PersonState(
        Presence presence,
        Instant since,
        Map<String, Boolean> sources,
        @Nullable Instant awayAt) {

    public static final PersonState UNKNOWN = new PersonState(Presence.UNKNOWN, Instant.EPOCH, Map.of(), null);

    public PersonState {
        sources = Map.copyOf(sources);
    }

    /** After one source's report. */
    public PersonState report(String source, boolean present, Duration awayDelay, Instant now) {
        Map<String, Boolean> said = new TreeMap<>(sources);
        said.put(source, present);
        if (said.containsValue(true)) {
            return presence == Presence.HOME
                    ? new PersonState(Presence.HOME, since, said, null)
                    : new PersonState(Presence.HOME, now, said, null);
        }
        return switch (presence) {
            case AWAY -> new PersonState(Presence.AWAY, since, said, null);
            // Nothing can flap that was never at home.
            case UNKNOWN -> new PersonState(Presence.AWAY, now, said, null);
            case HOME -> {
                Instant pending = awayAt;
                yield new PersonState(Presence.HOME, since, said, pending == null ? now.plus(awayDelay) : pending)
                        .at(now);
            }
        };
    }

    /** Without a source that will say nothing any more; if it was the last that saw the person, the rest decides. */
    public PersonState without(String source, Duration awayDelay, Instant now) {
        if (!sources.containsKey(source)) {
            return this;
        }
        Map<String, Boolean> left = new TreeMap<>(sources);
        left.remove(source);
        boolean seen = left.containsValue(true);
        boolean leaving = presence == Presence.HOME && !seen && !left.isEmpty();
        Instant pending = awayAt;
        return new PersonState(presence, since, left, !leaving ? null : pending == null ? now.plus(awayDelay) : pending)
                .at(now);
    }

    /** After the time that has passed. */
    public PersonState at(Instant now) {
        Instant pending = awayAt;
        return pending == null || now.isBefore(pending) ? this : new PersonState(Presence.AWAY, pending, sources, null);
    }

    /** With the moment of counting as away put off, if there is one. */
    PersonState notAwayBefore(Instant moment) {
        Instant pending = awayAt;
        return pending == null || !pending.isBefore(moment) ? this : new PersonState(presence, since, sources, moment);
    }
}

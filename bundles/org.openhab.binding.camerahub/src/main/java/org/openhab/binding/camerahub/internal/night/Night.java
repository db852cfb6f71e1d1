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
package org.openhab.binding.camerahub.internal.night;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.shredzone.commons.suncalc.SunTimes;

/**
 * Night and day at one place. The night begins at sunset and ends at sunrise, both moved by an offset: a positive one
 * makes the night shorter, by as much on either side, a negative one makes it longer. Beyond the polar circles a night
 * or a day lasts as long as the sun stays down or up.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class Night {

    /** In the polar summer and winter the next sunset or sunrise is months away; it is asked for again by then. */
    private static final Duration LOOK_AHEAD = Duration.ofDays(2);

    /** How many short nights or days, which the offset swallows, are skipped while looking for the next change. */
    private static final int SKIPPED = 4;

    /* The calculator drops fractions of a second: at the moment it names the sun may not quite be there yet. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    private final Place place;
    private final Duration margin;

    /* The light that lasts only while the sun has been so for the whole margin before and after. */
    private final boolean nightIsNarrow;

    public Night(Place place, Duration offset) {
        this.place = place;
        margin = offset.abs();
        nightIsNarrow = !offset.isNegative();
    }

    public NightState at(Instant now) {
        Instant from = now.minus(margin);
        boolean narrow = isNarrow(from) && changeAfter(from, true).isAfter(now.plus(margin));
        Instant until = narrow
                ? changeAfter(from, true).minus(margin)
                : narrowAfter(from).plus(margin);
        return new NightState(narrow == nightIsNarrow ? Light.NIGHT : Light.DAY, until.plus(ROUNDED));
    }

    /* When the sun has next reached the narrow side to stay there for more than both margins. */
    private Instant narrowAfter(Instant from) {
        Instant candidate = from;
        for (int skipped = 0; skipped < SKIPPED; skipped++) {
            Instant left = isNarrow(candidate) ? changeAfter(candidate, true) : candidate;
            Instant begin = changeAfter(left.plus(ROUNDED), false);
            Instant end = changeAfter(begin.plus(ROUNDED), true);
            if (Duration.between(begin, end).compareTo(margin.multipliedBy(2)) > 0) {
                return begin;
            }
            candidate = end.plus(ROUNDED);
        }
        return candidate;
    }

    private boolean isNarrow(Instant when) {
        return isDown(when) == nightIsNarrow;
    }

    /* When the sun leaves (or reaches) the narrow side, at most the look-ahead later. */
    private Instant changeAfter(Instant when, boolean leaves) {
        SunTimes times = times(when);
        ZonedDateTime change = leaves == nightIsNarrow ? times.getRise() : times.getSet();
        return change == null ? when.plus(LOOK_AHEAD) : change.toInstant();
    }

    private boolean isDown(Instant when) {
        SunTimes times = times(when);
        @Nullable ZonedDateTime rise = times.getRise();
        @Nullable ZonedDateTime set = times.getSet();
        if (rise == null || set == null) {
            return rise == null && set == null ? times.isAlwaysDown() : set == null;
        }
        return rise.isBefore(set);
    }

    private SunTimes times(Instant when) {
        return SunTimes.compute()
                .on(when.atZone(ZoneOffset.UTC))
                .at(place.latitude(), place.longitude())
                .limit(LOOK_AHEAD)
                .execute();
    }
}

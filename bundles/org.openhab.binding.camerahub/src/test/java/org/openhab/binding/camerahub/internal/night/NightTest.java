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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.PointType;

/**
 * Nights over a whole year at five places, from the equator to Svalbard, beside an almanac of another program.
 *
 * @author Camera Hub authors - Initial contribution
 */
class NightTest {

    private static final Place BERLIN = new Place(52.52, 13.405);
    private static final Place TROMSO = new Place(69.65, 18.96);
    private static final Place QUITO = new Place(-0.18, -78.47);

    @Test
    void everyDayOfAYearAtFivePlacesIsAsTheAlmanacSays() throws IOException {
        Map<String, Integer> days = new TreeMap<>();
        for (AlmanacDay day : almanac()) {
            NightState state = new Night(day.place, Duration.ZERO).at(day.noon);

            // When the sun grazes the horizon, some minutes more or less are a matter of definition.
            if (day.grazing()) {
                continue;
            }
            if (state.light() == (day.up ? Light.DAY : Light.NIGHT)) {
                assertIsNear(day, state.until());
                days.merge(day.name, 1, Integer::sum);
            } else {
                assertThat(day.toString(), Duration.between(day.noon, state.until()), is(lessThan(tolerance(day))));
            }
        }
        days.forEach((place, count) -> assertThat(place, count, is(greaterThan(350))));
        assertThat(days.size(), is(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {-90, -20, 0, 20, 90})
    void walkingFromChangeToChangeThroughAYearMeetsEveryNightOnce(int offsetMinutes) {
        assertThat(changesInAYear(QUITO, offsetMinutes), is(2 * 365));
        assertThat(changesInAYear(BERLIN, offsetMinutes), is(2 * 365));
    }

    @Test
    void beyondThePolarCircleSummerIsOneDayAndWinterOneNight() {
        Night night = new Night(TROMSO, Duration.ZERO);

        assertThat(night.at(Instant.parse("2026-06-21T23:00:00Z")).light(), is(Light.DAY));
        assertThat(night.at(Instant.parse("2026-12-21T11:00:00Z")).light(), is(Light.NIGHT));
        assertThat(changesInAYear(TROMSO, 0), is(lessThan(2 * 365 - 200)));
    }

    @Test
    void inThePolarNightItIsAskedAgainAfterTwoDaysAtTheLatest() {
        Instant now = Instant.parse("2026-12-21T11:00:00Z");

        Instant until = new Night(TROMSO, Duration.ofMinutes(30)).at(now).until();

        assertThat(Duration.between(now, until), is(lessThan(Duration.ofHours(49))));
    }

    @ParameterizedTest
    @CsvSource({
        // In Berlin on that day the sun sets at 15:03 and rises at 07:17 UTC.
        "0, 15:01, DAY", "0, 15:05, NIGHT", "0, 07:15, NIGHT", "0, 07:19, DAY",
        "30, 15:31, DAY", "30, 15:35, NIGHT", "30, 06:45, NIGHT", "30, 06:49, DAY",
        "-30, 14:31, DAY", "-30, 14:35, NIGHT", "-30, 07:45, NIGHT", "-30, 07:49, DAY",
    })
    void theOffsetMovesBothEndsOfTheNight(int offsetMinutes, String time, Light light) {
        Night night = new Night(BERLIN, Duration.ofMinutes(offsetMinutes));

        assertThat(night.at(Instant.parse("2026-01-01T" + time + ":00Z")).light(), is(light));
    }

    @Test
    void aNightThatTheOffsetSwallowsIsNone() {
        // In June Berlin's nights last about 7.2 hours.
        NightState state = new Night(BERLIN, Duration.ofHours(4)).at(Instant.parse("2026-06-21T23:15:00Z"));

        assertThat(state.light(), is(Light.DAY));
    }

    @Test
    void whereTheHouseIsUnknownThereIsNeitherDayNorNight_untilSomebodySetsTheLocation() {
        AtomicReference<PointType> location = new AtomicReference<>();
        HouseholdNight night = new HouseholdNight(location::get);
        Instant now = Instant.parse("2026-11-22T22:00:00Z");

        assertThat(night.at(now), is(new NightState(Light.UNKNOWN, now.plus(Duration.ofMinutes(5)))));
        location.set(new PointType(new DecimalType(52.52), new DecimalType(13.405)));
        assertThat(night.at(now).light(), is(Light.NIGHT));
    }

    private static void assertIsNear(AlmanacDay day, Instant until) {
        Instant change = day.up ? day.set : day.rise;
        if (change != null) {
            assertThat(day + " but " + until, Duration.between(change, until).abs(), is(lessThan(tolerance(day))));
        }
    }

    private static Duration tolerance(AlmanacDay day) {
        return Duration.ofMinutes(Math.abs(day.place.latitude()) > 60 ? 10 : 2);
    }

    private static int changesInAYear(Place place, int offsetMinutes) {
        Night night = new Night(place, Duration.ofMinutes(offsetMinutes));
        Instant now = Instant.parse("2026-01-01T12:00:00Z");
        Instant end = now.plus(Duration.ofDays(365));
        Light light = night.at(now).light();
        int changes = 0;
        while (now.isBefore(end)) {
            NightState state = night.at(now);
            if (state.light() != light) {
                changes++;
                light = state.light();
            }
            Instant until = state.until();
            assertThat("after " + now, until, is(notNullValue()));
            assertThat(until, is(greaterThan(now)));
            now = until;
        }
        return changes;
    }

    private static List<AlmanacDay> almanac() throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(NightTest.class.getResourceAsStream("sun-2026.csv"), UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AlmanacDay::parse)
                    .toList();
        }
    }

    private record AlmanacDay(String name, Place place, Instant noon, boolean up, Instant rise, Instant set) {

        static AlmanacDay parse(String line) {
            String[] fields = line.split(",");
            return new AlmanacDay(
                    fields[0],
                    new Place(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])),
                    Instant.parse(fields[3]),
                    fields[4].equals("up"),
                    moment(fields[5]),
                    moment(fields[6]));
        }

        boolean grazing() {
            return rise != null
                            && set != null
                            && Duration.between(rise, set).abs().compareTo(Duration.ofMinutes(75)) < 0
                    || (rise == null) != (set == null);
        }

        private static Instant moment(String field) {
            return field.equals("-") ? null : Instant.parse(field);
        }
    }
}

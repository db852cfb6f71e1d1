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
package org.openhab.core.library.types;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What states and commands understand and say.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ValueTypesTest {

    @Test
    void numbersAreEqualWhateverTheirZeros() {
        assertThat(new DecimalType("1.0"), is(new DecimalType(1)));
        assertThat(new DecimalType("1.0").hashCode(), is(new DecimalType(1).hashCode()));
        assertThat(new DecimalType(12).format("%d viewers"), is("12 viewers"));
        assertThrows(NumberFormatException.class, () -> new DecimalType("twelve"));
    }

    @Test
    void switchesBecomeNumbersAndPercentages() {
        assertThat(OnOffType.ON.as(DecimalType.class), is(new DecimalType(1)));
        assertThat(OnOffType.ON.as(PercentType.class), is(PercentType.HUNDRED));
        assertThat(new PercentType(50).as(OnOffType.class), is(OnOffType.ON));
        assertThat(OnOffType.from("true"), is(OnOffType.ON));
        assertThat(OnOffType.from("off"), is(OnOffType.OFF));
    }

    @Test
    void percentagesEndAtAHundred() {
        assertThrows(IllegalArgumentException.class, () -> new PercentType(101));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, 2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00.5+0100, 2026-11-22T11:00:00.500Z",
        "2026-11-22T12:00:00+01:00, 2026-11-22T11:00:00Z",
        "2026-11-22T12:00+01, 2026-11-22T11:00:00Z",
    })
    void momentsAreReadWithWhateverOffset(String text, String instant) {
        assertThat(new DateTimeType(text).getInstant(), is(Instant.parse(instant)));
    }

    @Test
    void aMomentIsWrittenInMillisecondsAndReadAgain() {
        DateTimeType moment = new DateTimeType(Instant.parse("2026-11-22T12:00:00.250Z"));

        assertThat(moment.toFullString(ZoneId.of("UTC")), is("2026-11-22T12:00:00.250+0000"));
        assertThat(new DateTimeType(moment.toFullString()), is(moment));
        assertThrows(IllegalArgumentException.class, () -> new DateTimeType("yesterday"));
    }

    @Test
    void aPictureIsWrittenAsDataUrlAndReadAgain() {
        RawType picture = new RawType(new byte[] {1, 2, 3}, "image/jpeg");

        assertThat(picture.toFullString(), is("data:image/jpeg;base64,AQID"));
        assertThat(RawType.valueOf(picture.toFullString()), is(picture));
        assertThat(picture.toString(), is("raw type (image/jpeg): 3 bytes"));
    }

    @Test
    void placesHaveLatitudeLongitudeAndPerhapsAltitude() {
        assertThat(new PointType("48.1, 11.6,520").getAltitude(), is(new DecimalType(520)));
        assertThat(new PointType("48.1,11.6").toString(), is("48.1,11.6"));
        assertThat(new PointType("0,190").getLongitude(), is(new DecimalType(-170)));
        assertThrows(IllegalArgumentException.class, () -> new PointType("91,0"));
        assertThrows(IllegalArgumentException.class, () -> new PointType("Munich"));
    }
}

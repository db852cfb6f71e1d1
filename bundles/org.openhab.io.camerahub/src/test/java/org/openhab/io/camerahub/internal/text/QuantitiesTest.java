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
package org.openhab.io.camerahub.internal.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "12345678, 12.3 MB", "5000000000000000, 5000.0 TB"})
    void bytesAreRounded(long bytes, String text) {
        assertThat(Quantities.bytes(bytes), is(text));
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "67, 1:07", "3723, 1:02:03"})
    void durationsAreMinutesAndSeconds(long seconds, String text) {
        assertThat(Quantities.duration(Duration.ofSeconds(seconds)), is(text));
    }

    @Test
    void whatNeverHappenedIsADash() {
        assertThat(Quantities.dateTime(null, ZoneOffset.UTC), is("-"));
        assertThat(Quantities.dateTime(Instant.EPOCH, ZoneOffset.UTC), is("1970-01-01 00:00:00"));
        assertThat(Quantities.orDash(" "), is("-"));
    }
}

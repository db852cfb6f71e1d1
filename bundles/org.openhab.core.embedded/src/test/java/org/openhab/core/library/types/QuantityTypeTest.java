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
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.library.unit.Units;

/**
 * Numbers with units.
 *
 * @author Camera Hub authors - Initial contribution
 */
class QuantityTypeTest {

    @ParameterizedTest
    @CsvSource({
        "1 kB, B, 1000 B",
        "1.5 MB, kB, 1500 kB",
        "1 MiB, KiB, 1024 KiB",
        "1 B, bit, 8 bit",
        "90 s, min, 1.5 min",
        "2 Mbit/s, kbit/s, 2000 kbit/s",
    })
    void amountsOfDataAndTimesAreConverted(String quantity, String unit, String expected) {
        assertThat(new QuantityType<>(quantity).toUnit(unit), is(QuantityType.valueOf(expected)));
        assertThat(String.valueOf(new QuantityType<>(quantity).toUnit(unit)), is(expected));
    }

    @Test
    void dataIsNotTime() {
        assertThat(new QuantityType<>(1, Units.BYTE).toUnit(Units.SECOND), is(nullValue()));
    }

    @Test
    void theSameQuantityInTwoUnitsIsEqual() {
        assertThat(new QuantityType<>(1, Units.KILOBYTE), is(new QuantityType<>(1000, Units.BYTE)));
        assertThat(
                new QuantityType<>(1, Units.KILOBYTE).hashCode(), is(new QuantityType<>(1000, Units.BYTE).hashCode()));
        assertThat(
                new QuantityType<>(1, Units.KILOBYTE).add(new QuantityType<>(500, Units.BYTE)),
                is(new QuantityType<>(1.5, Units.KILOBYTE)));
    }

    @Test
    void isShownByThePatternOfAnItem() {
        assertThat(new QuantityType<>(12, Units.MEGABYTE).format("%d %unit%"), is("12 MB"));
        assertThat(new QuantityType<>(12, Units.PERCENT).format("%d %unit%"), is("12 %"));
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new QuantityType<>("3 furlongs"));
        assertThrows(IllegalArgumentException.class, () -> new QuantityType<>("many"));
    }
}

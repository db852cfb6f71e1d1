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
package org.openhab.core.config.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Parameters.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ConfigurationTest {

    /** What a handler might want to know. */
    public static class Wanted {

        public String address = "none";
        public int port = 554;
        public boolean enabled;
        public List<String> modifiers = List.of();
        public Mode mode = Mode.OFF;
        public String user;
    }

    /** One of a few words. */
    public enum Mode {
        ON,
        OFF
    }

    @Test
    void fieldsGetTheValuesOfTheirNamesAndKeepTheirDefaults() {
        Wanted wanted = new Configuration(Map.of("port", 8554, "modifiers", List.of("a", "b"), "mode", "ON", "x", 1))
                .as(Wanted.class);

        assertThat(wanted.port, is(8554));
        assertThat(wanted.modifiers, contains("a", "b"));
        assertThat(wanted.mode, is(Mode.ON));
        assertThat(wanted.address, is("none"));
        assertThat(wanted.user, is(nullValue()));
    }

    @Test
    void aSingleValueIsAListOfOneAndATextMayBeANumberOrTruthValue() {
        Wanted wanted = new Configuration(Map.of("port", "8554", "modifiers", "a", "enabled", "true")).as(Wanted.class);

        assertThat(wanted.port, is(8554));
        assertThat(wanted.modifiers, contains("a"));
        assertThat(wanted.enabled, is(true));
    }

    @Test
    void numbersAreDecimalWhateverTheyWere() {
        assertThat(new Configuration(Map.of("a", 1)).get("a"), is(new BigDecimal("1")));
        assertThat(new Configuration(Map.of("a", 1)), is(new Configuration(Map.of("a", 1L))));
    }

    @Test
    void otherObjectsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Configuration(Map.of("a", new Object())));
    }

    @Test
    void valuesAreNotShown() {
        assertThat(new Configuration(Map.of("password", "secret")).toString(), not(containsString("secret")));
    }

    @Test
    void aValueOfAnotherTypeIsTheDefault() {
        assertThat(ConfigParser.valueAsOrElse("many", Integer.class, 3), is(3));
        assertThat(ConfigParser.valueAsOrElse(null, Integer.class, 3), is(3));
        assertThat(ConfigParser.valueAs(new BigDecimal("7"), Integer.class), is(7));
    }
}

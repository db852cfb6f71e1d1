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
package org.openhab.core.embedded.internal.i18n;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.types.PointType;

/**
 * Where the home is.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RegionalSettingsTest {

    @Test
    void placeAndTimeZoneAreAsConfigured() {
        RegionalSettings settings = new RegionalSettings(Map.of("location", "48.1,11.6", "timezone", "Europe/Berlin"));

        assertThat(settings.getLocation(), is(new PointType("48.1,11.6")));
        assertThat(settings.getTimeZone(), is(ZoneId.of("Europe/Berlin")));
    }

    @Test
    void aPlaceThatCannotBeUnderstoodIsNoPlace() {
        RegionalSettings settings = new RegionalSettings(Map.of("location", "at home", "timezone", "Here"));

        assertThat(settings.getLocation(), is(nullValue()));
        assertThat(settings.getTimeZone(), is(ZoneId.systemDefault()));
    }
}

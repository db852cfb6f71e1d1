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

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocationProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.library.types.PointType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the home is and what time it has there, from openHAB's regional settings: {@code
 * org.openhab.i18n:location=48.1,11.6}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = {LocationProvider.class, TimeZoneProvider.class},
        configurationPid = "org.openhab.i18n")
public class RegionalSettings implements LocationProvider, TimeZoneProvider {

    private final Logger logger = LoggerFactory.getLogger(RegionalSettings.class);
    private volatile @Nullable PointType location;
    private volatile @Nullable ZoneId timeZone;

    @Activate
    public RegionalSettings(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    public void modified(Map<String, Object> configuration) {
        location = read(configuration.get("location"), PointType::new);
        timeZone = read(configuration.get("timezone"), ZoneId::of);
    }

    private <T> @Nullable T read(@Nullable Object value, Function<String, T> reader) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return reader.apply(value.toString().strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            logger.warn("A regional setting cannot be understood: {}", e.getMessage());
            return null;
        }
    }

    @Override
    public @Nullable PointType getLocation() {
        return location;
    }

    @Override
    public ZoneId getTimeZone() {
        ZoneId zone = timeZone;
        return zone == null ? ZoneId.systemDefault() : zone;
    }
}

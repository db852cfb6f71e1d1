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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.LocationProvider;
import org.openhab.core.library.types.PointType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether it is dark around the house, by the location that is set in openHAB.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdNight.class)
public class HouseholdNight {

    /* openHAB tells nobody when its location is set. */
    private static final Duration ASK_FOR_LOCATION_AGAIN = Duration.ofMinutes(5);

    private final LocationProvider locationProvider;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    @Activate
    public HouseholdNight(@Reference LocationProvider locationProvider) {
        this.locationProvider = locationProvider;
    }

    /** Moves both ends of the night; a positive offset makes it shorter. */
    public void setOffset(Duration offset) {
        if (!offset.equals(this.offset)) {
            this.offset = offset;
            listeners.forEach(Runnable::run);
        }
    }

    public NightState at(Instant now) {
        PointType location = locationProvider.getLocation();
        if (location == null) {
            return new NightState(Light.UNKNOWN, now.plus(ASK_FOR_LOCATION_AGAIN));
        }
        Place place = new Place(
                location.getLatitude().doubleValue(), location.getLongitude().doubleValue());
        return new Night(place, offset).at(now);
    }

    /**
     * Tells when the offset has changed.
     *
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

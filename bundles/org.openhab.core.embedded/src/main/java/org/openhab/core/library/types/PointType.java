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

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.Command;
import org.openhab.core.types.ComplexType;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/**
 * A place on earth.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class PointType implements ComplexType, Command, State {

    public static final String KEY_LATITUDE = "lat";
    public static final String KEY_LONGITUDE = "long";
    public static final String KEY_ALTITUDE = "alt";

    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
    private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);

    private final DecimalType latitude;
    private final DecimalType longitude;
    private DecimalType altitude = DecimalType.ZERO;

    public PointType() {
        this(DecimalType.ZERO, DecimalType.ZERO);
    }

    /** @throws IllegalArgumentException if the latitude is beyond a pole */
    public PointType(DecimalType latitude, DecimalType longitude) {
        if (latitude.toBigDecimal().abs().compareTo(QUARTER_TURN) > 0) {
            throw new IllegalArgumentException("The latitude must be between -90 and 90: " + latitude);
        }
        this.latitude = latitude;
        this.longitude = inOneTurn(longitude);
    }

    public PointType(DecimalType latitude, DecimalType longitude, DecimalType altitude) {
        this(latitude, longitude);
        this.altitude = altitude;
    }

    public PointType(StringType latitude, StringType longitude) {
        this(new DecimalType(latitude.toString()), new DecimalType(longitude.toString()));
    }

    public PointType(StringType latitude, StringType longitude, StringType altitude) {
        this(latitude, longitude);
        this.altitude = new DecimalType(altitude.toString());
    }

    /**
     * @param value latitude, longitude and perhaps altitude, with commas
     * @throws IllegalArgumentException if it is something else
     */
    public PointType(String value) {
        this(parts(value));
    }

    private PointType(DecimalType[] parts) {
        this(parts[0], parts[1]);
        if (parts.length == 3) {
            altitude = parts[2];
        }
    }

    public static PointType valueOf(String value) {
        return new PointType(value);
    }

    private static DecimalType[] parts(String value) {
        String[] parts = value.split(",");
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException(
                    "A place is latitude,longitude or latitude,longitude,altitude: " + value);
        }
        return Arrays.stream(parts).map(part -> new DecimalType(part.strip())).toArray(DecimalType[]::new);
    }

    private static DecimalType inOneTurn(DecimalType longitude) {
        BigDecimal value = longitude.toBigDecimal();
        BigDecimal turn = HALF_TURN.add(HALF_TURN);
        while (value.compareTo(HALF_TURN) > 0) {
            value = value.subtract(turn);
        }
        while (value.compareTo(HALF_TURN.negate()) < 0) {
            value = value.add(turn);
        }
        return new DecimalType(value);
    }

    public DecimalType getLatitude() {
        return latitude;
    }

    public DecimalType getLongitude() {
        return longitude;
    }

    public DecimalType getAltitude() {
        return altitude;
    }

    public void setAltitude(DecimalType altitude) {
        this.altitude = altitude;
    }

    @Override
    public SortedMap<String, PrimitiveType> getConstituents() {
        SortedMap<String, PrimitiveType> parts = new TreeMap<>();
        parts.put(KEY_LATITUDE, latitude);
        parts.put(KEY_LONGITUDE, longitude);
        parts.put(KEY_ALTITUDE, altitude);
        return parts;
    }

    /** @param pattern of altitude, latitude and longitude, in that order */
    @Override
    public String format(@Nullable String pattern) {
        return pattern == null
                ? toFullString()
                : String.format(pattern, altitude.value, latitude.value, longitude.value);
    }

    @Override
    public String toFullString() {
        String place = latitude + "," + longitude;
        return altitude.value.signum() == 0 ? place : place + "," + altitude;
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public int hashCode() {
        return Objects.hash(latitude, longitude, altitude);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof PointType other
                && latitude.equals(other.latitude)
                && longitude.equals(other.longitude)
                && altitude.equals(other.altitude);
    }
}

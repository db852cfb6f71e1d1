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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/**
 * A moment.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class DateTimeType implements PrimitiveType, State, Command, Comparable<DateTimeType> {

    public static final String DATE_PATTERN = "yyyy-MM-dd'T'HH:mm:ss";
    public static final String DATE_PATTERN_WITH_TZ = "yyyy-MM-dd'T'HH:mm:ssz";
    public static final String DATE_PATTERN_WITH_TZ_AND_MS = "yyyy-MM-dd'T'HH:mm:ss.SSSZ";

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSZ", Locale.ROOT);
    private static final Pattern ZONE = Pattern.compile("(Z|[+-]\\d{2}(:?\\d{2})?)$");

    private final Instant instant;

    public DateTimeType() {
        this(Instant.now());
    }

    public DateTimeType(Instant instant) {
        this.instant = instant;
    }

    public DateTimeType(ZonedDateTime zoned) {
        this(zoned.toInstant());
    }

    /** @throws IllegalArgumentException if the text is not ISO 8601: a date and time, with an offset or without */
    public DateTimeType(String text) {
        this(parse(text.strip()));
    }

    public static DateTimeType valueOf(String value) {
        return new DateTimeType(value);
    }

    private static Instant parse(String text) {
        try {
            Matcher zone = ZONE.matcher(text);
            if (text.indexOf('T') < 0 || !zone.find(text.indexOf('T'))) {
                String date = text.indexOf('T') < 0 ? text + "T00:00" : text;
                return LocalDateTime.parse(date).atZone(ZoneId.systemDefault()).toInstant();
            }
            String offset = zone.group();
            // ISO 8601 has +01, +0100 and +01:00; java.time's parser wants the colon.
            String full = offset.length() == 3 ? offset + ":00" : offset;
            full = full.length() == 5 ? full.substring(0, 3) + ":" + full.substring(3) : full;
            return ZonedDateTime.parse(text.substring(0, zone.start()) + full).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text + " is not in a valid format.", e);
        }
    }

    public Instant getInstant() {
        return instant;
    }

    public ZonedDateTime getZonedDateTime(ZoneId zoneId) {
        return instant.atZone(zoneId);
    }

    @Override
    public String format(@Nullable String pattern) {
        return format(pattern, ZoneId.systemDefault());
    }

    public String format(@Nullable String pattern, ZoneId zoneId) {
        ZonedDateTime zoned = instant.atZone(zoneId);
        return pattern == null
                ? DateTimeFormatter.ofPattern(DATE_PATTERN).format(zoned)
                : String.format(pattern, zoned);
    }

    @Override
    public String toFullString() {
        return toFullString(ZoneId.systemDefault());
    }

    public String toFullString(ZoneId zoneId) {
        String text = FULL.format(instant.atZone(zoneId));
        int zone = text.length() - 5;
        // Milliseconds always, finer parts of the second only if there are any.
        int end = zone;
        while (end > zone - 6 && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end) + text.substring(zone);
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof DateTimeType other && instant.equals(other.instant);
    }

    @Override
    public int compareTo(DateTimeType o) {
        return instant.compareTo(o.instant);
    }
}

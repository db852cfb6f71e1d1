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
package org.openhab.ui.camerahub.internal.log;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;

/**
 * Which lines of the log are wanted.
 *
 * @param camera id of the camera, empty for all
 * @param directions any of these
 * @param text in the line, without regard to case; empty for all
 * @param after only lines with a higher number
 * @param limit at most so many, the newest ones
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record LogQuery(String camera, Set<Direction> directions, String text, long after, int limit) {

    private static final int DEFAULT_LIMIT = 2500;
    private static final int MOST = 10_000;

    static LogQuery of(ApiRequest request) throws ApiException {
        long limit = request.query("limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw new ApiException(ApiFault.INVALID, "limit");
        }
        return new LogQuery(
                request.query("camera"),
                directions(request.query("direction")),
                request.query("text").toLowerCase(Locale.ROOT),
                request.query("after", 0),
                (int) limit);
    }

    /** Goes on behind the line of this number. */
    LogQuery from(long number) {
        return new LogQuery(camera, directions, text, number, limit);
    }

    private static Set<Direction> directions(String names) throws ApiException {
        Set<Direction> wanted = EnumSet.noneOf(Direction.class);
        for (String name : names.split(",")) {
            if (!name.isBlank()) {
                wanted.add(direction(name.strip()));
            }
        }
        return wanted.isEmpty() ? EnumSet.allOf(Direction.class) : wanted;
    }

    private static Direction direction(String name) throws ApiException {
        for (Direction direction : Direction.values()) {
            if (key(direction).equals(name)) {
                return direction;
            }
        }
        throw new ApiException(ApiFault.INVALID, "direction");
    }

    static String key(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the log itself can sort out. */
    LogFilter filter() {
        return new LogFilter(camera, "", after, Integer.MAX_VALUE);
    }

    boolean matches(LogEntry entry) {
        return directions.contains(entry.direction())
                && (text.isEmpty() || entry.text().toLowerCase(Locale.ROOT).contains(text));
    }
}

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
package org.openhab.core.types.util;

import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.unit.Units;
import tech.units.indriya.format.SimpleUnitFormat;

/**
 * Reads units.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class UnitUtils {

    public static final String UNIT_PLACEHOLDER = "%unit%";

    /** The unit of that symbol, or of the symbol at the end of a pattern for formatting; null if it is not known. */
    public static @Nullable Unit<?> parseUnit(@Nullable String pattern) {
        if (pattern == null || pattern.isBlank()) {
            return null;
        }
        String symbol = pattern.substring(pattern.lastIndexOf(' ') + 1).strip().replace("%%", "%");
        if (symbol.equals(UNIT_PLACEHOLDER)) {
            return null;
        }
        try {
            // Makes sure that the symbols of openHAB's own units are there.
            Unit<?> one = Units.ONE;
            return symbol.equals("one") ? one : SimpleUnitFormat.getInstance().parse(symbol);
        } catch (MeasurementParseException | IllegalArgumentException e) {
            return null;
        }
    }
}

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

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Brings parameters into the few types that a configuration has.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ConfigUtil {

    /** @throws IllegalArgumentException if the value is no text, number, truth value, or list of those */
    public static @Nullable Object normalizeType(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(ConfigUtil::normalizeType).toList();
        }
        throw new IllegalArgumentException("Invalid type '" + value.getClass().getName() + "' of configuration value!");
    }

    public static Map<String, Object> normalizeTypes(Map<String, Object> configuration) {
        Map<String, Object> result = new HashMap<>(configuration.size());
        configuration.forEach((name, value) -> {
            Object plain = normalizeType(value);
            if (plain != null) {
                result.put(name, plain);
            }
        });
        return result;
    }
}

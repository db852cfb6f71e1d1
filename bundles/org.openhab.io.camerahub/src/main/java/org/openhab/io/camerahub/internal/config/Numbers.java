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
package org.openhab.io.camerahub.internal.config;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Numbers and truth values as users and openHAB write them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Numbers {

    private Numbers() {}

    /** A whole number, also as {@code 443.0}; empty if it is none. */
    public static Optional<Integer> integer(Object value) {
        try {
            return Optional.of(new BigDecimal(String.valueOf(value).strip()).intValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    /** {@code true}, {@code on}, {@code yes}, {@code 1} and their opposites; empty if it is none. */
    public static Optional<Boolean> flag(Object value) {
        return switch (String.valueOf(value).strip().toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> Optional.of(true);
            case "false", "off", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

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
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How numbers are read and shown.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class NumberText {

    private static final Pattern WHOLE = Pattern.compile("%(\\d+\\$)?[,+( 0#-]*\\d*[dxoX]");

    private NumberText() {}

    /** @throws NumberFormatException if the text is no number in that language, or there is something after it */
    static BigDecimal parse(String text, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String plain = text.strip()
                .replace(String.valueOf(symbols.getGroupingSeparator()), "")
                .replace(symbols.getDecimalSeparator(), '.');
        if (text.isBlank()) {
            throw new NumberFormatException("empty text");
        }
        return new BigDecimal(plain);
    }

    /** A pattern for whole numbers gets one, whatever the value: {@code %d} would not take a fraction. */
    static String format(String pattern, BigDecimal value) {
        return WHOLE.matcher(pattern).find()
                ? String.format(pattern, value.toBigInteger())
                : String.format(pattern, value);
    }
}

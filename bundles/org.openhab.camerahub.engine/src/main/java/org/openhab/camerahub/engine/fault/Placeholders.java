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
package org.openhab.camerahub.engine.fault;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Puts values into English texts. Translations have the same {@code {0}}, {@code {1}}, ... and are filled by openHAB.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Placeholders() {}

    /** A place without a value stays as it is; what a value holds is not looked at again. */
    public static String fill(String pattern, List<String> values) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int index = place.group(1).charAt(0) - '0';
            return Matcher.quoteReplacement(index < values.size() ? values.get(index) : place.group());
        });
    }
}

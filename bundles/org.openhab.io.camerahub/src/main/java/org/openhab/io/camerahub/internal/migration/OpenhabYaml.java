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
package org.openhab.io.camerahub.internal.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes maps, lists, texts, numbers and truth values as YAML that people like to edit.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class OpenhabYaml {

    /** Texts that need no quotes; everything else gets them, since YAML has too many exceptions. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/](?:[\\w/.-]|:(?=\\S)| (?=[\\w]))*");

    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private final StringBuilder text = new StringBuilder();
    private final boolean reveal;

    private OpenhabYaml(boolean reveal) {
        this.reveal = reveal;
    }

    /** @param reveal false to mask secrets */
    static String write(Map<String, ?> root, boolean reveal) {
        OpenhabYaml yaml = new OpenhabYaml(reveal);
        yaml.map(root, "");
        return yaml.text.toString();
    }

    private void map(Map<?, ?> map, String indent) {
        map.forEach((key, value) -> {
            text.append(indent).append(scalar(String.valueOf(key))).append(':');
            if (value instanceof Map<?, ?> child) {
                text.append('\n');
                map(child, indent + "  ");
            } else if (value instanceof List<?> list) {
                text.append('\n');
                list.forEach(element -> text.append(indent)
                        .append("  - ")
                        .append(scalar(element))
                        .append('\n'));
            } else {
                text.append(' ').append(scalar(value)).append('\n');
            }
        });
    }

    private String scalar(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String string = value instanceof Secret secret && reveal ? secret.text() : value.toString();
        boolean plain = PLAIN.matcher(string).matches() && !WORDS.contains(string.toLowerCase(Locale.ROOT));
        return plain ? string : quoted(string);
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        string.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (Character.isISOControl(character) || character == 0x2028 || character == 0x2029) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }
}

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

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Names of Things and items from the names of SmartHomeNG's items, each once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Names {

    private final Set<String> taken = new HashSet<>();

    /** The last part of an item's path as the id of a Thing; with the parts before it if that is taken. */
    String thing(String path) {
        String[] parts = path.split("\\.");
        String id = "";
        for (int i = parts.length - 1; i >= 0; i--) {
            String part = slug(parts[i]);
            id = id.isEmpty() ? part : part + '-' + id;
            if (!id.isEmpty() && taken.add(id)) {
                return id;
            }
        }
        int number = 2;
        while (!taken.add((id.isEmpty() ? "camera" : id) + '_' + number)) {
            number++;
        }
        return (id.isEmpty() ? "camera" : id) + '_' + number;
    }

    /** {@code front-door} becomes {@code Front_Door}. */
    static String item(String thing) {
        String name = Arrays.stream(thing.split("[-_]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("_"));
        return Character.isDigit(name.charAt(0)) ? "Camera_" + name : name;
    }

    private static String slug(String name) {
        String text = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^[-_]+|[-_]+$", "");
    }
}

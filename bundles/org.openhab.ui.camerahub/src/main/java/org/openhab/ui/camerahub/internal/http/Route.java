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
package org.openhab.ui.camerahub.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A method and the paths it is for.
 *
 * @param pattern below the API's own path, e.g. {@code /cameras/{id}/check}: a segment in braces stands for any one
 * @param open whether everybody may use it, not administrators only
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Route(String method, String pattern, boolean open, Action action) {

    public static Route get(String pattern, Action.Now action) {
        return new Route("GET", pattern, false, action);
    }

    public static Route getLater(String pattern, Action.Later action) {
        return new Route("GET", pattern, false, action);
    }

    public static Route stream(String pattern, Action.Stream action) {
        return new Route("GET", pattern, false, action);
    }

    /** For everybody: there is nothing in it that must be kept from anybody. */
    public static Route open(String pattern, Action.Now action) {
        return new Route("GET", pattern, true, action);
    }

    public static Route post(String pattern, Action.Now action) {
        return new Route("POST", pattern, false, action);
    }

    public static Route postLater(String pattern, Action.Later action) {
        return new Route("POST", pattern, false, action);
    }

    public static Route put(String pattern, Action.Now action) {
        return new Route("PUT", pattern, false, action);
    }

    public static Route delete(String pattern, Action.Now action) {
        return new Route("DELETE", pattern, false, action);
    }

    /** What stands for the names in the pattern; empty if the path is another. */
    Optional<Map<String, String>> match(String path) {
        List<String> wanted = segments(pattern);
        List<String> found = segments(path);
        if (wanted.size() != found.size()) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String segment = wanted.get(i);
            if (segment.startsWith("{")) {
                int end = segment.indexOf('}');
                String ending = segment.substring(end + 1);
                if (!found.get(i).endsWith(ending) || found.get(i).length() == ending.length()) {
                    return Optional.empty();
                }
                names.put(
                        segment.substring(1, end),
                        found.get(i).substring(0, found.get(i).length() - ending.length()));
            } else if (!segment.equals(found.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}

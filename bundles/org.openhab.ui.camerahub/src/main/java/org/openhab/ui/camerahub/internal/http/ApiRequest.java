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

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A request that may be answered: its sender is an administrator, unless the route is open to everybody.
 *
 * @param names what stands in the path for the names in the route's pattern
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ApiRequest(HttpServletRequest http, Map<String, String> names) {

    /** More than a configuration with hundreds of accounts. */
    private static final int MOST_BODY = 64 * 1024;

    /** The languages of the texts. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** What stands in the path for {@code name}. */
    public String name(String name) {
        return names.getOrDefault(name, "");
    }

    /** A parameter of the query; empty if it is not there. */
    public String query(String name) {
        @Nullable String value = http.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** A number of the query. */
    public long query(String name, long fallback) throws ApiException {
        String text = query(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ApiException(ApiFault.INVALID, name);
        }
    }

    /** The language that the reader likes best of those that there are texts in. */
    public Locale locale() {
        return locale(http);
    }

    public static Locale locale(HttpServletRequest http) {
        if (http.getHeader("Accept-Language") != null) {
            for (Locale wanted : Collections.list(http.getLocales())) {
                for (Locale language : LANGUAGES) {
                    if (language.getLanguage().equals(wanted.getLanguage())) {
                        return language;
                    }
                }
            }
        }
        return Locale.ENGLISH;
    }

    /** The body, an object. */
    public JsonObject body() throws ApiException, IOException {
        if (http.getContentLengthLong() > MOST_BODY) {
            throw new ApiException(ApiFault.TOO_LARGE);
        }
        byte[] content = http.getInputStream().readNBytes(MOST_BODY + 1);
        if (content.length > MOST_BODY) {
            throw new ApiException(ApiFault.TOO_LARGE);
        }
        return Json.object(new String(content, StandardCharsets.UTF_8));
    }

    /** A truth value that the body must have. */
    public static boolean flag(JsonObject body, String name) throws ApiException {
        if (body.get(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw new ApiException(ApiFault.INVALID, name);
    }

    /** A text that the body must have. */
    public static String text(JsonObject body, String name) throws ApiException {
        @Nullable JsonElement element = body.get(name);
        if (element instanceof JsonPrimitive value
                && value.isString()
                && !value.getAsString().isBlank()) {
            return value.getAsString();
        }
        throw new ApiException(ApiFault.INVALID, name);
    }
}

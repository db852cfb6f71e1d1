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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * JSON as the API writes and reads it: every field is there, if need be as null; moments are ISO 8601 in UTC.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .registerTypeAdapter(Instant.class, (JsonSerializer<Instant>) (moment, type, context) ->
                    new JsonPrimitive(moment.truncatedTo(ChronoUnit.MILLIS).toString()))
            .registerTypeAdapter(LocalDate.class, (JsonSerializer<LocalDate>)
                    (day, type, context) -> new JsonPrimitive(day.toString()))
            .create();

    private Json() {}

    /** Records by their components. */
    public static String text(Object value) {
        return GSON.toJson(value);
    }

    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads an object; no text at all is an empty one. */
    static JsonObject object(String text) throws ApiException {
        try {
            if (text.isBlank()) {
                return new JsonObject();
            }
            JsonElement element = GSON.fromJson(text, JsonElement.class);
            if (element instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException | StackOverflowError e) {
            // of no interest to the caller: the reason quotes the text, which may hold a password
        }
        throw new ApiException(ApiFault.UNREADABLE);
    }
}

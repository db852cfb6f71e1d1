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
package org.openhab.io.camerahub.internal.skill.message;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What Alexa wants, as far as it is looked at.
 *
 * @param correlationToken to be given back, empty if there is none
 * @param endpointId the camera that is meant, empty if none is
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Directive(
        String namespace,
        String name,
        String payloadVersion,
        String correlationToken,
        String endpointId,
        JsonObject payload) {

    /** Of the version of the interface that is spoken here. */
    public static final String VERSION = "3";

    private static final Gson GSON = new Gson();

    /** @throws JsonParseException if it is no JSON, or no directive at all */
    public static Directive parse(String text) {
        JsonObject directive = object(object(json(text)).get("directive"));
        JsonObject header = object(directive.get("header"));
        JsonElement endpoint = directive.get("endpoint");
        return new Directive(
                text(header, "namespace"),
                text(header, "name"),
                text(header, "payloadVersion"),
                text(header, "correlationToken"),
                endpoint == null ? "" : text(object(endpoint), "endpointId"),
                directive.has("payload") ? object(directive.get("payload")) : new JsonObject());
    }

    /** What it is called, with its interface. */
    public String fullName() {
        return namespace + "." + name;
    }

    /** The camera's id, which a directive to a camera must have. */
    public String endpoint() {
        if (endpointId.isEmpty()) {
            throw new SkillException(ErrorType.INVALID_DIRECTIVE, "The directive names no endpoint.");
        }
        return endpointId;
    }

    private static JsonElement json(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            JsonElement read = GSON.getAdapter(JsonElement.class).read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("more than one");
            }
            return read;
        } catch (IOException e) {
            throw new JsonParseException("no JSON", e);
        }
    }

    private static JsonObject object(@Nullable JsonElement element) {
        if (element == null || !element.isJsonObject()) {
            throw new JsonParseException("no directive");
        }
        return element.getAsJsonObject();
    }

    /** Empty if it is missing or no text. */
    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? value.getAsString()
                : "";
    }
}

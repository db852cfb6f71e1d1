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
package org.openhab.io.camerahub.internal.skill;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openhab.io.camerahub.internal.skill.message.AlexaMessage;

/**
 * The forms of what may be said to Alexa, in which nothing may be missing or too much.
 *
 * @author Camera Hub authors - Initial contribution
 */
enum AlexaShape {
    DISCOVERY("discovery"),
    STREAMS("streams"),
    STATE("state"),
    GRANT("grant"),
    ERROR("error"),
    ERROR_WITHOUT_ENDPOINT("errorWithoutEndpoint");

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final JsonSchema schema;

    AlexaShape(String definition) {
        try (InputStream file = AlexaShape.class.getResourceAsStream("/alexa/answers.schema.json")) {
            JsonObject whole =
                    new Gson().fromJson(new String(file.readAllBytes(), StandardCharsets.UTF_8), JsonObject.class);
            whole.addProperty("$ref", "#/$defs/" + definition);
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(whole.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it. */
    List<String> faults(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The message as JSON, which has this form. */
    JsonObject read(AlexaMessage message) {
        String json = GSON.toJson(message);
        List<String> faults = faults(json);
        if (!faults.isEmpty()) {
            throw new AssertionError("not of the form " + this + ": " + faults + "\n" + json);
        }
        return GSON.fromJson(json, JsonObject.class);
    }
}

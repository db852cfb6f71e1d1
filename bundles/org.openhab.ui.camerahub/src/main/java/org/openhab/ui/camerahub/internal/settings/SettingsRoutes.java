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
package org.openhab.ui.camerahub.internal.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.HubParameter;
import org.openhab.io.camerahub.HubSettings;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The service's settings. Secrets go in and never out.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SettingsRoutes {

    private final HubSettings settings;
    private final CameraHubControl control;

    public SettingsRoutes(HubSettings settings, CameraHubControl control) {
        this.settings = settings;
        this.control = control;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/settings", request -> Answer.json(new SettingsView(settings.parameters(request.locale())))),
                Route.put("/settings", this::change),
                Route.put("/test-socket", this::testSocket));
    }

    private record SettingsView(List<HubParameter> parameters) {}

    private Answer change(ApiRequest request) throws ApiException, IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> field : request.body().entrySet()) {
            values.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return Settings.answer(() -> settings.change(values, request.locale()));
    }

    /** Null takes a value back to its default, as an empty text does. */
    private static Object value(String name, JsonElement element) throws ApiException {
        if (element instanceof JsonNull) {
            return "";
        }
        if (element instanceof JsonArray array) {
            List<String> parts = new ArrayList<>();
            for (JsonElement part : array) {
                if (part instanceof JsonArray) {
                    throw new ApiException(ApiFault.INVALID, name);
                }
                parts.add(String.valueOf(value(name, part)));
            }
            return parts;
        }
        if (element instanceof JsonPrimitive primitive) {
            if (primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
            return primitive.isNumber() ? number(name, primitive) : primitive.getAsString();
        }
        throw new ApiException(ApiFault.INVALID, name);
    }

    /** JSON allows more than any type of numbers, such as an exponent of a hundred digits. */
    private static BigDecimal number(String name, JsonPrimitive primitive) throws ApiException {
        try {
            return primitive.getAsBigDecimal();
        } catch (NumberFormatException e) {
            throw new ApiException(ApiFault.INVALID, name);
        }
    }

    /** Until openHAB restarts or the setting is changed; does not touch the configuration. */
    private Answer testSocket(ApiRequest request) throws ApiException, IOException {
        JsonObject body = request.body();
        control.setTestSocket(ApiRequest.flag(body, "on"));
        return Answer.done();
    }
}

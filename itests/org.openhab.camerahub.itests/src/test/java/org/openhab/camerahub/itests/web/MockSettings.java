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
package org.openhab.camerahub.itests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A parameter of each kind, for the made-up hub.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MockSettings {

    private MockSettings() {}

    static List<Map<String, Object>> parameters() {
        Map<String, Object> port = parameter("port", "Port", "integer", "Viewers", 443);
        port.put("min", 0);
        port.put("max", 65_535);
        port.put("defaultValue", "443");
        Map<String, Object> scheme = parameter("authentication", "Authentication", "text", "Access", "BASIC");
        scheme.put(
                "options",
                List.of(Map.of("value", "NONE", "label", "None"), Map.of("value", "BASIC", "label", "Basic")));
        Map<String, Object> linger = parameter("linger", "Linger Time", "integer", "Cameras", 10);
        linger.put("unit", "s");
        linger.put("advanced", true);
        Map<String, Object> secret = parameter("certificatePassword", "Key Password", "text", "Certificate", null);
        secret.put("password", true);
        secret.put("isSet", true);
        Map<String, Object> secrets = parameter("cameraCredentials", "Camera Credentials", "text", "Cameras", null);
        secrets.put("password", true);
        secrets.put("multiple", true);
        return List.of(
                port,
                parameter("publicName", "Public Host Name", "text", "Viewers", "cam.example.org"),
                parameter("certificateChain", "Certificate", "text", "Certificate", "camerahub/fullchain.pem"),
                secret,
                scheme,
                parameter("onlyOwnAddresses", "Only Own Addresses", "boolean", "Access", true),
                secrets,
                linger);
    }

    private static Map<String, Object> parameter(
            String name, String label, String type, String group, @Nullable Object value) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("label", label);
        all.put("description", "What " + label + " means, and what to enter.");
        all.put("type", type);
        all.put("group", group);
        all.put("value", value);
        all.put("options", List.of());
        for (String flag : List.of("advanced", "required", "multiple", "password", "isSet")) {
            all.put(flag, false);
        }
        return all;
    }
}

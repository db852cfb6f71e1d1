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
package org.openhab.binding.camerahub.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;

/**
 * A script for a device, ready to be pasted once the address of openHAB and a token are filled in.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
enum DeviceScript {
    MIKROTIK("mikrotik", Role.ROUTER),
    DAFANG_SETUP("dafang-setup", Role.CAMERA),
    DAFANG_MOTION("dafang-motion", Role.CAMERA);

    private final String id;
    private final Role role;

    DeviceScript(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    static Optional<DeviceScript> of(String id) {
        return Arrays.stream(values()).filter(script -> script.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    Role role() {
        return role;
    }

    /**
     * @param base the URL below which the API is
     * @param userId the name of a person for routers, empty if it is not about one
     */
    String text(String base, IssuedToken token, String userId) {
        String text = template();
        for (Map.Entry<String, String> value : Map.of(
                        "url",
                        base,
                        "select",
                        Long.toString(token.selector()),
                        "verify",
                        token.verifier(),
                        "user",
                        userId)
                .entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private String template() {
        try (@Nullable InputStream stream = DeviceScript.class.getResourceAsStream(id + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("the bundle lacks the script " + id);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
package org.openhab.io.camerahub.internal.config;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The parameters of the service, with the defaults that hold when the configuration does not name them: openHAB does
 * not inject those of {@code config.xml} when a service starts for the first time.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum ServiceParameter {
    PORT("port", "443"),
    BIND_ADDRESS("bindAddress", ""),
    PUBLIC_NAME("publicName", ""),
    PUBLIC_PORT("publicPort", "0"),
    VIDEO_BUFFER("videoBuffer", "524280"),
    CERTIFICATE_CHAIN("certificateChain", ""),
    CERTIFICATE_KEY("certificateKey", ""),
    CERTIFICATE_PASSWORD("certificatePassword", ""),
    AUTHENTICATION("authentication", "NONE"),
    ACCOUNTS("accounts", ""),
    ONLY_OWN_ADDRESSES("onlyOwnAddresses", "true"),
    ALLOWED_ADDRESSES("allowedAddresses", ""),
    MAX_CONNECTIONS("maxConnections", "256"),
    MAX_CONNECTIONS_PER_ADDRESS("maxConnectionsPerAddress", "64"),
    CAMERA_CREDENTIALS("cameraCredentials", ""),
    LINGER("linger", "10"),
    TEST_SOCKET_ENABLED("testSocketEnabled", "false"),
    TEST_SOCKET_ADDRESS("testSocketAddress", "127.0.0.1"),
    TEST_SOCKET_PORT("testSocketPort", "5001"),
    LOG_ENTRIES("logEntries", "2500");

    private final String key;
    private final String defaultValue;

    ServiceParameter(String key, String defaultValue) {
        this.key = key;
        this.defaultValue = defaultValue;
    }

    /** The name in the configuration. */
    public String key() {
        return key;
    }

    /** As text; empty if there is none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** The parameter of this name; empty if there is none. */
    public static Optional<ServiceParameter> of(String key) {
        for (ServiceParameter parameter : values()) {
            if (parameter.key.equals(key)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}

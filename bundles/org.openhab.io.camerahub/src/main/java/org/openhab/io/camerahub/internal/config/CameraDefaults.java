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

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * What the service's configuration says about cameras that are described by item metadata: metadata is readable by
 * everybody who may read items, so user names and passwords stand here.
 *
 * @param linger for cameras that do not state their own
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraDefaults(Map<String, Credentials> credentials, Duration linger) {

    /** The longest linger time. */
    public static final int MOST_LINGER_SECONDS = 3600;

    public CameraDefaults {
        credentials = Map.copyOf(credentials);
    }

    /** Reads the configuration of the service; what is wrong in it is left out, since the service reports it. */
    public static CameraDefaults of(Map<String, Object> configuration) {
        return read(new ParameterReader(configuration));
    }

    static CameraDefaults read(ParameterReader reader) {
        Map<String, Credentials> credentials = new HashMap<>();
        int number = 1;
        for (String entry : reader.list(ServiceParameter.CAMERA_CREDENTIALS)) {
            int equals = entry.indexOf('=');
            int colon = entry.indexOf(':', equals + 1);
            if (equals > 0 && colon > 0) {
                credentials.put(entry.substring(0, equals).strip(), Credentials.parse(entry.substring(equals + 1)));
            } else {
                reader.error(
                        ServiceParameter.CAMERA_CREDENTIALS,
                        "credentials-form",
                        "entry " + number + " is not written as camera=user:password.",
                        number);
            }
            number++;
        }
        int linger = reader.integer(ServiceParameter.LINGER, 0, MOST_LINGER_SECONDS);
        return new CameraDefaults(credentials, Duration.ofSeconds(linger));
    }

    /** The credentials for a camera by its item's name or by its path, null if there are none. */
    public @Nullable Credentials credentials(String item, String path) {
        return credentials.containsKey(item) ? credentials.get(item) : credentials.get(path);
    }

    /** Names no camera and no user. */
    @Override
    public String toString() {
        return "CameraDefaults[" + credentials.size() + " credentials, linger " + linger + "]";
    }
}

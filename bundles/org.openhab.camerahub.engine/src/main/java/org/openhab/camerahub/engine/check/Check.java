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
package org.openhab.camerahub.engine.check;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the doctor looks at, in the order in which a viewer meets it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Check {
    PUBLIC_NAME("public-name", "Public name"),
    PORT("port", "Port"),
    CERTIFICATE("certificate", "Certificate"),
    CHAIN("chain", "Certificate chain"),
    HANDSHAKE("handshake", "TLS as an Echo"),
    WAY_IN("way-in", "Way in"),
    AUTHENTICATION("authentication", "Authentication"),
    CAMERA("camera", "Camera"),
    PERMISSION("permission", "Permission"),
    DESCRIPTION("description", "Description"),
    VIDEO("video", "Video"),
    RESOLUTION("resolution", "Resolution"),
    AUDIO("audio", "Audio"),
    FIRST_PICTURE("first-picture", "First picture"),
    TRACKS("tracks", "Tracks"),
    REPORTS("reports", "Sender reports");

    private final String key;
    private final String label;

    Check(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The key of the translated label: {@code check.<key>} in the service's properties. */
    public String key() {
        return key;
    }

    /** The English label. */
    public String label() {
        return label;
    }
}

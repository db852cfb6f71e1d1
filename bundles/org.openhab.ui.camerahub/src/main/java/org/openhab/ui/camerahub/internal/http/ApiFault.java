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

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Everything for which a request is refused, with the status of HTTP (RFC 9110 section 15). The texts, cause and cure,
 * stand in the bundle's properties: {@code error.<code>}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum ApiFault {
    NOT_AUTHENTICATED(401),
    NOT_ADMINISTRATOR(403),
    CROSS_SITE(403),
    NOT_JSON(415),
    UNREADABLE(400),
    INVALID(400),
    TOO_LARGE(413),
    NO_SUCH_PATH(404),
    METHOD_NOT_ALLOWED(405),
    NO_SUCH_CAMERA(404),
    NO_SWITCHES(409),
    NO_SUCH_SESSION(404),
    NO_SUCH_TOKEN(404),
    NO_SUCH_ACCOUNT(404),
    NO_SUCH_PICTURE(404),
    NO_SNAPSHOT(503),
    NO_CERTIFICATE(404),
    NO_BINDING(503),
    NOT_RUNNING(503),
    SETTINGS(422),
    NOT_STORED(500),
    TOO_MANY_READERS(503),
    TIMEOUT(504),
    INTERNAL(500);

    private final int status;

    ApiFault(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The same in every language, e.g. {@code no-such-camera}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

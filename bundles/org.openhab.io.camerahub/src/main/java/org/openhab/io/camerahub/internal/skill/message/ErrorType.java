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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.FaultKind;

/**
 * The errors of Alexa's interfaces {@code ErrorResponse} and {@code Authorization} that can happen here.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum ErrorType {
    /** The hub itself does not run. */
    BRIDGE_UNREACHABLE,
    ENDPOINT_BUSY,
    /** The camera does not answer. */
    ENDPOINT_UNREACHABLE,
    /** The camera answers, but in a way that the household has to mend. */
    HARDWARE_MALFUNCTION,
    INTERNAL_ERROR,
    /** What passes the directives on shows a token that has expired. */
    EXPIRED_AUTHORIZATION_CREDENTIAL,
    /** What passes the directives on shows no token, or a wrong one. */
    INVALID_AUTHORIZATION_CREDENTIAL,
    /** The directive is none that is understood here. */
    INVALID_DIRECTIVE,
    /** The directive asks for a stream that no camera here gives. */
    INVALID_VALUE,
    NO_SUCH_ENDPOINT,
    /** The camera may not be viewed now. */
    NOT_SUPPORTED_IN_CURRENT_MODE,
    /** The only error of {@code AcceptGrant}. */
    ACCEPT_GRANT_FAILED;

    /** What a fault of the hub is to Alexa. */
    public static ErrorType of(FaultKind fault) {
        return switch (fault) {
            case CAMERA_UNREACHABLE, CAMERA_TIMEOUT, CAMERA_LOST, CAMERA_SILENT -> ENDPOINT_UNREACHABLE;
            case CAMERA_CREDENTIALS,
                    CAMERA_NO_STREAM,
                    CAMERA_REFUSED,
                    CAMERA_PROTOCOL,
                    CAMERA_UNUSABLE,
                    CAMERA_UNTRUSTED -> HARDWARE_MALFUNCTION;
            case CAMERA_UNKNOWN -> NO_SUCH_ENDPOINT;
            case STREAM_FORBIDDEN -> NOT_SUPPORTED_IN_CURRENT_MODE;
            case TOO_MANY_VIEWERS, NO_MEMORY -> ENDPOINT_BUSY;
            case NOT_RUNNING, CERTIFICATE_MISSING, CERTIFICATE_UNUSABLE, PORT_UNAVAILABLE, CONFIGURATION ->
                BRIDGE_UNREACHABLE;
            case INTERNAL -> INTERNAL_ERROR;
        };
    }
}

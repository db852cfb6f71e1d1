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
package org.openhab.camerahub.engine.fault;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Everything that can go wrong, each with its cause and its cure. This table is the one place that maps a fault to the
 * RTSP status a viewer gets, to the key of the text in a Thing's or service's status, and to the log line.
 *
 * <p>In {@link #message} {@code {camera}} stands for the camera's name and {@code {detail}} for what the peer or the
 * system said. Neither ever contains an address or a secret.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum FaultKind {
    /* the camera's side */
    CAMERA_UNREACHABLE(
            503,
            "camera-unreachable",
            "Camera {camera} cannot be reached ({detail}). Check its power, its network and the address in its configuration."),
    CAMERA_TIMEOUT(
            504,
            "camera-timeout",
            "Camera {camera} does not answer in time ({detail}). It may be overloaded: close other viewers of it or restart it."),
    CAMERA_CREDENTIALS(
            502,
            "camera-credentials",
            "Camera {camera} refuses the user name or password of its configuration ({detail}). Correct the credentials of this camera."),
    CAMERA_NO_STREAM(
            502,
            "camera-no-stream",
            "Camera {camera} has no stream at this path ({detail}). Correct the path of its address."),
    CAMERA_REFUSED(
            502,
            "camera-refused",
            "Camera {camera} refused a request ({detail}). See the communication log of this camera for the request."),
    CAMERA_PROTOCOL(
            502,
            "camera-protocol",
            "Camera {camera} does not speak RTSP as expected ({detail}). Check port and scheme of its address."),
    CAMERA_UNUSABLE(
            502,
            "camera-unusable",
            "Camera {camera} offers no track that can be shown ({detail}). Set it to H.264 and check its modifiers."),
    CAMERA_UNTRUSTED(
            502,
            "camera-untrusted",
            "Camera {camera} shows a certificate that is not trusted ({detail}). Install a valid one or set this camera's trust to any certificate."),
    CAMERA_LOST(503, "camera-lost", "Camera {camera} ended the stream ({detail}). The hub connects again by itself."),
    CAMERA_SILENT(
            503,
            "camera-silent",
            "Camera {camera} sends no pictures ({detail}). The hub connects again by itself; restart the camera if this stays."),
    /* the viewer's side */
    CAMERA_UNKNOWN(
            404,
            "camera-unknown",
            "No camera has this path. The paths are listed by the console command 'openhab:camerahub list'."),
    STREAM_FORBIDDEN(403, "stream-forbidden", "Camera {camera} may not be viewed now. Switch its stream on."),
    TOO_MANY_VIEWERS(453, "too-many-viewers", "The limit of viewers is reached ({detail}). Raise it or end a session."),
    /* the hub itself */
    NOT_RUNNING(503, "not-running", "The hub does not run ({detail}). See its status for the reason."),
    CERTIFICATE_MISSING(
            500,
            "certificate-missing",
            "There is no certificate ({detail}). Set the paths of the certificate chain and its key."),
    CERTIFICATE_UNUSABLE(500, "certificate-unusable", "The certificate cannot be used ({detail})."),
    PORT_UNAVAILABLE(500, "port-unavailable", "The port cannot be opened ({detail})."),
    CONFIGURATION(500, "configuration", "The configuration has an error: {detail}"),
    NO_MEMORY(
            503,
            "no-memory",
            "The hub has no memory left ({detail}). Give openHAB more by -XX:MaxDirectMemorySize in EXTRA_JAVA_OPTS, or let fewer view at once."),
    INTERNAL(500, "internal", "The hub failed ({detail}). This is a bug: please report it with the log.");

    private final int rtspStatus;
    private final String key;
    private final String message;

    FaultKind(int rtspStatus, String key, String message) {
        this.rtspStatus = rtspStatus;
        this.key = key;
        this.message = message;
    }

    /** The RTSP status code of the answer to a viewer (RFC 2326 section 7.1.1). */
    public int rtspStatus() {
        return rtspStatus;
    }

    /** False for faults on account of which the hub's port is not open, so that no viewer ever meets them. */
    public boolean seenByViewers() {
        return switch (this) {
            case NOT_RUNNING, CERTIFICATE_MISSING, CERTIFICATE_UNUSABLE, PORT_UNAVAILABLE, CONFIGURATION -> false;
            default -> true;
        };
    }

    /** The key of the translated text: {@code offline.<key>} in the bundle's properties. */
    public String key() {
        return key;
    }

    /** The English text, cause and cure, with {@code {camera}} and {@code {detail}}. */
    public String message() {
        return message;
    }
}

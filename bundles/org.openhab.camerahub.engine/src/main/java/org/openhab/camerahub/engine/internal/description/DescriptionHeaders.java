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
package org.openhab.camerahub.engine.internal.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The headers of the hub's answer to DESCRIBE.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class DescriptionHeaders {

    private DescriptionHeaders() {}

    /**
     * Whether a viewer takes a session description.
     *
     * @param accept the values of its Accept headers; none means that it takes anything
     */
    public static boolean acceptsSdp(List<String> accept) {
        return accept.isEmpty()
                || accept.stream()
                        .flatMap(value ->
                                Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                        .map(range -> range.split(";", 2)[0].strip())
                        .anyMatch(List.of("application/sdp", "application/*", "*/*")::contains);
    }

    /**
     * Point 19 of Echo's needs: the base of control URLs must begin with {@code rtsp://}, also inside of TLS; it names
     * host and path as the viewer knows them.
     *
     * @param request the URL of the viewer's request
     */
    public static String contentBase(RtspUrl request) {
        String path = request.path().replaceFirst("/+$", "") + "/";
        return new RtspUrl("rtsp", request.host(), request.port(), path).toString();
    }

    /**
     * What a viewer gets of the camera's own headers: those that cameras of the QuickTime family and caches use, unless
     * a modifier keeps them back or they name the camera.
     */
    public static RtspHeaders passedOn(RtspHeaders camera, Set<Modifier> modifiers, String cameraHost) {
        RtspHeaders.Builder builder = RtspHeaders.builder();
        String host = cameraHost.toLowerCase(Locale.ROOT);
        camera.forEach((name, value) -> {
            if (passes(name, modifiers) && !value.toLowerCase(Locale.ROOT).contains(host)) {
                builder.add(name, value);
            }
        });
        return builder.build();
    }

    private static boolean passes(String name, Set<Modifier> modifiers) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-accept") && !modifiers.contains(Modifier.DEL_XACCEPT)
                || lower.equals("cache-control") && !modifiers.contains(Modifier.DEL_CACHE_CONTROL);
    }
}

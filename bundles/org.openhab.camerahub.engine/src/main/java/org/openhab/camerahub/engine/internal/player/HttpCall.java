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
package org.openhab.camerahub.engine.internal.player;

import io.netty.handler.codec.http.HttpRequest;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.http.HttpClient;
import org.openhab.camerahub.engine.internal.http.HttpTarget;

/**
 * Somebody's wish for something of a camera.
 *
 * @param user the account, empty if none was needed
 * @param message request line and headers, for the log
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HttpCall(HttpClient client, HttpTarget target, String user, String message) {

    private static final int LONGEST_MESSAGE = 2000;

    private static final String MASK = "***";

    /** The token that stands for the camera's path is a secret, which goes into no log. */
    public static HttpCall byToken(HttpClient client, HttpTarget target, HttpRequest request) {
        return new HttpCall(client, target, "", text(request).replace(target.place(), MASK));
    }

    public static HttpCall byPath(HttpClient client, HttpTarget target, String user, HttpRequest request) {
        return new HttpCall(client, target, user, text(request));
    }

    private static String text(HttpRequest request) {
        StringBuilder message = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.uri())
                .append(' ')
                .append(request.protocolVersion());
        for (Map.Entry<String, String> header : request.headers()) {
            message.append('\n').append(header.getKey()).append(": ").append(header.getValue());
        }
        message.setLength(Math.min(LONGEST_MESSAGE, message.length()));
        return message.toString();
    }

    String requestLine() {
        return message.lines().findFirst().orElse("");
    }
}

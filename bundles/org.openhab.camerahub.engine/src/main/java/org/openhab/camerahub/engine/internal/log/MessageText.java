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
package org.openhab.camerahub.engine.internal.log;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspMessage;

/**
 * An RTSP message as the communication log shows it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MessageText {

    /** A session description has about 1 kB. */
    private static final int MOST_BODY = 8 << 10;

    private MessageText() {}

    static String of(RtspMessage message, boolean whole) {
        StringBuilder text = new StringBuilder(message.startLine());
        if (!whole) {
            return text.toString();
        }
        message.headers()
                .forEach((name, value) ->
                        text.append('\n').append(name).append(": ").append(value));
        int length = message.body().length;
        if (length > 0 && isText(message.body())) {
            String body = message.bodyText().strip();
            text.append("\n\n").append(body, 0, Math.min(body.length(), MOST_BODY));
        } else if (length > 0) {
            text.append("\n\n(").append(length).append(" bytes)");
        }
        return text.toString();
    }

    private static boolean isText(byte[] body) {
        for (byte b : body) {
            boolean control = b >= 0 && b < ' ' && b != '\r' && b != '\n' && b != '\t';
            if (control) {
                return false;
            }
        }
        return true;
    }
}

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
package org.openhab.camerahub.engine.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A POST request. Prints neither its credentials nor its body.
 *
 * @param peer address of whoever sent it
 * @param authorization value of that header, empty if there is none
 * @param contentType value of that header, empty if there is none
 * @param body not to be changed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HttpPost(String peer, String authorization, String contentType, byte[] body) {

    /** The body as the UTF-8 that JSON is written in. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "HttpPost[" + peer + ", " + body.length + " bytes]";
    }
}

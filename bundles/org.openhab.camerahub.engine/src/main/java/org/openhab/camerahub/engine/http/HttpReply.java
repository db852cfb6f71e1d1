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

import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The answer to a POST request. Prints its status only.
 *
 * @param headers others than those about the body
 * @param contentType of the body
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HttpReply(int status, Map<String, String> headers, String contentType, String body) {

    public HttpReply {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "HttpReply[" + status + "]";
    }
}

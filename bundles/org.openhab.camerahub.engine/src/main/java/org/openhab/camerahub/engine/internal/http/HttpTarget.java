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
package org.openhab.camerahub.engine.internal.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a request is about: {@code /place/name?parameters}.
 *
 * @param place a camera's token or path
 * @param name of a playlist, a segment, a picture
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HttpTarget(String place, String name, Map<String, List<String>> parameters) {

    /** Empty if it cannot be one of the hub's. */
    public static Optional<HttpTarget> of(String uri) {
        try {
            QueryStringDecoder decoder = new QueryStringDecoder(uri);
            String path = decoder.path();
            int slash = path.lastIndexOf('/');
            if (!path.startsWith("/") || slash < 1 || path.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new HttpTarget(path.substring(1, slash), path.substring(slash + 1), decoder.parameters()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // escapes that are none
        }
    }

    public boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** A number without sign; empty if the parameter is missing or is none. */
    public OptionalLong number(String parameter) {
        String value = parameters.getOrDefault(parameter, List.of("")).get(0);
        return value.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }
}

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
package org.openhab.camerahub.rtsp.message;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The methods of RFC 2326 section 10. Their names are their tokens.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum RtspMethod {
    OPTIONS,
    DESCRIBE,
    ANNOUNCE,
    SETUP,
    PLAY,
    PAUSE,
    TEARDOWN,
    GET_PARAMETER,
    SET_PARAMETER,
    REDIRECT,
    RECORD;

    private static final Map<String, RtspMethod> BY_TOKEN =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    /** Finds a method by its token; tokens are case-sensitive (RFC 2326 section 6.1). */
    public static Optional<RtspMethod> of(String token) {
        return Optional.ofNullable(BY_TOKEN.get(token));
    }
}

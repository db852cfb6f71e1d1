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
package org.openhab.camerahub.rtsp.header;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspMethod;

/**
 * Public header (RFC 2326 section 12.28), and Allow (12.4): the methods a server offers.
 *
 * @param methods those that RFC 2326 knows, in its order
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record PublicHeader(Set<RtspMethod> methods) {

    public PublicHeader {
        EnumSet<RtspMethod> copy = EnumSet.noneOf(RtspMethod.class);
        copy.addAll(methods);
        methods = Collections.unmodifiableSet(copy);
    }

    /** Unknown methods are left out; letter case does not matter here, commas may be missing. */
    public static PublicHeader parse(String text) {
        return new PublicHeader(Arrays.stream(text.split("[,\\s]+"))
                .map(token -> RtspMethod.of(token.toUpperCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    public boolean offers(RtspMethod method) {
        return methods.contains(method);
    }

    /** The form that goes over the wire. */
    @Override
    public String toString() {
        return methods.stream().map(RtspMethod::name).collect(Collectors.joining(", "));
    }
}

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
package org.openhab.binding.camerahub.internal.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A device that has answered a probe (WS-Discovery 1.0 section 5.3, ONVIF core specification section 7.3). Everything
 * here is what the device says of itself, so nothing of it is trusted.
 *
 * @param endpoint by which the device tells itself from others, mostly {@code urn:uuid:...}
 * @param types what it is: qualified names, e.g. {@code dn:NetworkVideoTransmitter}
 * @param scopes what else it says, e.g. {@code onvif://www.onvif.org/hardware/DS-2CD2032}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ProbeMatch(String endpoint, List<String> types, List<String> scopes) {

    private static final String SCOPE = "onvif://www.onvif.org/";
    private static final int LONGEST_TEXT = 60;

    ProbeMatch {
        types = List.copyOf(types);
        scopes = List.copyOf(scopes);
    }

    /** Printers and computers answer as well. */
    boolean isCamera() {
        return types.stream().anyMatch(type -> type.endsWith("NetworkVideoTransmitter"))
                || scopes.stream()
                        .map(scope -> scope.toLowerCase(Locale.ROOT))
                        .anyMatch(scope -> scope.startsWith(SCOPE + "type/video_encoder")
                                || scope.startsWith(SCOPE + "type/networkvideotransmitter"));
    }

    /** The name that maker or owner gave it, empty if none. */
    String name() {
        return scope("name");
    }

    /** The model, empty if it does not say. */
    String hardware() {
        return scope("hardware");
    }

    private String scope(String kind) {
        String start = SCOPE + kind + "/";
        return scopes.stream()
                .filter(scope -> scope.regionMatches(true, 0, start, 0, start.length()))
                .map(scope -> readable(scope.substring(start.length())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Percent-decoded, short, and without characters that would break a line or hide a part of it. */
    private static String readable(String escaped) {
        String text;
        try {
            // Without an authority, which a name that begins with a slash would be.
            text = String.valueOf(new URI("//scope/" + escaped).getPath()).substring(1);
        } catch (URISyntaxException e) {
            text = escaped;
        }
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ")
                .replace('_', ' ')
                .strip();
        return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) : line;
    }
}

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
package org.openhab.io.camerahub.internal.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.items.Metadata;
import org.openhab.io.camerahub.internal.original.StreamOffer.Resolution;

/**
 * What {@code alexa} metadata says of a camera to Alexa: the same keys as openHAB's skill reads, so that a skill of one's
 * own needs no others.
 *
 * @param name how the camera is called, empty if the metadata does not say
 * @param description empty if the metadata does not say
 * @param resolutions one if the metadata says so
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record AlexaWords(String name, String description, List<Resolution> resolutions) {

    static final AlexaWords NONE = new AlexaWords("", "", List.of());

    private static final Map<String, Resolution> RESOLUTIONS = Map.of(
            "480p", new Resolution(640, 480),
            "720p", new Resolution(1280, 720),
            "1080p", new Resolution(1920, 1080));

    static AlexaWords of(Metadata metadata) {
        if (!AlexaValue.showsCamera(metadata.getValue())) {
            return NONE;
        }
        return new AlexaWords(
                text(metadata, "name"),
                text(metadata, "description"),
                Optional.ofNullable(RESOLUTIONS.get(text(metadata, "resolution")))
                        .map(List::of)
                        .orElse(List.of()));
    }

    /** These, and where they say nothing, those of the other item that shows the camera. */
    AlexaWords or(AlexaWords other) {
        return new AlexaWords(
                name.isEmpty() ? other.name : name,
                description.isEmpty() ? other.description : description,
                resolutions.isEmpty() ? other.resolutions : resolutions);
    }

    private static String text(Metadata metadata, String key) {
        return metadata.getConfiguration().getOrDefault(key, "").toString().strip();
    }
}

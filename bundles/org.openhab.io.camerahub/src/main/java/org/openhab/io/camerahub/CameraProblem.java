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
package org.openhab.io.camerahub;

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.Placeholders;

/**
 * Something about a camera's configuration that the user should change.
 *
 * @param place what has to be changed
 * @param name of the item or of the camera, e.g. {@code Front_Door}
 * @param values what stands for {@code {0}}, {@code {1}}, ... in the kind's text: names, numbers, words; no address and
 *     no secret
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraProblem(Place place, String name, ProblemKind kind, List<String> values) {

    /** Where it stands: in other languages {@code problem-place.<key>} of the service's properties. */
    public enum Place {
        /** Metadata {@code camerahub} of an item. */
        ITEM("item {0}"),
        ALEXA("'alexa' metadata of item {0}"),
        CAMERA("camera {0}");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CameraProblem {
        values = List.copyOf(values);
    }

    public CameraProblem(Place place, String name, ProblemKind kind, String... values) {
        this(place, name, kind, List.of(values));
    }

    /** Where it stands, in English: e.g. {@code item Front_Door}. */
    public String source() {
        return Placeholders.fill(place.text, List.of(name));
    }

    /** Cause and cure in English, a sentence or two. */
    public String text() {
        return kind.text(values);
    }

    /** True if this is about the camera of this id. */
    public boolean isAbout(String cameraId) {
        return name.equals(cameraId);
    }
}

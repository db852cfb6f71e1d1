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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.core.items.Metadata;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.ProblemKind;

/**
 * Reads the modifiers from an item's metadata of the namespace {@code alexa}:
 *
 * <pre>
 * alexa="CameraStream" [ proxyBaseUrl="https://cam.example.org", resolution="720p", del_audio=true ]
 * </pre>
 *
 * <p>All other keys belong to openHAB's Alexa skill, and what the skill makes of them is its business, with one
 * exception: the skill sends every key to Amazon, so a secret among them is reported.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AlexaMetadataReader {

    static final String NAMESPACE = "alexa";

    private static final Pattern SECRET_KEY = Pattern.compile(
            "user|user_?name|pass|password|passwd|pwd|.*credentials?|.*_cred|.*secret", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_VALUE =
            Pattern.compile("\\w+://[^/@]+@.*|.*[/?&;_](?:password|passwd|pwd|pass)=[^&].*", Pattern.CASE_INSENSITIVE);

    private AlexaMetadataReader() {}

    /** @param problems takes what is wrong with it */
    static ModifierRules read(Metadata metadata, Consumer<CameraProblem> problems) {
        if (!AlexaValue.showsCamera(metadata.getValue())) {
            return ModifierRules.NONE;
        }
        return ModifierReader.read(
                metadata.getConfiguration(), (kind, values) -> problems.accept(problem(metadata, kind, values)));
    }

    /** What of a camera's secrets would leave the house with this metadata. */
    static List<CameraProblem> secrets(Metadata metadata) {
        List<String> keys = new ArrayList<>();
        metadata.getConfiguration().forEach((key, value) -> {
            if (SECRET_KEY.matcher(key).matches()
                    || SECRET_VALUE.matcher(String.valueOf(value)).matches()) {
                keys.add("'" + key + "'");
            }
        });
        if (keys.isEmpty()) {
            return List.of();
        }
        keys.sort(null);
        return List.of(problem(metadata, ProblemKind.SECRET_SENT, String.join(", ", keys)));
    }

    private static CameraProblem problem(Metadata metadata, ProblemKind kind, String... values) {
        return new CameraProblem(CameraProblem.Place.ALEXA, metadata.getUID().getItemName(), kind, values);
    }
}

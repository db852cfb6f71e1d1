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
package org.openhab.io.camerahub.internal.skill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.io.camerahub.internal.original.StreamOffer;

/**
 * A camera as Alexa sees it: one device, with one stream or more.
 *
 * @param id of the first of its streams
 * @param name how people call it
 * @param description what the Alexa app says of it
 * @param streams at least one
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record SkillCamera(String id, String name, String description, List<Stream> streams) {

    private static final int LONGEST_ID = 256;
    private static final int LONGEST_NAME = 128;

    /**
     * One of its streams.
     *
     * @param offer what its description says of it
     */
    record Stream(Camera camera, StreamOffer offer) {}

    SkillCamera {
        streams = List.copyOf(streams);
    }

    /** The id in the characters that Alexa allows, the same for ever. */
    String endpointId() {
        StringBuilder escaped = new StringBuilder();
        for (char each : id.toCharArray()) {
            if (String.valueOf(each).matches("[A-Za-z0-9_:#;?@&-]")) {
                escaped.append(each);
            } else {
                escaped.append('=').append(Integer.toHexString(each)).append('=');
            }
        }
        return escaped.length() <= LONGEST_ID ? escaped.toString() : "=" + hash(id);
    }

    /** The name without what Alexa cannot pronounce. */
    String friendlyName() {
        String spoken = shortened(name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip(), LONGEST_NAME);
        return spoken.isEmpty() ? id.replaceAll("[^A-Za-z0-9]+", " ").strip() : spoken;
    }

    String shortDescription() {
        return shortened(description, LONGEST_NAME);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).strip();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

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
package org.openhab.io.camerahub.internal.original;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * An item of SmartHomeNG that is a camera of AlexaCamProxy4P3, with the meaning that its attributes have there.
 *
 * @param streams those that the original serves, by number; none if it serves none
 * @param proxy the public name and port, empty if there is none
 * @param credentials for the camera, null if it asks for none
 * @param viewer whom the original lets see this camera, null if it says nothing
 * @param modifiers as they are written
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record OriginalCamera(
        List<Stream> streams,
        String proxy,
        @Nullable Credentials credentials,
        @Nullable Credentials viewer,
        String modifiers,
        String name,
        String description,
        String image) {

    /**
     * One of up to three streams.
     *
     * @param address with scheme, e.g. {@code rtsp://192.0.2.9/live}
     */
    public record Stream(int number, String address, StreamOffer offer) {

        /** Names no address. */
        @Override
        public String toString() {
            return "Stream[" + number + "]";
        }
    }

    /** True if these attributes make a camera of an item. */
    public static boolean isDescribedBy(Map<String, ?> attributes) {
        return attributes.keySet().stream().anyMatch(key -> OriginalAttribute.of(key)
                .filter(OriginalAttribute.ADDRESSES::equals)
                .isPresent());
    }

    /**
     * Reads the attributes of an item.
     *
     * @param complain takes each thing that makes no sense
     */
    public static OriginalCamera read(Map<String, ?> attributes, Complaints complain) {
        OriginalCameraReader reader = new OriginalCameraReader(attributes, complain);
        return new OriginalCamera(
                reader.streams(),
                reader.text(OriginalAttribute.PROXY),
                reader.credentials(OriginalAttribute.CREDENTIALS),
                reader.credentials(OriginalAttribute.VIEWER_CREDENTIALS),
                reader.text(OriginalAttribute.MODIFIERS),
                reader.text(OriginalAttribute.NAME),
                reader.text(OriginalAttribute.DESCRIPTION),
                reader.text(OriginalAttribute.IMAGE));
    }

    /** The same, served no more. */
    public OriginalCamera withoutStreams() {
        return new OriginalCamera(List.of(), proxy, credentials, viewer, modifiers, name, description, image);
    }

    /** Names neither addresses nor secrets. */
    @Override
    public String toString() {
        return "OriginalCamera" + streams;
    }
}

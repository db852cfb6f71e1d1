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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.items.MetadataRegistry;

/**
 * Groups that are one device to Alexa, as openHAB's skill has it: what their {@code alexa} metadata says counts for their
 * members too, unless a member says it itself, and the device is called as the group is.
 *
 * <pre>
 * Group  Front        {alexa="Camera" [ name="Front door", del_audio=true ]}
 * String Front_Stream (Front) {alexa="CameraStream" [ proxyBaseUrl="https://cam.example.org" ]}
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AlexaGroups {

    private static final String GROUP = "Group";
    private static final List<String> OF_THE_DEVICE = List.of("name", "description");

    private final MetadataRegistry metadataRegistry;
    private final ItemRegistry items;

    AlexaGroups(MetadataRegistry metadataRegistry, ItemRegistry items) {
        this.metadataRegistry = metadataRegistry;
        this.items = items;
    }

    /** The {@code alexa} metadata of the devices to which the item with this metadata belongs. */
    List<Metadata> of(Metadata member) {
        @Nullable Item item = items.get(member.getUID().getItemName());
        if (item == null || !AlexaValue.showsCamera(member.getValue())) {
            return List.of();
        }
        return item.getGroupNames().stream().sorted().flatMap(this::device).toList();
    }

    private Stream<Metadata> device(String group) {
        @Nullable Item item = items.get(group);
        @Nullable Metadata metadata = metadataRegistry.get(new MetadataKey(AlexaMetadataReader.NAMESPACE, group));
        return item != null
                        && metadata != null
                        && GROUP.equals(item.getType())
                        && AlexaValue.isDevice(metadata.getValue())
                ? Stream.of(metadata)
                : Stream.of();
    }

    /** A group's metadata as if it stood at an item that shows a camera. */
    static Metadata asCamera(Metadata group) {
        return new Metadata(group.getUID(), "CameraStream", group.getConfiguration());
    }

    /** A member's metadata with that of its devices. */
    static Metadata merged(Metadata member, List<Metadata> devices) {
        Map<String, Object> config = new HashMap<>();
        devices.forEach(device -> config.putAll(device.getConfiguration()));
        config.putAll(member.getConfiguration());
        for (String key : OF_THE_DEVICE) {
            devices.stream()
                    .map(device -> device.getConfiguration().get(key))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(value -> config.put(key, value));
        }
        return new Metadata(member.getUID(), member.getValue(), config);
    }
}

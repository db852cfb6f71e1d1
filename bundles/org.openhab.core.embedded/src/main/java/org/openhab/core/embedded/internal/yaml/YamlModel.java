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
package org.openhab.core.embedded.internal.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.embedded.internal.thing.ThingDefinition;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.link.ItemChannelLink;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What one YAML file of {@code conf/yaml} says, in the form of openHAB 5.1.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record YamlModel(
        Map<ThingUID, ThingDefinition> things,
        Map<String, MemoryItem> items,
        Map<String, ItemChannelLink> links,
        Map<MetadataKey, Metadata> metadata) {

    static final YamlModel EMPTY = new YamlModel(Map.of(), Map.of(), Map.of(), Map.of());

    private static final int VERSION = 1;

    /** @throws IllegalArgumentException if the text is not such a file; the message says why */
    public static YamlModel parse(String text) {
        YamlMap root = YamlMap.of("the file", load(text));
        if (!Integer.valueOf(VERSION).equals(root.get("version"))) {
            throw new IllegalArgumentException("'version: 1' is missing");
        }
        Map<ThingUID, ThingDefinition> things = new LinkedHashMap<>();
        YamlMap.of("things", root.get("things")).forEach((uid, body) -> {
            ThingDefinition thing = YamlThing.read(uid, body);
            things.put(thing.uid(), thing);
        });
        YamlModel model = new YamlModel(things, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        YamlMap.of("items", root.get("items")).forEach((name, body) -> YamlItem.read(name, body, model));
        return model;
    }

    private static @Nullable Object load(String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
        }
    }
}

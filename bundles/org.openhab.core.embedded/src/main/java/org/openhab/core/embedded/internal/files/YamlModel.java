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
package org.openhab.core.embedded.internal.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The items and metadata of one YAML file in openHAB 5's format, version 1:
 *
 * <pre>
 * version: 1
 * items:
 *   Front_Door:
 *     type: String
 *     label: Front door
 *     metadata:
 *       camerahub:
 *         value: rtsp://192.0.2.10/stream1
 *         config:
 *           del_audio: true
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record YamlModel(Map<String, MemoryItem> items, Map<MetadataKey, Metadata> metadata) {

    static final YamlModel EMPTY = new YamlModel(Map.of(), Map.of());

    /** @throws IllegalArgumentException if the text is not such a file; the message says why */
    static YamlModel parse(String text) {
        Map<?, ?> root = map(load(text), "the file");
        if (!Integer.valueOf(1).equals(root.get("version"))) {
            throw new IllegalArgumentException("'version: 1' is missing");
        }
        Map<String, MemoryItem> items = new LinkedHashMap<>();
        Map<MetadataKey, Metadata> metadata = new LinkedHashMap<>();
        map(root.get("items"), "items").forEach((name, body) -> {
            String item = String.valueOf(name);
            Map<?, ?> details = map(body, item);
            items.put(
                    item,
                    new MemoryItem(item, text(details.get("type"), "String"), nullableText(details.get("label"))));
            map(details.get("metadata"), "metadata of " + item)
                    .forEach((namespace, value) -> put(metadata, item, String.valueOf(namespace), value));
        });
        return new YamlModel(items, metadata);
    }

    private static @Nullable Object load(String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
        }
    }

    /** Metadata is a value alone or a map of {@code value} and {@code config}. */
    private static void put(Map<MetadataKey, Metadata> metadata, String item, String namespace, @Nullable Object body) {
        MetadataKey key = new MetadataKey(namespace, item);
        if (body instanceof Map<?, ?> details) {
            Map<String, Object> config = new LinkedHashMap<>();
            map(details.get("config"), "config of " + key).forEach((name, value) -> {
                if (value != null) {
                    config.put(String.valueOf(name), value);
                }
            });
            metadata.put(key, new Metadata(key, text(details.get("value"), ""), config));
        } else {
            metadata.put(key, new Metadata(key, text(body, ""), null));
        }
    }

    private static Map<?, ?> map(@Nullable Object value, String what) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(what + " must be a map");
    }

    private static String text(@Nullable Object value, String fallback) {
        return value == null ? fallback : String.valueOf(value);
    }

    private static @Nullable String nullableText(@Nullable Object value) {
        return value == null ? null : String.valueOf(value);
    }
}

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

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.link.ItemChannelLink;

/**
 * Reads an item with its links and metadata.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class YamlItem {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");

    private YamlItem() {}

    /** Adds what it finds to the model. */
    static void read(String name, @Nullable Object body, YamlModel model) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of an item");
        }
        YamlMap fields = YamlMap.of(name, body)
                .withOnly(
                        "type",
                        "dimension",
                        "group",
                        "label",
                        "icon",
                        "format",
                        "unit",
                        "autoupdate",
                        "groups",
                        "tags",
                        "channel",
                        "channels",
                        "metadata");
        String dimension = fields.text("dimension");
        String type = capitalized(fields.mandatory("type"));
        MemoryItem item = new MemoryItem(name, dimension == null ? type : type + ":" + dimension, fields.text("label"));
        item.setCategory(fields.text("icon"));
        item.addTags(fields.texts("tags"));
        item.addGroupNames(fields.texts("groups"));
        model.items().put(name, item);
        links(name, fields, model);
        metadata(name, fields, model);
    }

    /** openHAB takes the type in whatever case. */
    private static String capitalized(String type) {
        for (String known : List.of(
                "Call",
                "Color",
                "Contact",
                "DateTime",
                "Dimmer",
                "Group",
                "Image",
                "Location",
                "Number",
                "Player",
                "Rollershutter",
                "String",
                "Switch")) {
            if (known.equalsIgnoreCase(type)) {
                return known;
            }
        }
        throw new IllegalArgumentException("'" + type + "' is no type of items");
    }

    private static void links(String name, YamlMap fields, YamlModel model) {
        String channel = fields.text("channel");
        if (channel != null) {
            put(new ItemChannelLink(name, new ChannelUID(channel)), model);
        }
        YamlMap channels = fields.map("channels");
        channels.forEach((uid, configuration) -> put(
                new ItemChannelLink(
                        name,
                        new ChannelUID(uid),
                        new Configuration(
                                YamlMap.of("channel " + uid, configuration).values())),
                model));
    }

    private static void put(ItemChannelLink link, YamlModel model) {
        model.links().put(link.getUID(), link);
    }

    private static void metadata(String name, YamlMap fields, YamlModel model) {
        field(name, "unit", fields, model);
        field(name, "autoupdate", fields, model);
        String format = fields.text("format");
        if (format != null) {
            MetadataKey key = new MetadataKey("stateDescription", name);
            model.metadata().put(key, new Metadata(key, "", Map.of("pattern", format)));
        }
        fields.map("metadata").forEach((namespace, value) -> {
            Metadata metadata = metadata(new MetadataKey(namespace, name), value);
            model.metadata().put(metadata.getUID(), metadata);
        });
    }

    /** A field that is a short form of metadata of the same name. */
    private static void field(String name, String field, YamlMap fields, YamlModel model) {
        String value = fields.text(field);
        if (value != null) {
            MetadataKey key = new MetadataKey(field, name);
            model.metadata().put(key, new Metadata(key, value, null));
        }
    }

    /** A value alone, or a map of {@code value} and {@code config}. */
    private static Metadata metadata(MetadataKey key, @Nullable Object body) {
        if (body instanceof Map) {
            YamlMap fields = YamlMap.of("metadata " + key, body).withOnly("value", "config");
            return new Metadata(
                    key, fields.text("value", ""), fields.map("config").values());
        }
        return new Metadata(key, body == null ? "" : String.valueOf(body), null);
    }
}

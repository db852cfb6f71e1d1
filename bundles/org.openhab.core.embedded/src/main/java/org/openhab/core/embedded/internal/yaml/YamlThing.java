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

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigUtil;
import org.openhab.core.embedded.internal.thing.ThingDefinition;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.type.ChannelKind;

/**
 * Reads a thing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class YamlThing {

    private YamlThing() {}

    static ThingDefinition read(String name, @Nullable Object body) {
        YamlMap fields =
                YamlMap.of(name, body).withOnly("isBridge", "bridge", "label", "location", "config", "channels");
        String bridge = fields.text("bridge");
        List<ThingDefinition.ChannelDefinition> channels = new ArrayList<>();
        fields.map("channels").forEach((id, channel) -> channels.add(channel(id, channel)));
        return new ThingDefinition(
                new ThingUID(name),
                fields.flag("isBridge"),
                bridge == null ? null : new ThingUID(bridge),
                fields.text("label"),
                fields.text("location"),
                ConfigUtil.normalizeTypes(fields.map("config").values()),
                List.copyOf(channels));
    }

    private static ThingDefinition.ChannelDefinition channel(String id, @Nullable Object body) {
        YamlMap fields = YamlMap.of("channel " + id, body)
                .withOnly("type", "kind", "itemType", "itemDimension", "label", "description", "config");
        String itemType = fields.text("itemType");
        String type = fields.text("type");
        if (type == null && itemType == null) {
            throw new IllegalArgumentException("channel " + id + " needs a type or an itemType");
        }
        String dimension = fields.text("itemDimension");
        return new ThingDefinition.ChannelDefinition(
                id,
                type,
                ChannelKind.parse(fields.text("kind")),
                dimension == null ? itemType : itemType + ":" + dimension,
                fields.text("label"),
                fields.text("description"),
                ConfigUtil.normalizeTypes(fields.map("config").values()));
    }
}

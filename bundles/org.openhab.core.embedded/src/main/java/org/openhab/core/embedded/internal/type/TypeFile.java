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
package org.openhab.core.embedded.internal.type;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.w3c.dom.Element;

/**
 * What the descriptions of one bundle say: kinds of things and channels, and parameters by URI.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record TypeFile(
        Map<ThingTypeUID, ThingType> things,
        Map<ChannelTypeUID, ChannelType> channels,
        Map<String, List<Parameter>> parameters) {

    TypeFile() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** Adds what a file of {@code OH-INF/thing} or {@code OH-INF/config} says. */
    void read(InputStream file) throws IOException {
        Element root = Xml.root(file);
        String binding = root.getAttribute("bindingId");
        for (Element element : Xml.children(root)) {
            switch (element.getLocalName()) {
                case "thing-type" -> add(thing(binding, element, false));
                case "bridge-type" -> add(thing(binding, element, true));
                case "channel-type" -> add(channel(binding, element));
                case "config-description" -> parameters.put(element.getAttribute("uri"), parameters(element));
                default -> {
                    // groups of channels: the bundles have none
                }
            }
        }
    }

    private void add(ThingType type) {
        things.put(type.uid(), type);
    }

    private void add(ChannelType type) {
        channels.put(type.uid(), type);
    }

    private static ThingType thing(String binding, Element element, boolean bridge) {
        Element reference = Xml.child(element, "config-description-ref");
        Element own = Xml.child(element, "config-description");
        return new ThingType(
                new ThingTypeUID(binding, element.getAttribute("id")),
                bridge,
                Xml.text(element, "label", ""),
                entries(binding, element),
                properties(element),
                reference == null ? null : reference.getAttribute("uri"),
                own == null ? List.of() : parameters(own));
    }

    private static List<ThingType.ChannelEntry> entries(String binding, Element element) {
        Element channels = Xml.child(element, "channels");
        if (channels == null) {
            return List.of();
        }
        return Xml.children(channels, "channel").stream()
                .map(channel -> new ThingType.ChannelEntry(
                        channel.getAttribute("id"),
                        channelType(binding, channel.getAttribute("typeId")),
                        Xml.text(channel, "label"),
                        Xml.text(channel, "description")))
                .toList();
    }

    /** {@code system.motion} is openHAB's own kind. */
    private static ChannelTypeUID channelType(String binding, String id) {
        int dot = id.indexOf('.');
        return dot < 0
                ? new ChannelTypeUID(binding, id)
                : new ChannelTypeUID(id.substring(0, dot), id.substring(dot + 1));
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> result = new HashMap<>();
        Element properties = Xml.child(element, "properties");
        if (properties != null) {
            Xml.children(properties, "property")
                    .forEach(each -> result.put(
                            each.getAttribute("name"), each.getTextContent().strip()));
        }
        return result;
    }

    private static ChannelType channel(String binding, Element element) {
        Element tags = Xml.child(element, "tags");
        String policy = Xml.text(element, "autoUpdatePolicy");
        return new ChannelType(
                new ChannelTypeUID(binding, element.getAttribute("id")),
                ChannelKind.parse(Xml.text(element, "kind")),
                Xml.text(element, "item-type"),
                Xml.text(element, "label", ""),
                Xml.text(element, "description"),
                tags == null
                        ? Set.of()
                        : Xml.children(tags, "tag").stream()
                                .map(tag -> tag.getTextContent().strip())
                                .collect(Collectors.toSet()),
                policy == null ? null : AutoUpdatePolicy.parse(policy));
    }

    private static List<Parameter> parameters(Element description) {
        return Xml.children(description, "parameter").stream()
                .map(each -> new Parameter(
                        each.getAttribute("name"),
                        Parameter.Kind.valueOf(each.getAttribute("type").toUpperCase(Locale.ROOT)),
                        Xml.flag(each, "required") || Boolean.parseBoolean(Xml.text(each, "required", "")),
                        Xml.flag(each, "multiple") || Boolean.parseBoolean(Xml.text(each, "multiple", "")),
                        Xml.text(each, "default")))
                .toList();
    }
}

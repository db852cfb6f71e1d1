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
package org.openhab.core.embedded.internal.thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.embedded.internal.type.ChannelType;
import org.openhab.core.embedded.internal.type.Parameter;
import org.openhab.core.embedded.internal.type.ThingType;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Makes a thing of what a file and its type say: channels, properties, and the defaults of parameters.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ThingAssembler {

    private final ThingTypes types;

    public ThingAssembler(ThingTypes types) {
        this.types = types;
    }

    public Thing assemble(ThingDefinition definition) {
        Optional<ThingType> type = types.thing(definition.type());
        boolean bridge = type.map(ThingType::bridge).orElse(definition.bridge());
        ThingBuilder builder = bridge
                ? BridgeBuilder.create(definition.type(), definition.uid())
                : ThingBuilder.create(definition.type(), definition.uid());
        String label = definition.label();
        return builder.withBridge(definition.bridgeUid())
                .withLabel(label == null && type.isPresent() ? type.get().label() : label)
                .withLocation(definition.location())
                .withProperties(type.map(ThingType::properties).orElse(Map.of()))
                .withConfiguration(configuration(definition, type))
                .withChannels(channels(definition, type))
                .build();
    }

    private Configuration configuration(ThingDefinition definition, Optional<ThingType> type) {
        Configuration result = new Configuration(definition.configuration());
        for (Parameter parameter : type.map(types::parameters).orElse(List.of())) {
            Object fallback = parameter.defaultAsValue();
            if (result.containsKey(parameter.name())) {
                result.put(parameter.name(), parameter.fitting(result.get(parameter.name())));
            } else if (fallback != null) {
                result.put(parameter.name(), fallback);
            }
        }
        return result;
    }

    private List<Channel> channels(ThingDefinition definition, Optional<ThingType> type) {
        Map<String, Channel> result = new LinkedHashMap<>();
        for (ThingDefinition.ChannelDefinition each : definition.channels()) {
            result.put(each.id(), own(definition, each));
        }
        for (ThingType.ChannelEntry each : type.map(ThingType::channels).orElse(List.of())) {
            if (!result.containsKey(each.id())) {
                types.channel(each.type())
                        .ifPresent(channelType -> result.put(each.id(), typed(definition.uid(), each, channelType)));
            }
        }
        return List.copyOf(result.values());
    }

    private Channel own(ThingDefinition thing, ThingDefinition.ChannelDefinition channel) {
        ChannelUID uid = new ChannelUID(thing.uid(), channel.id());
        String typeId = channel.type();
        ChannelTypeUID type =
                typeId == null ? null : new ChannelTypeUID(thing.uid().getBindingId(), typeId);
        Optional<ChannelType> known = type == null ? Optional.empty() : types.channel(type);
        ChannelBuilder builder = known.map(each -> builder(uid, each))
                .orElseGet(() -> ChannelBuilder.create(uid, channel.itemType())
                        .withKind(channel.kind())
                        .withType(type));
        return labelled(builder, channel.label(), channel.description())
                .withConfiguration(new Configuration(channel.configuration()))
                .build();
    }

    private static Channel typed(ThingUID thing, ThingType.ChannelEntry entry, ChannelType type) {
        return labelled(builder(new ChannelUID(thing, entry.id()), type), entry.label(), entry.description())
                .build();
    }

    private static ChannelBuilder builder(ChannelUID uid, ChannelType type) {
        ChannelBuilder builder = ChannelBuilder.create(uid, type.itemType())
                .withType(type.uid())
                .withKind(type.kind())
                .withDefaultTags(type.tags())
                .withAutoUpdatePolicy(type.autoUpdatePolicy());
        return labelled(builder, type.label(), type.description());
    }

    private static ChannelBuilder labelled(
            ChannelBuilder builder, @Nullable String label, @Nullable String description) {
        ChannelBuilder result = label == null ? builder : builder.withLabel(label);
        return description == null ? result : result.withDescription(description);
    }

    /** The names of the parameters that the thing must have and has not. */
    public List<String> missingParameters(Thing thing) {
        return types.thing(thing.getThingTypeUID()).map(types::parameters).orElse(List.of()).stream()
                .filter(parameter ->
                        parameter.required() && !thing.getConfiguration().containsKey(parameter.name()))
                .map(Parameter::name)
                .toList();
    }
}

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
package org.openhab.core.embedded.internal.handler;

import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.embedded.internal.item.ChannelTraffic;
import org.openhab.core.embedded.internal.type.ChannelType;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * What handlers of things tell the system.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HandlerCallback implements ThingHandlerCallback {

    private final MemoryThingManager manager;
    private final ChannelTraffic traffic;
    private final ThingRegistry things;
    private final ThingTypes types;

    HandlerCallback(MemoryThingManager manager, ChannelTraffic traffic, ThingRegistry things, ThingTypes types) {
        this.manager = manager;
        this.traffic = traffic;
        this.things = things;
        this.types = types;
    }

    @Override
    public void stateUpdated(ChannelUID channelUID, State state) {
        traffic.state(channelUID, state);
    }

    @Override
    public void postCommand(ChannelUID channelUID, Command command) {
        traffic.command(channelUID, command);
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        traffic.triggered(channelUID, event);
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return traffic.isLinked(channelUID);
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo thingStatus) {
        manager.statusUpdated(thing, thingStatus);
    }

    @Override
    public void thingUpdated(Thing thing) {
        manager.updatedByHandler(thing);
    }

    @Override
    public void configurationUpdated(Thing thing) {
        manager.restart(thing);
    }

    @Override
    public void validateConfigurationParameters(Thing thing, Map<String, Object> configurationParameters) {
        // The files are the only source of parameters here, and the handlers look at them themselves.
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        ChannelType type = types.channel(channelTypeUID)
                .orElseThrow(() -> new IllegalArgumentException("Channel type '" + channelTypeUID + "' is not known"));
        return ChannelBuilder.create(channelUID, type.itemType())
                .withType(channelTypeUID)
                .withKind(type.kind())
                .withLabel(type.label())
                .withDefaultTags(type.tags())
                .withAutoUpdatePolicy(type.autoUpdatePolicy());
    }

    @Override
    public ChannelBuilder editChannel(Thing thing, ChannelUID channelUID) {
        Channel channel = thing.getChannel(channelUID);
        if (channel == null) {
            throw new IllegalArgumentException(
                    "Channel '" + channelUID + "' does not exist for thing '" + thing.getUID() + "'");
        }
        return ChannelBuilder.create(channel);
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID bridgeUID) {
        return things.get(bridgeUID) instanceof Bridge bridge ? bridge : null;
    }
}

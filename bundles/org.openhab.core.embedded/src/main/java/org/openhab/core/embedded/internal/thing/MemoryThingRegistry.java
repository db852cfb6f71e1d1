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

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.embedded.internal.registry.MemoryRegistry;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The things in memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = {ThingRegistry.class, MemoryThingRegistry.class})
public class MemoryThingRegistry extends MemoryRegistry<Thing, ThingUID> implements ThingRegistry {

    private final ThingTypes types;

    @Activate
    public MemoryThingRegistry(@Reference ThingTypes types) {
        this.types = types;
    }

    @Override
    public @Nullable Thing get(ThingUID uid) {
        return super.get(uid);
    }

    @Override
    public @Nullable Channel getChannel(ChannelUID channelUID) {
        Thing thing = get(channelUID.getThingUID());
        return thing == null ? null : thing.getChannel(channelUID);
    }

    @Override
    public void updateConfiguration(ThingUID thingUID, Map<String, Object> configurationParameters) {
        Thing thing = get(thingUID);
        if (thing == null) {
            throw new IllegalArgumentException("Thing with UID " + thingUID + " does not exist");
        }
        ThingHandler handler = thing.getHandler();
        if (handler == null) {
            throw new IllegalStateException("Thing with UID " + thingUID + " has no handler attached");
        }
        handler.handleConfigurationUpdate(configurationParameters);
    }

    /** The thing is gone when its handler says so; at once if it has none. */
    @Override
    public @Nullable Thing remove(ThingUID thingUID) {
        Thing thing = get(thingUID);
        ThingHandler handler = thing == null ? null : thing.getHandler();
        if (thing == null || handler == null) {
            return forceRemove(thingUID);
        }
        thing.setStatusInfo(new ThingStatusInfo(ThingStatus.REMOVING, ThingStatusDetail.NONE, null));
        handler.handleRemoval();
        return thing;
    }

    @Override
    public @Nullable Thing forceRemove(ThingUID thingUID) {
        return super.remove(thingUID);
    }

    @Override
    public @Nullable Thing createThingOfType(
            ThingTypeUID thingTypeUID,
            @Nullable ThingUID thingUID,
            @Nullable ThingUID bridgeUID,
            @Nullable String label,
            Configuration configuration) {
        if (thingUID == null || types.thing(thingTypeUID).isEmpty()) {
            return null;
        }
        return new ThingAssembler(types)
                .assemble(new ThingDefinition(
                        thingUID, false, bridgeUID, label, null, configuration.getProperties(), List.of()));
    }
}

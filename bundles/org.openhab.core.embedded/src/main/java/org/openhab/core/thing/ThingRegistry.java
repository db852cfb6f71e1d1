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
package org.openhab.core.thing;

import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.Registry;
import org.openhab.core.config.core.Configuration;

/**
 * All things.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface ThingRegistry extends Registry<Thing, ThingUID> {

    @Override
    @Nullable
    Thing get(ThingUID uid);

    @Nullable
    Channel getChannel(ChannelUID channelUID);

    /** Changes parameters of a thing through its handler. */
    void updateConfiguration(ThingUID thingUID, Map<String, Object> configurationParameters);

    /** Asks the handler to remove the thing; it is gone when that has happened. */
    @Override
    @Nullable
    Thing remove(ThingUID thingUID);

    @Nullable
    Thing forceRemove(ThingUID thingUID);

    /** @return null if nobody knows such things */
    @Nullable
    Thing createThingOfType(
            ThingTypeUID thingTypeUID,
            @Nullable ThingUID thingUID,
            @Nullable ThingUID bridgeUID,
            @Nullable String label,
            Configuration configuration);
}

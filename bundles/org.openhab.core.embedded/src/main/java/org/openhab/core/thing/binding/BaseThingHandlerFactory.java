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
package org.openhab.core.thing.binding;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;

/**
 * What factories of handlers have in common.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandlerFactory implements ThingHandlerFactory {

    /** There from activation on. */
    protected @NonNullByDefault({}) BundleContext bundleContext;

    private final Map<ThingUID, HandlerServices> services = new ConcurrentHashMap<>();

    protected void activate(ComponentContext componentContext) {
        bundleContext = componentContext.getBundleContext();
    }

    protected void deactivate(ComponentContext componentContext) {
        services.values().forEach(HandlerServices::close);
        services.clear();
    }

    protected BundleContext getBundleContext() {
        return bundleContext;
    }

    protected abstract @Nullable ThingHandler createHandler(Thing thing);

    @Override
    public ThingHandler registerHandler(Thing thing) {
        ThingHandler handler = createHandler(thing);
        if (handler == null) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " could not create a handler for the thing '" + thing.getUID() + "'.");
        }
        thing.setHandler(handler);
        services.put(thing.getUID(), HandlerServices.open(bundleContext, handler));
        return handler;
    }

    @Override
    public void unregisterHandler(Thing thing) {
        Optional.ofNullable(services.remove(thing.getUID())).ifPresent(HandlerServices::close);
        ThingHandler handler = thing.getHandler();
        if (handler != null) {
            removeHandler(handler);
        }
        thing.setHandler(null);
    }

    /** For a factory that keeps account of its handlers. */
    protected void removeHandler(ThingHandler thingHandler) {}

    @Override
    public void removeThing(ThingUID thingUID) {}

    protected @Nullable Thing createThing(ThingTypeUID thingTypeUID, Configuration configuration, ThingUID thingUID) {
        return createThing(thingTypeUID, configuration, thingUID, null);
    }

    @Override
    public @Nullable Thing createThing(
            ThingTypeUID thingTypeUID,
            Configuration configuration,
            @Nullable ThingUID thingUID,
            @Nullable ThingUID bridgeUID) {
        if (thingUID == null) {
            return null;
        }
        return ThingBuilder.create(thingTypeUID, thingUID)
                .withConfiguration(configuration)
                .withBridge(bridgeUID)
                .build();
    }
}

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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;

/**
 * The factories that are there, and which handler is of which.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HandlerFactories {

    private final ThingTypes types;
    private final List<ThingHandlerFactory> factories = new CopyOnWriteArrayList<>();
    private final Map<ThingUID, ThingHandlerFactory> makers = new ConcurrentHashMap<>();

    HandlerFactories(ThingTypes types) {
        this.types = types;
    }

    void add(ThingHandlerFactory factory) {
        factories.add(factory);
    }

    void remove(ThingHandlerFactory factory) {
        factories.remove(factory);
    }

    /** One that can make a handler of the thing now: the descriptions of the thing's type have been read as well. */
    Optional<ThingHandlerFactory> of(Thing thing) {
        return types.thing(thing.getThingTypeUID()).flatMap(type -> factories.stream()
                .filter(factory -> factory.supportsThingType(thing.getThingTypeUID()))
                .findFirst());
    }

    void made(Thing thing, ThingHandlerFactory factory) {
        makers.put(thing.getUID(), factory);
    }

    boolean isOf(Thing thing, ThingHandlerFactory factory) {
        return Optional.ofNullable(makers.get(thing.getUID()))
                .filter(factory::equals)
                .isPresent();
    }

    Optional<ThingHandlerFactory> ended(Thing thing) {
        return Optional.ofNullable(makers.remove(thing.getUID()));
    }
}

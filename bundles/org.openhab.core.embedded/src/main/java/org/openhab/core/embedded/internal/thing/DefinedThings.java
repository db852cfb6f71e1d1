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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.embedded.internal.type.ThingType;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;

/**
 * Keeps the registry as the files say, and follows the bundles that describe the kinds of things.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class DefinedThings {

    private final MemoryThingRegistry registry;
    private final ThingAssembler assembler;
    private final ThingTypes types;
    private final Map<ThingUID, ThingDefinition> definitions = new LinkedHashMap<>();
    private final Map<ThingUID, Optional<ThingType>> builtFor = new HashMap<>();
    private final Runnable refresh = this::refresh;

    public DefinedThings(MemoryThingRegistry registry, ThingTypes types) {
        this.registry = registry;
        this.types = types;
        this.assembler = new ThingAssembler(types);
        types.addListener(refresh);
    }

    public void close() {
        types.removeListener(refresh);
    }

    /** Adds the thing, or changes it if the file says something else than before. */
    public synchronized void put(ThingDefinition definition) {
        ThingDefinition former = definitions.put(definition.uid(), definition);
        if (!definition.equals(former)) {
            build(definition);
        }
    }

    public synchronized void remove(ThingUID uid) {
        definitions.remove(uid);
        builtFor.remove(uid);
        registry.forceRemove(uid);
    }

    /** A thing gets its channels when its type becomes known, and keeps them when the type's bundle stops. */
    private synchronized void refresh() {
        for (ThingDefinition definition : definitions.values()) {
            Optional<ThingType> type = types.thing(definition.type());
            if (type.isPresent() && !type.equals(builtFor.get(definition.uid()))) {
                build(definition);
            }
        }
    }

    private void build(ThingDefinition definition) {
        builtFor.put(definition.uid(), types.thing(definition.type()));
        Thing thing = assembler.assemble(definition);
        if (registry.get(definition.uid()) == null) {
            registry.add(thing);
        } else {
            registry.update(thing);
        }
    }
}

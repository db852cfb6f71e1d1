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
package org.openhab.core.embedded.internal.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.config.discovery.ScanListener;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Collects what the discovery services find; what is a thing already is not shown.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = Inbox.class)
public class Inbox implements DiscoveryListener {

    private final ThingRegistry things;
    private final List<DiscoveryService> services = new CopyOnWriteArrayList<>();
    private final Map<ThingUID, DiscoveryResult> results = new ConcurrentHashMap<>();

    @Activate
    public Inbox(@Reference ThingRegistry things) {
        this.things = things;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addService(DiscoveryService service) {
        services.add(service);
        service.addDiscoveryListener(this);
    }

    public void removeService(DiscoveryService service) {
        services.remove(service);
        service.removeDiscoveryListener(this);
    }

    @Override
    public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
        results.put(result.getThingUID(), result);
    }

    @Override
    public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
        results.remove(thingUID);
    }

    /** The things that a user could add: the same device is not shown again under another name. */
    public List<DiscoveryResult> results() {
        return results.values().stream()
                .filter(result -> things.stream().noneMatch(thing -> isSame(thing, result)))
                .sorted(Comparator.comparing(result -> result.getThingUID().getAsString()))
                .toList();
    }

    private static boolean isSame(Thing thing, DiscoveryResult result) {
        if (thing.getUID().equals(result.getThingUID())) {
            return true;
        }
        String name = result.getRepresentationProperty();
        Object value = name == null ? null : result.getProperties().get(name);
        return name != null
                && value != null
                && thing.getThingTypeUID().equals(result.getThingTypeUID())
                && (value.toString().equals(thing.getProperties().get(name))
                        || value.equals(thing.getConfiguration().get(name)));
    }

    /** @return how many services have begun to scan for things of that binding or type */
    public int scan(String bindingOrType, ScanListener listener) {
        List<DiscoveryService> fitting = services.stream()
                .filter(service -> service.getSupportedThingTypes().stream()
                        .anyMatch(type -> type.getBindingId().equals(bindingOrType)
                                || type.getAsString().equals(bindingOrType)))
                .toList();
        fitting.forEach(service -> service.startScan(listener));
        return fitting.size();
    }
}

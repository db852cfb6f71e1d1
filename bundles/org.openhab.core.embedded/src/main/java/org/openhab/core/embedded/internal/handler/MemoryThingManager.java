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

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.embedded.internal.event.SerialQueue;
import org.openhab.core.embedded.internal.item.ChannelTraffic;
import org.openhab.core.embedded.internal.thing.MemoryThingRegistry;
import org.openhab.core.embedded.internal.thing.ThingAssembler;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingManager;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.openhab.core.thing.util.ThingHandlerHelper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Gives things their handlers: a bridge before its things, when the factory and the thing's type are there.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = {ThingManager.class, MemoryThingManager.class},
        immediate = true)
public class MemoryThingManager implements ThingManager, RegistryChangeListener<Thing> {

    private static final String STORAGE = "thing_status_storage";
    private static final String DISABLED = "DISABLED";

    private final MemoryThingRegistry things;
    private final HandlerFactories factories;
    private final HandlerLife life;
    private final LinkNotice linkNotice;
    private final ThingStatuses statuses;
    private final Storage<String> disabled;
    private final Executor queue;
    private final Set<ThingUID> updatedByHandler = ConcurrentHashMap.newKeySet();

    @Activate
    public MemoryThingManager(
            @Reference MemoryThingRegistry things,
            @Reference ThingTypes types,
            @Reference ChannelTraffic traffic,
            @Reference ItemChannelLinkRegistry links,
            @Reference EventPublisher events,
            @Reference StorageService storageService) {
        this(
                things,
                types,
                traffic,
                links,
                events,
                storageService,
                new SerialQueue(ThreadPoolManager.getPool("thingManager")));
    }

    MemoryThingManager(
            MemoryThingRegistry things,
            ThingTypes types,
            ChannelTraffic traffic,
            ItemChannelLinkRegistry links,
            EventPublisher events,
            StorageService storageService,
            Executor queue) {
        this.things = things;
        this.queue = queue;
        this.statuses = new ThingStatuses(events);
        this.disabled = storageService.getStorage(STORAGE, MemoryThingManager.class.getClassLoader());
        this.factories = new HandlerFactories(types);
        this.life = new HandlerLife(
                things,
                factories,
                new ThingAssembler(types),
                statuses,
                new HandlerCallback(this, traffic, things, types));
        this.linkNotice = new LinkNotice(links, things, queue);
        things.addRegistryChangeListener(this);
        linkNotice.open();
        things.getAll().forEach(this::added);
    }

    /** Every handler ends, those of bridges last. */
    @Deactivate
    public void deactivate() {
        things.removeRegistryChangeListener(this);
        linkNotice.close();
        queue.execute(() -> things.getAll().forEach(life::stop));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFactory(ThingHandlerFactory factory) {
        factories.add(factory);
        queue.execute(() -> things.getAll().forEach(this::start));
    }

    /** Returns when the handlers of the factory have ended: its bundle is about to stop. */
    public void removeFactory(ThingHandlerFactory factory) {
        factories.remove(factory);
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        queue.execute(() -> {
            life.stopAllOf(factory);
            done.complete(null);
        });
        done.join();
    }

    private void start(Thing thing) {
        if (thing.getHandler() == null && things.get(thing.getUID()) == thing) {
            if (isEnabled(thing.getUID())) {
                life.start(thing);
            } else {
                statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.DISABLED, null);
            }
        }
    }

    @Override
    public void added(Thing thing) {
        queue.execute(() -> {
            life.connect(thing);
            start(thing);
        });
    }

    @Override
    public void removed(Thing thing) {
        queue.execute(() -> {
            life.stop(thing);
            life.disconnect(thing);
            statuses.set(thing, ThingStatus.REMOVED, ThingStatusDetail.NONE, null);
        });
    }

    @Override
    public void updated(Thing oldThing, Thing thing) {
        if (updatedByHandler.contains(thing.getUID())) {
            life.handOver(oldThing, thing);
        } else {
            queue.execute(() -> {
                life.replace(oldThing, thing);
                start(thing);
            });
        }
    }

    /** A handler has changed its thing: that is no reason to start it again. */
    void updatedByHandler(Thing thing) {
        updatedByHandler.add(thing.getUID());
        try {
            things.update(thing);
        } finally {
            updatedByHandler.remove(thing.getUID());
        }
    }

    void restart(Thing thing) {
        queue.execute(() -> {
            life.stop(thing);
            start(thing);
        });
    }

    void statusUpdated(Thing thing, ThingStatusInfo status) {
        ThingStatus former = thing.getStatus();
        if (former == ThingStatus.REMOVING && status.getStatus() != ThingStatus.REMOVED) {
            return;
        }
        ThingStatusInfo before = statuses.set(thing, status);
        if (status.getStatus() == ThingStatus.REMOVED) {
            things.forceRemove(thing.getUID());
            return;
        }
        boolean ready = ThingHandlerHelper.isHandlerInitialized(status.getStatus());
        if (ready && !ThingHandlerHelper.isHandlerInitialized(before.getStatus())) {
            queue.execute(() -> {
                linkNotice.initialized(thing);
                life.initialized(thing);
            });
        } else if (ready && !before.equals(status) && thing instanceof Bridge bridge) {
            queue.execute(() -> life.tellThingsOf(bridge, status));
        }
    }

    @Override
    public void setEnabled(ThingUID thingUID, boolean isEnabled) {
        if (isEnabled) {
            disabled.remove(thingUID.getAsString());
        } else {
            disabled.put(thingUID.getAsString(), DISABLED);
        }
        Thing thing = things.get(thingUID);
        if (thing != null) {
            restart(thing);
        }
    }

    @Override
    public boolean isEnabled(ThingUID thingUID) {
        return !disabled.containsKey(thingUID.getAsString());
    }
}

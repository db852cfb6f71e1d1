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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhab.core.embedded.internal.event.EventBus;
import org.openhab.core.embedded.internal.event.SerialQueue;
import org.openhab.core.embedded.internal.item.ChannelTraffic;
import org.openhab.core.embedded.internal.item.ItemCommands;
import org.openhab.core.embedded.internal.item.ItemStates;
import org.openhab.core.embedded.internal.link.LinkRegistries;
import org.openhab.core.embedded.internal.registry.MemoryItemRegistry;
import org.openhab.core.embedded.internal.registry.MemoryMetadataRegistry;
import org.openhab.core.embedded.internal.thing.DefinedThings;
import org.openhab.core.embedded.internal.thing.MemoryThingRegistry;
import org.openhab.core.embedded.internal.type.TestTypes;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.embedded.internal.yaml.YamlModelLoader;
import org.openhab.core.events.Event;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;

/**
 * All parts of the stand-in that have to do with things, with a binding that is not started yet.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TestSystem {

    private final Path folder;
    private final ThingTypes types = new ThingTypes();
    final MemoryThingRegistry things = new MemoryThingRegistry(types);
    final MemoryItemRegistry items = new MemoryItemRegistry();
    private final MemoryMetadataRegistry metadata = new MemoryMetadataRegistry();
    private final ItemChannelLinkRegistry links = LinkRegistries.create(things, items);
    final EventBus events = new EventBus(Runnable::run);
    private final YamlModelLoader loader =
            new YamlModelLoader(new DefinedThings(things, types), items, metadata, links);
    final TestBinding binding = new TestBinding();
    final List<Event> heard = new ArrayList<>();

    final MemoryThingManager manager;

    TestSystem(Path folder) {
        this.folder = folder;
        manager = new MemoryThingManager(
                things,
                types,
                new ChannelTraffic(links, metadata, events),
                links,
                events,
                new TestStorageService(),
                new SerialQueue(Runnable::run));
        events.addSubscriber(new ItemStates(items, events));
        events.addSubscriber(new ItemCommands(links, things, metadata, items, events));
        events.addSubscriber(new Recorder(heard));
    }

    void write(String yaml) throws IOException {
        Path file = folder.resolve("things.yaml");
        Files.writeString(file, "version: 1\n" + yaml);
        loader.changed(file);
    }

    void startBinding() throws IOException {
        manager.addFactory(binding);
        TestTypes.start(types, folder);
    }

    String status(String thing) {
        return things.get(new ThingUID(thing)).getStatusInfo().toString();
    }
}

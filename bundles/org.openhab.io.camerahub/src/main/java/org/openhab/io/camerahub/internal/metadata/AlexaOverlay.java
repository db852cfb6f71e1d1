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
package org.openhab.io.camerahub.internal.metadata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.items.MetadataRegistry;
import org.openhab.core.thing.link.ItemChannelLink;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.internal.CameraHubConstants;
import org.openhab.io.camerahub.internal.CameraOverlay;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Lays the modifiers of {@code alexa} metadata over the camera that the metadata's item shows, and follows changes of
 * the metadata and of the links. An item shows the camera to whose Thing one of its channels is linked, and the one
 * that its own {@code camerahub} metadata describes. What comes first, Thing, link or metadata, does not matter.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = {CameraOverlay.class, AlexaOverlay.class})
public class AlexaOverlay implements CameraOverlay {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Snapshot(
            Map<String, ModifierRules> modifiers, Map<String, AlexaWords> words, List<CameraProblem> problems) {}

    private final MetadataRegistry metadataRegistry;
    private final ItemChannelLinkRegistry links;
    private final Debouncer debouncer;
    private final RegistryChangeListener<Metadata> metadataListener;
    private final RegistryChangeListener<ItemChannelLink> linkListener;
    private final ItemRegistry items;
    private final AlexaGroups groups;
    private final RegistryChangeListener<Item> itemListener;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot snapshot;

    @Activate
    public AlexaOverlay(
            @Reference MetadataRegistry metadataRegistry,
            @Reference ItemChannelLinkRegistry links,
            @Reference ItemRegistry items) {
        this(metadataRegistry, links, items, ThreadPoolManager.getScheduledPool(CameraHubConstants.THREAD_POOL));
    }

    AlexaOverlay(
            MetadataRegistry metadataRegistry,
            ItemChannelLinkRegistry links,
            ItemRegistry items,
            ScheduledExecutorService scheduler) {
        this.metadataRegistry = metadataRegistry;
        this.links = links;
        this.items = items;
        groups = new AlexaGroups(metadataRegistry, items);
        snapshot = new Snapshot(Map.of(), Map.of(), List.of());
        debouncer = new Debouncer(scheduler, PAUSE, this::refresh);
        metadataListener = new ChangeListener<>(this::metadataChanged);
        linkListener = new ChangeListener<>(this::linkChanged);
        itemListener = new ChangeListener<>(this::itemChanged);
        metadataRegistry.addRegistryChangeListener(metadataListener);
        links.addRegistryChangeListener(linkListener);
        items.addRegistryChangeListener(itemListener);
        snapshot = read();
    }

    @Deactivate
    public void deactivate() {
        metadataRegistry.removeRegistryChangeListener(metadataListener);
        links.removeRegistryChangeListener(linkListener);
        items.removeRegistryChangeListener(itemListener);
        debouncer.close();
    }

    @Override
    public Map<String, ModifierRules> modifiers() {
        return snapshot.modifiers();
    }

    @Override
    public Collection<CameraProblem> problems() {
        return snapshot.problems();
    }

    /** What a skill may say of a camera; nothing if no item with such metadata shows it. */
    public AlexaWords words(String cameraId) {
        return snapshot.words().getOrDefault(cameraId, AlexaWords.NONE);
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Metadata of our own namespace matters too: it makes a camera of an item that may have Alexa metadata already. */
    private void metadataChanged(Metadata metadata) {
        String namespace = metadata.getUID().getNamespace();
        if (namespace.equals(AlexaMetadataReader.NAMESPACE) || namespace.equals(MetadataCameraReader.NAMESPACE)) {
            debouncer.call();
        }
    }

    private void linkChanged(ItemChannelLink link) {
        if (isCamera(link) && hasMetadata(link.getItemName())) {
            debouncer.call();
        }
    }

    /** It may belong to other groups now. */
    private void itemChanged(Item item) {
        if (hasMetadata(item.getName())) {
            debouncer.call();
        }
    }

    private boolean hasMetadata(String item) {
        return metadataRegistry.get(new MetadataKey(AlexaMetadataReader.NAMESPACE, item)) != null;
    }

    private void refresh() {
        boolean changed;
        synchronized (this) {
            Snapshot now = read();
            changed = !now.equals(snapshot);
            snapshot = now;
        }
        if (changed) {
            listeners.forEach(Runnable::run);
        }
    }

    private Snapshot read() {
        Map<String, ModifierRules> modifiers = new LinkedHashMap<>();
        Map<String, AlexaWords> words = new LinkedHashMap<>();
        Map<String, Metadata> devices = new TreeMap<>();
        List<CameraProblem> problems = new ArrayList<>();
        metadataRegistry.getAll().stream()
                .filter(metadata -> metadata.getUID().getNamespace().equals(AlexaMetadataReader.NAMESPACE))
                .sorted(Comparator.comparing(metadata -> metadata.getUID().getItemName()))
                .forEach(metadata -> {
                    Set<String> cameras = cameras(metadata.getUID().getItemName());
                    if (!cameras.isEmpty()) {
                        problems.addAll(AlexaMetadataReader.secrets(metadata));
                    }
                    AlexaMetadataReader.read(metadata, problems::add);
                    List<Metadata> ofItem = cameras.isEmpty() ? List.of() : groups.of(metadata);
                    ofItem.forEach(device -> devices.put(device.getUID().getItemName(), device));
                    Metadata merged = AlexaGroups.merged(metadata, ofItem);
                    cameras.forEach(camera -> words.merge(camera, AlexaWords.of(merged), AlexaWords::or));
                    ModifierRules rules = AlexaMetadataReader.read(merged, problem -> {});
                    if (!rules.equals(ModifierRules.NONE)) {
                        // two items may show one camera: what either asks for is done
                        cameras.forEach(camera -> modifiers.merge(camera, rules, ModifierRules::and));
                    }
                });
        for (Metadata device : devices.values()) {
            problems.addAll(AlexaMetadataReader.secrets(device));
            AlexaMetadataReader.read(AlexaGroups.asCamera(device), problems::add);
        }
        // a group may be a camera by itself, and is then looked at twice
        return new Snapshot(
                Map.copyOf(modifiers),
                Map.copyOf(words),
                problems.stream().distinct().toList());
    }

    /** The ids of the cameras that an item shows. */
    private Set<String> cameras(String item) {
        Set<String> cameras = new HashSet<>();
        links.getLinks(item).stream()
                .filter(AlexaOverlay::isCamera)
                .forEach(link -> cameras.add(link.getLinkedUID().getThingUID().toString()));
        if (metadataRegistry.get(new MetadataKey(MetadataCameraReader.NAMESPACE, item)) != null) {
            cameras.addAll(MetadataCameraReader.ids(item));
        }
        return cameras;
    }

    private static boolean isCamera(ItemChannelLink link) {
        return link.getLinkedUID().getThingUID().getBindingId().equals(CameraHubConstants.BINDING_ID);
    }
}

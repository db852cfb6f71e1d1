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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataRegistry;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CameraProvider;
import org.openhab.io.camerahub.CameraProviderListener;
import org.openhab.io.camerahub.internal.CameraHubConstants;
import org.openhab.io.camerahub.internal.config.CameraDefaults;
import org.openhab.io.camerahub.internal.original.StreamOffer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * Provides the cameras that items describe by metadata of the namespace {@code camerahub}, and follows its changes.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = {CameraProvider.class, MetadataCameraProvider.class},
        configurationPid = CameraHubConstants.SERVICE_PID)
public class MetadataCameraProvider implements CameraProvider {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Snapshot(
            List<Camera> cameras,
            Map<String, String> items,
            Map<String, StreamOffer> offers,
            List<CameraProblem> problems) {}

    private final MetadataRegistry metadataRegistry;
    private final ItemRegistry itemRegistry;
    private final Debouncer debouncer;
    private final RegistryChangeListener<Metadata> metadataListener;
    private final RegistryChangeListener<Item> itemListener;
    private final List<CameraProviderListener> listeners = new CopyOnWriteArrayList<>();
    private volatile CameraDefaults defaults;
    private volatile Snapshot snapshot;

    @Activate
    public MetadataCameraProvider(
            @Reference MetadataRegistry metadataRegistry,
            @Reference ItemRegistry itemRegistry,
            Map<String, Object> configuration) {
        this(
                metadataRegistry,
                itemRegistry,
                configuration,
                ThreadPoolManager.getScheduledPool(CameraHubConstants.THREAD_POOL));
    }

    MetadataCameraProvider(
            MetadataRegistry metadataRegistry,
            ItemRegistry itemRegistry,
            Map<String, Object> configuration,
            ScheduledExecutorService scheduler) {
        this.metadataRegistry = metadataRegistry;
        this.itemRegistry = itemRegistry;
        defaults = CameraDefaults.of(configuration);
        snapshot = new Snapshot(List.of(), Map.of(), Map.of(), List.of());
        debouncer = new Debouncer(scheduler, PAUSE, this::refresh);
        metadataListener = new ChangeListener<>(this::metadataChanged);
        itemListener = new ChangeListener<>(this::itemChanged);
        metadataRegistry.addRegistryChangeListener(metadataListener);
        itemRegistry.addRegistryChangeListener(itemListener);
        snapshot = read();
    }

    @Modified
    public void modified(Map<String, Object> configuration) {
        defaults = CameraDefaults.of(configuration);
        refresh();
    }

    @Deactivate
    public void deactivate() {
        metadataRegistry.removeRegistryChangeListener(metadataListener);
        itemRegistry.removeRegistryChangeListener(itemListener);
        debouncer.close();
    }

    @Override
    public Collection<Camera> cameras() {
        return snapshot.cameras();
    }

    @Override
    public Collection<CameraProblem> problems() {
        return snapshot.problems();
    }

    /** What a skill may say of a camera; empty if its description does not state it. */
    public Optional<StreamOffer> offer(String cameraId) {
        return Optional.ofNullable(snapshot.offers().get(cameraId));
    }

    /** The item that describes a camera: several streams of one item are one device; empty if no item describes it. */
    public Optional<String> device(String cameraId) {
        return Optional.ofNullable(snapshot.items().get(cameraId));
    }

    @Override
    public void addListener(CameraProviderListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(CameraProviderListener listener) {
        listeners.remove(listener);
    }

    private void metadataChanged(Metadata metadata) {
        if (isOurs(metadata)) {
            debouncer.call();
        }
    }

    /** A camera shows the label of its item. */
    private void itemChanged(Item item) {
        boolean describesCamera = metadataRegistry.getAll().stream()
                .anyMatch(metadata ->
                        isOurs(metadata) && metadata.getUID().getItemName().equals(item.getName()));
        if (describesCamera) {
            debouncer.call();
        }
    }

    private void refresh() {
        boolean changed;
        synchronized (this) {
            Snapshot now = read();
            changed = !now.equals(snapshot);
            snapshot = now;
        }
        if (changed) {
            listeners.forEach(listener -> listener.camerasChanged(this));
        }
    }

    private Snapshot read() {
        List<Camera> cameras = new ArrayList<>();
        Map<String, String> items = new HashMap<>();
        Map<String, StreamOffer> offers = new HashMap<>();
        List<CameraProblem> problems = new ArrayList<>();
        metadataRegistry.getAll().stream()
                .filter(MetadataCameraProvider::isOurs)
                .sorted(Comparator.comparing(metadata -> metadata.getUID().getItemName()))
                .forEach(metadata -> {
                    MetadataCameras result = MetadataCameraReader.read(metadata, label(metadata), defaults);
                    cameras.addAll(result.cameras());
                    result.cameras()
                            .forEach(camera ->
                                    items.put(camera.id(), metadata.getUID().getItemName()));
                    offers.putAll(result.offers());
                    problems.addAll(result.problems());
                });
        return new Snapshot(List.copyOf(cameras), Map.copyOf(items), Map.copyOf(offers), List.copyOf(problems));
    }

    private @Nullable String label(Metadata metadata) {
        Item item = itemRegistry.get(metadata.getUID().getItemName());
        return item == null ? null : item.getLabel();
    }

    private static boolean isOurs(Metadata metadata) {
        return metadata.getUID().getNamespace().equals(MetadataCameraReader.NAMESPACE);
    }
}

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
package org.openhab.core.embedded.internal.type;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kinds of things and channels that the active bundles describe in their {@code OH-INF} folders.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingTypes.class)
public class ThingTypes {

    private final Logger logger = LoggerFactory.getLogger(ThingTypes.class);
    private final Map<Long, TypeFile> bundles = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<ChannelTypeUID, ChannelType> system = SystemChannelTypes.all();
    private @Nullable BundleTracker<@Nullable TypeFile> tracker;

    @Activate
    public void activate(BundleContext context) {
        BundleTracker<@Nullable TypeFile> opened = new BundleTracker<>(
                context, Bundle.ACTIVE | Bundle.STARTING, new BundleTrackerCustomizer<@Nullable TypeFile>() {
                    @Override
                    public @Nullable TypeFile addingBundle(@Nullable Bundle bundle, @Nullable BundleEvent event) {
                        return added(Objects.requireNonNull(bundle));
                    }

                    @Override
                    public void modifiedBundle(
                            @Nullable Bundle bundle, @Nullable BundleEvent event, @Nullable TypeFile types) {}

                    @Override
                    public void removedBundle(
                            @Nullable Bundle bundle, @Nullable BundleEvent event, @Nullable TypeFile types) {
                        bundles.remove(Objects.requireNonNull(bundle).getBundleId());
                        tell();
                    }
                });
        tracker = opened;
        opened.open();
    }

    @Deactivate
    public void deactivate() {
        BundleTracker<@Nullable TypeFile> opened = tracker;
        if (opened != null) {
            opened.close();
        }
    }

    /** Adds the descriptions of a bundle; for tests as well, which have no framework. */
    @Nullable
    TypeFile added(Bundle bundle) {
        List<URL> files = new ArrayList<>();
        for (String folder : List.of("OH-INF/thing", "OH-INF/config")) {
            Enumeration<URL> found = bundle.findEntries(folder, "*.xml", false);
            if (found != null) {
                files.addAll(Collections.list(found));
            }
        }
        if (files.isEmpty()) {
            return null;
        }
        TypeFile types = new TypeFile();
        for (URL file : files) {
            try (InputStream text = file.openStream()) {
                types.read(text);
            } catch (IOException | IllegalArgumentException e) {
                logger.warn("{} of {} cannot be read: {}", file.getPath(), bundle.getSymbolicName(), e.getMessage());
            }
        }
        bundles.put(bundle.getBundleId(), types);
        tell();
        return types;
    }

    /** @param listener is told whenever there are other kinds than before */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    public Optional<ThingType> thing(ThingTypeUID uid) {
        return first(types -> types.things().get(uid));
    }

    public Optional<ChannelType> channel(ChannelTypeUID uid) {
        return Optional.ofNullable(system.get(uid))
                .or(() -> first(types -> types.channels().get(uid)));
    }

    public List<Parameter> parameters(ThingType type) {
        String uri = type.configUri();
        return uri == null
                ? type.ownParameters()
                : first(types -> types.parameters().get(uri)).orElse(List.of());
    }

    private <T> Optional<T> first(Function<TypeFile, @Nullable T> getter) {
        for (TypeFile types : bundles.values()) {
            T found = getter.apply(types);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}

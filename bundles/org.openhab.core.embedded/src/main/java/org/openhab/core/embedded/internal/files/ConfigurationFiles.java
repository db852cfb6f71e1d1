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
package org.openhab.core.embedded.internal.files;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.embedded.internal.thing.DefinedThings;
import org.openhab.core.embedded.internal.thing.MemoryThingRegistry;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.embedded.internal.yaml.YamlModelLoader;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.MetadataRegistry;
import org.openhab.core.service.ReadyMarker;
import org.openhab.core.service.ReadyService;
import org.openhab.core.service.StartLevelService;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Loads the configuration folder, says when it is loaded by openHAB's start levels, and follows its changes.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = {},
        immediate = true)
public class ConfigurationFiles {

    private static final long LOOK_SECONDS = 1;
    private static final List<Integer> START_LEVELS = List.of(
            StartLevelService.STARTLEVEL_OSGI,
            StartLevelService.STARTLEVEL_MODEL,
            StartLevelService.STARTLEVEL_STATES,
            StartLevelService.STARTLEVEL_COMPLETE);

    private final ReadyService readyService;
    private final DefinedThings definedThings;
    private final YamlModelLoader models;
    private final FolderWatcher yamlFolder;
    private final FolderWatcher servicesFolder;
    private final ScheduledFuture<?> looking;
    private @Nullable List<ReadyMarker> marked;
    private boolean closed;

    @Activate
    public ConfigurationFiles(
            @Reference ConfigurationAdmin configurationAdmin,
            @Reference ItemRegistry items,
            @Reference MetadataRegistry metadata,
            @Reference MemoryThingRegistry things,
            @Reference ThingTypes types,
            @Reference ItemChannelLinkRegistry links,
            @Reference ReadyService readyService) {
        this.readyService = readyService;
        Path folder = Path.of(OpenHAB.getConfigFolder());
        definedThings = new DefinedThings(things, types);
        models = new YamlModelLoader(definedThings, items, metadata, links);
        yamlFolder = new FolderWatcher(folder.resolve("yaml"), List.of(".yaml", ".yml"), models);
        servicesFolder = new FolderWatcher(
                folder.resolve("services"), List.of(".cfg"), new ServiceConfigLoader(configurationAdmin));
        looking = ThreadPoolManager.getScheduledPool("embedded")
                .scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void deactivate() {
        looking.cancel(false);
        synchronized (this) {
            closed = true;
            List<ReadyMarker> done = marked;
            if (done != null) {
                done.forEach(readyService::unmarkReady);
            }
            models.clear();
            definedThings.close();
        }
    }

    private synchronized void look() {
        if (closed) {
            return;
        }
        servicesFolder.look();
        yamlFolder.look();
        if (marked == null) {
            List<ReadyMarker> markers = START_LEVELS.stream()
                    .map(level -> new ReadyMarker(StartLevelService.STARTLEVEL_MARKER_TYPE, Integer.toString(level)))
                    .toList();
            marked = markers;
            markers.forEach(readyService::markReady);
        }
    }
}

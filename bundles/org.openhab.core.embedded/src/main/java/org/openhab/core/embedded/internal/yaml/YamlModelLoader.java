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
package org.openhab.core.embedded.internal.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.Identifiable;
import org.openhab.core.common.registry.Registry;
import org.openhab.core.embedded.internal.files.FolderWatcher;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.embedded.internal.thing.DefinedThings;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataRegistry;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;

/**
 * Keeps the registries as the YAML files say. A file that cannot be read changes nothing, so that a typing mistake does
 * not take the cameras away.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class YamlModelLoader implements FolderWatcher.Listener {

    private final DefinedThings things;
    private final ItemRegistry items;
    private final MetadataRegistry metadata;
    private final ItemChannelLinkRegistry links;
    private final Map<Path, YamlModel> models = new HashMap<>();

    public YamlModelLoader(
            DefinedThings things, ItemRegistry items, MetadataRegistry metadata, ItemChannelLinkRegistry links) {
        this.things = things;
        this.items = items;
        this.metadata = metadata;
        this.links = links;
    }

    @Override
    public void changed(Path file) throws IOException {
        replace(file, YamlModel.parse(Files.readString(file)));
    }

    @Override
    public void removed(Path file) {
        replace(file, YamlModel.EMPTY);
    }

    /** Takes everything out again. */
    public void clear() {
        List.copyOf(models.keySet()).forEach(this::removed);
    }

    private void replace(Path file, YamlModel model) {
        YamlModel before = models.getOrDefault(file, YamlModel.EMPTY);
        models.put(file, model);
        // links and metadata go before and come after their items
        removeMissing(before.metadata(), model.metadata(), metadata::remove);
        removeMissing(before.links(), model.links(), links::remove);
        removeMissing(before.items(), model.items(), items::remove);
        removeMissing(before.things(), model.things(), things::remove);
        model.things().values().forEach(things::put);
        model.items().values().forEach(this::putItem);
        model.links().values().forEach(link -> put(links, link));
        model.metadata().values().forEach(this::putMetadata);
    }

    private static <K> void removeMissing(Map<K, ?> before, Map<K, ?> now, Consumer<K> remove) {
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(remove);
    }

    private static <E extends Identifiable<K>, K> void put(Registry<E, K> registry, E element) {
        @Nullable E old = registry.get(element.getUID());
        if (old == null) {
            registry.add(element);
        } else if (!old.equals(element)) {
            registry.update(element);
        }
    }

    /** An item that is changed keeps its state. */
    private void putItem(MemoryItem element) {
        Item old = items.get(element.getUID());
        if (old == null) {
            items.add(element);
        } else if (!(old instanceof MemoryItem former) || !former.isDefinedAs(element)) {
            if (old.getType().equals(element.getType())) {
                element.setState(old.getState());
            }
            items.update(element);
        }
    }

    private void putMetadata(Metadata element) {
        Metadata old = metadata.get(element.getUID());
        if (old == null) {
            metadata.add(element);
        } else if (!old.getValue().equals(element.getValue())
                || !old.getConfiguration().equals(element.getConfiguration())) {
            metadata.update(element);
        }
    }
}

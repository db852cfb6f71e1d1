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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.Registry;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataRegistry;

/**
 * Keeps the registries as the YAML files say. A file that cannot be read changes nothing, so that a typing mistake does
 * not take the cameras away.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class YamlModelLoader implements FolderWatcher.Listener {

    private final ItemRegistry items;
    private final MetadataRegistry metadata;
    private final Map<Path, YamlModel> models = new HashMap<>();

    YamlModelLoader(ItemRegistry items, MetadataRegistry metadata) {
        this.items = items;
        this.metadata = metadata;
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
    void clear() {
        List.copyOf(models.keySet()).forEach(this::removed);
    }

    private void replace(Path file, YamlModel model) {
        YamlModel before = models.getOrDefault(file, YamlModel.EMPTY);
        models.put(file, model);
        // metadata goes before and comes after its item
        removeMissing(before.metadata(), model.metadata(), metadata);
        removeMissing(before.items(), model.items(), items);
        model.items().forEach((name, item) -> putItem(item));
        model.metadata().forEach((key, value) -> putMetadata(value));
    }

    private static <K> void removeMissing(Map<K, ?> before, Map<K, ?> now, Registry<?, K> registry) {
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(registry::remove);
    }

    private void putItem(MemoryItem element) {
        Item old = items.get(element.getUID());
        if (old == null) {
            items.add(element);
        } else if (!(old instanceof MemoryItem former) || !former.isDefinedAs(element)) {
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

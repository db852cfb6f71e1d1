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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.embedded.internal.link.LinkRegistries;
import org.openhab.core.embedded.internal.registry.MemoryItemRegistry;
import org.openhab.core.embedded.internal.registry.MemoryMetadataRegistry;
import org.openhab.core.embedded.internal.thing.DefinedThings;
import org.openhab.core.embedded.internal.thing.MemoryThingRegistry;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.items.GenericItem;
import org.openhab.core.items.Metadata;
import org.openhab.core.library.types.StringType;

/**
 * @author Camera Hub authors - Initial contribution
 */
class YamlModelLoaderTest {

    @TempDir
    private Path folder;

    private final MemoryItemRegistry items = new MemoryItemRegistry();
    private final MemoryMetadataRegistry metadata = new MemoryMetadataRegistry();
    private final ThingTypes types = new ThingTypes();
    private final MemoryThingRegistry things = new MemoryThingRegistry(types);
    private final YamlModelLoader loader = new YamlModelLoader(
            new DefinedThings(things, types), items, metadata, LinkRegistries.create(things, items));
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        metadata.addRegistryChangeListener(new RegistryChangeListener<>() {
            @Override
            public void added(Metadata element) {
                heard.add("+" + element.getUID() + " "
                        + items.get(element.getUID().getItemName()).getLabel());
            }

            @Override
            public void removed(Metadata element) {
                heard.add("-" + element.getUID());
            }

            @Override
            public void updated(Metadata oldElement, Metadata element) {
                heard.add(oldElement.getValue() + " > " + element.getValue());
            }
        });
    }

    @Test
    void metadataComesAfterItsItem() throws IOException {
        loader.changed(file("a: rtsp://192.0.2.1/"));

        assertThat(heard, contains("+camerahub:a Label of a"));
    }

    @Test
    void onlyWhatHasChangedIsUpdated() throws IOException {
        loader.changed(file("a: rtsp://192.0.2.1/", "b: rtsp://192.0.2.2/"));
        heard.clear();

        loader.changed(file("a: rtsp://192.0.2.1/", "b: rtsp://192.0.2.3/"));

        assertThat(heard, contains("rtsp://192.0.2.2/ > rtsp://192.0.2.3/"));
    }

    @Test
    void whatIsTakenOutOfAFileIsTakenOutOfTheRegistries() throws IOException {
        loader.changed(file("a: rtsp://192.0.2.1/", "b: rtsp://192.0.2.2/"));
        heard.clear();

        loader.changed(file("a: rtsp://192.0.2.1/"));

        assertThat(heard, contains("-camerahub:b"));
        assertThat(items.getAll().size(), is(1));
    }

    @Test
    void aFileWithAMistakeChangesNothing() throws IOException {
        Path file = file("a: rtsp://192.0.2.1/");
        loader.changed(file);
        heard.clear();
        Files.writeString(file, "version: 1\nitems: [");

        assertThrows(IllegalArgumentException.class, () -> loader.changed(file));

        assertThat(heard, is(empty()));
        assertThat(items.getAll().size(), is(1));
    }

    @Test
    void aDeletedFileTakesItsItemsAlong() throws IOException {
        Path file = file("a: rtsp://192.0.2.1/");
        loader.changed(file);

        loader.removed(file);

        assertThat(items.getAll(), is(empty()));
        assertThat(metadata.getAll(), is(empty()));
    }

    @Test
    void anItemThatIsChangedKeepsItsState() throws IOException {
        Path file = file("a: rtsp://192.0.2.1/");
        loader.changed(file);
        ((GenericItem) items.get("a")).setState(new StringType("seen"));

        Files.writeString(file, "version: 1\nitems: {a: {type: String, label: Another}}");
        loader.changed(file);

        assertThat(items.get("a").getLabel(), is("Another"));
        assertThat(items.get("a").getState(), is(new StringType("seen")));
    }

    /** A file with an item for each "name: address". */
    private Path file(String... cameras) throws IOException {
        StringBuilder text = new StringBuilder("version: 1\nitems:\n");
        for (String camera : cameras) {
            String name = camera.substring(0, camera.indexOf(':'));
            text.append("  " + name + ":\n    type: String\n    label: Label of " + name
                    + "\n    metadata:\n      camerahub:\n");
            text.append("        value: " + camera.substring(camera.indexOf(':') + 2) + "\n");
        }
        return Files.writeString(folder.resolve("cameras.yaml"), text);
    }
}

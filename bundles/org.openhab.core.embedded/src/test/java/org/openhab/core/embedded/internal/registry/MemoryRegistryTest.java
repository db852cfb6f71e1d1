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
package org.openhab.core.embedded.internal.registry;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.items.Item;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MemoryRegistryTest {

    private final MemoryItemRegistry registry = new MemoryItemRegistry();
    private final List<String> heard = new ArrayList<>();
    private final Item door = new MemoryItem("Door", "String", "Front door");
    private final Item renamedDoor = new MemoryItem("Door", "String", "Back door");

    private final RegistryChangeListener<Item> listener = new RegistryChangeListener<>() {
        @Override
        public void added(Item element) {
            heard.add("+" + element.getName());
        }

        @Override
        public void removed(Item element) {
            heard.add("-" + element.getName());
        }

        @Override
        public void updated(Item oldElement, Item element) {
            heard.add(oldElement.getLabel() + " > " + element.getLabel());
        }
    };

    @Test
    void listenersHearOfEveryChange() {
        registry.addRegistryChangeListener(listener);

        registry.add(door);
        registry.update(renamedDoor);
        registry.remove("Door");

        assertThat(heard, contains("+Door", "Front door > Back door", "-Door"));
    }

    @Test
    void aRemovedListenerHearsNothing() {
        registry.addRegistryChangeListener(listener);
        registry.removeRegistryChangeListener(listener);

        registry.add(door);

        assertThat(heard.size(), is(0));
    }

    @Test
    void aFailingListenerDoesNotKeepOthersFromHearing() {
        registry.addRegistryChangeListener(new RegistryChangeListener<>() {
            @Override
            public void added(Item element) {
                throw new IllegalStateException("a listener with a bug, as the test wants it");
            }

            @Override
            public void removed(Item element) {}

            @Override
            public void updated(Item oldElement, Item element) {}
        });
        registry.addRegistryChangeListener(listener);

        registry.add(door);

        assertThat(heard, contains("+Door"));
    }

    @Test
    void aKeyIsThereOnce() {
        registry.add(door);

        assertThrows(IllegalArgumentException.class, () -> registry.add(renamedDoor));
        assertThat(registry.getAll(), contains(door));
    }

    @Test
    void updatingOrRemovingWhatIsNotThereDoesNothing() {
        registry.addRegistryChangeListener(listener);

        assertThat(registry.update(door), is(nullValue()));
        assertThat(registry.remove("Door"), is(nullValue()));
        assertThat(heard.size(), is(0));
    }

    @Test
    void streamsAllElements() {
        registry.add(door);
        registry.add(new MemoryItem("Garden", "String", null));

        assertThat(registry.stream().map(Item::getName).toList(), containsInAnyOrder("Door", "Garden"));
    }
}

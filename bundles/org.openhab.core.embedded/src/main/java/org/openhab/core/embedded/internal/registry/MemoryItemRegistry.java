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

import java.util.Arrays;
import java.util.Collection;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemNotFoundException;
import org.openhab.core.items.ItemRegistry;
import org.osgi.service.component.annotations.Component;

/**
 * The items in memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ItemRegistry.class)
public class MemoryItemRegistry extends MemoryRegistry<Item, String> implements ItemRegistry {

    @Override
    public Item getItem(String name) throws ItemNotFoundException {
        Item item = get(name);
        if (item == null) {
            throw new ItemNotFoundException(name);
        }
        return item;
    }

    @Override
    public Collection<Item> getItems() {
        return getAll();
    }

    @Override
    public Collection<Item> getItemsOfType(String type) {
        return stream().filter(item -> item.getType().equals(type)).toList();
    }

    @Override
    public Collection<Item> getItemsByTag(String... tags) {
        return stream()
                .filter(item -> Arrays.stream(tags).allMatch(item::hasTag))
                .toList();
    }
}

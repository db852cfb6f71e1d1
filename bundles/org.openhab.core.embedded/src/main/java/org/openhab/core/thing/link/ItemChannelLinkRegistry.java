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
package org.openhab.core.thing.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.embedded.internal.link.LinkRegistries;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.UID;

/**
 * All links of items with channels.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ItemChannelLinkRegistry extends AbstractLinkRegistry<ItemChannelLink, ItemChannelLinkProvider> {

    static {
        // openHAB's constructor differs from release to release, so there must be none that others could use.
        LinkRegistries.acceptConstructor(ItemChannelLinkRegistry::new);
    }

    private final ThingRegistry things;
    private final ItemRegistry items;

    ItemChannelLinkRegistry(ThingRegistry things, ItemRegistry items) {
        super(ItemChannelLinkProvider.class);
        this.things = things;
        this.items = items;
    }

    public Set<ChannelUID> getBoundChannels(String itemName) {
        return getLinks(itemName).stream().map(ItemChannelLink::getLinkedUID).collect(Collectors.toSet());
    }

    public Set<Thing> getBoundThings(String itemName) {
        Set<Thing> result = new HashSet<>();
        for (ChannelUID channel : getBoundChannels(itemName)) {
            Thing thing = things.get(channel.getThingUID());
            if (thing != null) {
                result.add(thing);
            }
        }
        return result;
    }

    public Set<Item> getLinkedItems(UID uid) {
        Set<Item> result = new HashSet<>();
        for (String name : getLinkedItemNames(uid)) {
            Item item = items.get(name);
            if (item != null) {
                result.add(item);
            }
        }
        return result;
    }

    /** Takes away all links of a thing. */
    public int removeLinksForThing(ThingUID thingUID) {
        return removeAll(stream()
                .filter(link -> link.getLinkedUID().getThingUID().equals(thingUID))
                .toList());
    }

    public int removeLinksForItem(String itemName) {
        return removeAll(getLinks(itemName));
    }

    private int removeAll(Collection<ItemChannelLink> links) {
        links.forEach(link -> remove(link.getUID()));
        return links.size();
    }
}

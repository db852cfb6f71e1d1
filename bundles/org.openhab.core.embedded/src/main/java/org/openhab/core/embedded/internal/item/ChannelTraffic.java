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
package org.openhab.core.embedded.internal.item;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.items.Item;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.items.MetadataRegistry;
import org.openhab.core.items.events.ItemEventFactory;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.events.ThingEventFactory;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what handlers say about their channels to the items.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ChannelTraffic.class)
public class ChannelTraffic {

    private final Logger logger = LoggerFactory.getLogger(ChannelTraffic.class);
    private final ItemChannelLinkRegistry links;
    private final MetadataRegistry metadata;
    private final EventPublisher events;

    @Activate
    public ChannelTraffic(
            @Reference ItemChannelLinkRegistry links,
            @Reference MetadataRegistry metadata,
            @Reference EventPublisher events) {
        this.links = links;
        this.metadata = metadata;
        this.events = events;
    }

    public boolean isLinked(ChannelUID channel) {
        return links.isLinked(channel);
    }

    public void state(ChannelUID channel, State state) {
        for (Item item : links.getLinkedItems(channel)) {
            State fitting = fitting(item, state);
            if (fitting == null) {
                logger.warn(
                        "Item {} of type {} does not take {} from channel {}",
                        item.getName(),
                        item.getType(),
                        state.getClass().getSimpleName(),
                        channel);
            } else {
                events.post(ItemEventFactory.createStateEvent(item.getName(), fitting, channel.getAsString()));
            }
        }
    }

    public void command(ChannelUID channel, Command command) {
        for (Item item : links.getLinkedItems(channel)) {
            events.post(ItemEventFactory.createCommandEvent(item.getName(), command, channel.getAsString()));
        }
    }

    public void triggered(ChannelUID channel, String event) {
        events.post(ThingEventFactory.createTriggerEvent(event, channel));
    }

    /** The state in a form that the item takes: a number without its unit, or in the unit that the item shows. */
    private @Nullable State fitting(Item item, State state) {
        if (state instanceof QuantityType<?> quantity) {
            return inUnitOf(item, quantity);
        }
        if (item.getAcceptedDataTypes().contains(state.getClass())) {
            return state;
        }
        for (Class<? extends State> type : item.getAcceptedDataTypes()) {
            State converted = state.as(type);
            if (converted != null) {
                return converted;
            }
        }
        return null;
    }

    private @Nullable State inUnitOf(Item item, QuantityType<?> quantity) {
        if (!item.getType().startsWith("Number")) {
            return null;
        }
        if (!item.getType().contains(":")) {
            return new DecimalType(quantity.toBigDecimal());
        }
        Metadata unit = metadata.get(new MetadataKey("unit", item.getName()));
        QuantityType<?> converted = unit == null ? quantity : quantity.toUnit(unit.getValue());
        return converted == null ? quantity : converted;
    }
}

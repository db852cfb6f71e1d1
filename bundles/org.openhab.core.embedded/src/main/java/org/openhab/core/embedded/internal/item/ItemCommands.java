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

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.embedded.internal.event.SerialQueue;
import org.openhab.core.events.Event;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.events.EventSubscriber;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.items.MetadataRegistry;
import org.openhab.core.items.events.ItemCommandEvent;
import org.openhab.core.items.events.ItemEventFactory;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.link.ItemChannelLink;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.util.ThingHandlerHelper;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings commands from items to the handlers of their channels, and to the items' own states where that is right.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = EventSubscriber.class)
public class ItemCommands implements EventSubscriber {

    private static final String AUTOUPDATE = "autoupdate";

    private final Logger logger = LoggerFactory.getLogger(ItemCommands.class);
    private final Map<ThingUID, Executor> queues = new ConcurrentHashMap<>();
    private final Executor pool;
    private final ItemChannelLinkRegistry links;
    private final ThingRegistry things;
    private final MetadataRegistry metadata;
    private final ItemRegistry items;
    private final EventPublisher events;

    @Activate
    public ItemCommands(
            @Reference ItemChannelLinkRegistry links,
            @Reference ThingRegistry things,
            @Reference MetadataRegistry metadata,
            @Reference ItemRegistry items,
            @Reference EventPublisher events) {
        this(links, things, metadata, items, events, ThreadPoolManager.getPool("safeCall"));
    }

    ItemCommands(
            ItemChannelLinkRegistry links,
            ThingRegistry things,
            MetadataRegistry metadata,
            ItemRegistry items,
            EventPublisher events,
            Executor pool) {
        this.links = links;
        this.things = things;
        this.metadata = metadata;
        this.items = items;
        this.events = events;
        this.pool = pool;
    }

    @Override
    public Set<String> getSubscribedEventTypes() {
        return Set.of(ItemCommandEvent.TYPE);
    }

    @Override
    public void receive(Event event) {
        if (!(event instanceof ItemCommandEvent command)) {
            return;
        }
        Item item = items.get(command.getItemName());
        if (item == null) {
            return;
        }
        Set<ItemChannelLink> channels = links.getLinks(command.getItemName());
        for (ItemChannelLink link : channels) {
            // A command that came from the channel does not go back to it.
            if (!link.getLinkedUID().getAsString().equals(event.getSource())) {
                handle(link.getLinkedUID(), command.getItemCommand());
            }
        }
        if (command.getItemCommand() instanceof State state
                && item.getAcceptedDataTypes().contains(state.getClass())
                && takesItself(item, channels)) {
            events.post(ItemEventFactory.createStateEvent(item.getName(), state, "org.openhab.core.autoupdate"));
        }
    }

    private void handle(ChannelUID channel, Command command) {
        Thing thing = things.get(channel.getThingUID());
        ThingHandler handler = thing == null ? null : thing.getHandler();
        if (thing == null || handler == null || !ThingHandlerHelper.isHandlerInitialized(thing)) {
            logger.debug("Nobody is there to handle {} of {}", command, channel);
            return;
        }
        Executor queue = queues.computeIfAbsent(channel.getThingUID(), any -> new SerialQueue(pool));
        Objects.requireNonNull(queue).execute(() -> handler.handleCommand(channel, command));
    }

    /** As in openHAB: by the item's metadata, else if it has no channels or one of them is online and none objects. */
    private boolean takesItself(Item item, Set<ItemChannelLink> channels) {
        Metadata wish = metadata.get(new MetadataKey(AUTOUPDATE, item.getName()));
        if (wish != null && !wish.getValue().isBlank()) {
            return Boolean.parseBoolean(wish.getValue());
        }
        boolean online = false;
        for (ItemChannelLink link : channels) {
            Thing thing = things.get(link.getLinkedUID().getThingUID());
            Channel channel = thing == null ? null : thing.getChannel(link.getLinkedUID());
            if (thing != null && channel != null && thing.getStatus() == ThingStatus.ONLINE) {
                online = true;
                if (channel.getAutoUpdatePolicy() == AutoUpdatePolicy.VETO) {
                    return false;
                }
            }
        }
        return online || channels.isEmpty();
    }
}

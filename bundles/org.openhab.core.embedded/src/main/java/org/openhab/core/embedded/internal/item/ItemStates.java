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

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.Event;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.events.EventSubscriber;
import org.openhab.core.items.GenericItem;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.events.ItemEventFactory;
import org.openhab.core.items.events.ItemStateChangedEvent;
import org.openhab.core.items.events.ItemStateEvent;
import org.openhab.core.items.events.ItemStateUpdatedEvent;
import org.openhab.core.types.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives items the states that events bring, and tells what has become of it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = EventSubscriber.class)
public class ItemStates implements EventSubscriber {

    private final Logger logger = LoggerFactory.getLogger(ItemStates.class);
    private final ItemRegistry items;
    private final EventPublisher events;
    private final ItemEventFactory factory = new ItemEventFactory();
    private final Gson json = new Gson();

    @Activate
    public ItemStates(@Reference ItemRegistry items, @Reference EventPublisher events) {
        this.items = items;
        this.events = events;
    }

    @Override
    public Set<String> getSubscribedEventTypes() {
        return Set.of(ItemStateEvent.TYPE);
    }

    @Override
    public void receive(Event event) {
        if (!(event instanceof ItemStateEvent update)) {
            return;
        }
        Item item = items.get(update.getItemName());
        State state = update.getItemState();
        if (!(item instanceof GenericItem target)) {
            logger.debug("There is no item {}", update.getItemName());
        } else if (!item.getAcceptedDataTypes().contains(state.getClass())) {
            logger.debug(
                    "Item {} does not take {}", item.getName(), state.getClass().getSimpleName());
        } else {
            State former = target.getState();
            target.setState(state);
            tell(target, former, state, event.getSource());
        }
    }

    private void tell(Item item, State former, State state, @Nullable String source) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", name(state));
        payload.put("value", state.toFullString());
        post(ItemStateUpdatedEvent.TYPE, item, "stateupdated", payload, source);
        if (!former.equals(state)) {
            payload.put("oldType", name(former));
            payload.put("oldValue", former.toFullString());
            post(ItemStateChangedEvent.TYPE, item, "statechanged", payload, source);
        }
    }

    private static String name(State state) {
        String name = state.getClass().getSimpleName();
        return name.substring(0, name.length() - "Type".length());
    }

    /** By the factory: the constructors of these events differ from release to release of openHAB. */
    private void post(String type, Item item, String what, Map<String, Object> payload, @Nullable String source) {
        try {
            events.post(factory.createEvent(
                    type, "openhab/items/" + item.getName() + "/" + what, json.toJson(payload), source));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

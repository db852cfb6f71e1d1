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
package org.openhab.core.embedded.internal.event;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.openhab.core.events.Event;
import org.openhab.core.events.EventFilter;
import org.openhab.core.events.EventSubscriber;
import org.openhab.core.events.TopicPrefixEventFilter;
import org.openhab.core.items.events.ItemCommandEvent;
import org.openhab.core.items.events.ItemEventFactory;
import org.openhab.core.items.events.ItemStateEvent;
import org.openhab.core.library.types.OnOffType;

/**
 * Who is told of what.
 *
 * @author Camera Hub authors - Initial contribution
 */
class EventBusTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private EventSubscriber subscriber(String type, EventFilter filter) {
        return new EventSubscriber() {
            @Override
            public Set<String> getSubscribedEventTypes() {
                return Set.of(type);
            }

            @Override
            public EventFilter getEventFilter() {
                return filter;
            }

            @Override
            public void receive(Event event) {
                heard.add(type + " " + event.getTopic());
            }
        };
    }

    @Test
    void subscribersGetWhatTheyWant() {
        EventBus bus = new EventBus(Runnable::run);
        bus.addSubscriber(subscriber(ItemCommandEvent.TYPE, null));
        bus.addSubscriber(subscriber(ItemStateEvent.TYPE, null));
        bus.addSubscriber(subscriber(EventSubscriber.ALL_EVENT_TYPES, new TopicPrefixEventFilter("openhab/things/")));

        bus.post(ItemEventFactory.createCommandEvent("Door", OnOffType.ON));

        assertThat(heard, contains("ItemCommandEvent openhab/items/Door/command"));
    }

    @Test
    void aSubscriberThatFailsHearsTheNextEvent() {
        EventBus bus = new EventBus(Runnable::run);
        bus.addSubscriber(new EventSubscriber() {
            @Override
            public Set<String> getSubscribedEventTypes() {
                return Set.of(ALL_EVENT_TYPES);
            }

            @Override
            public void receive(Event event) {
                heard.add(event.getTopic());
                throw new IllegalStateException("as wished");
            }
        });

        bus.post(ItemEventFactory.createCommandEvent("A", OnOffType.ON));
        bus.post(ItemEventFactory.createCommandEvent("B", OnOffType.ON));

        assertThat(heard, contains("openhab/items/A/command", "openhab/items/B/command"));
    }
}

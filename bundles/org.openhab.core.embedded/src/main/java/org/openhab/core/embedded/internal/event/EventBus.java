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

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.events.Event;
import org.openhab.core.events.EventFilter;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.events.EventSubscriber;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Brings events to the subscribers that want them; a slow one delays no other.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = {EventPublisher.class, EventBus.class})
public class EventBus implements EventPublisher {

    private final Map<EventSubscriber, Executor> subscribers = new ConcurrentHashMap<>();
    private final Executor pool;

    public EventBus() {
        this(ThreadPoolManager.getPool("eventBus"));
    }

    public EventBus(Executor pool) {
        this.pool = pool;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSubscriber(EventSubscriber subscriber) {
        subscribers.put(subscriber, new SerialQueue(pool));
    }

    public void removeSubscriber(EventSubscriber subscriber) {
        subscribers.remove(subscriber);
    }

    @Override
    public void post(Event event) {
        subscribers.forEach((subscriber, queue) -> {
            if (wants(subscriber, event)) {
                queue.execute(() -> subscriber.receive(event));
            }
        });
    }

    private static boolean wants(EventSubscriber subscriber, Event event) {
        Set<String> types = subscriber.getSubscribedEventTypes();
        EventFilter filter = subscriber.getEventFilter();
        return (types.contains(event.getType()) || types.contains(EventSubscriber.ALL_EVENT_TYPES))
                && (filter == null || filter.apply(event));
    }
}

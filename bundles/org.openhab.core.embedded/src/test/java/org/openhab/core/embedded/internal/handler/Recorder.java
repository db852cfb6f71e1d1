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
package org.openhab.core.embedded.internal.handler;

import java.util.List;
import java.util.Set;
import org.openhab.core.events.Event;
import org.openhab.core.events.EventSubscriber;

/**
 * Keeps every event.
 *
 * @author Camera Hub authors - Initial contribution
 */
record Recorder(List<Event> events) implements EventSubscriber {

    @Override
    public Set<String> getSubscribedEventTypes() {
        return Set.of(ALL_EVENT_TYPES);
    }

    @Override
    public void receive(Event event) {
        events.add(event);
    }
}

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
package org.openhab.core.items.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.openhab.core.events.Event;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.UnDefType;

/**
 * Events about items, in the form that openHAB's event bus has.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ItemEventsTest {

    @Test
    void aCommandHasATopicAndPayload() {
        ItemCommandEvent event = ItemEventFactory.createCommandEvent("Door", OnOffType.ON);

        assertThat(event.getTopic(), is("openhab/items/Door/command"));
        assertThat(event.getPayload(), is("{\"type\":\"OnOff\",\"value\":\"ON\"}"));
    }

    @Test
    void aChangeIsReadFromItsPayload() throws Exception {
        String payload = "{\"type\":\"OnOff\",\"value\":\"ON\",\"oldType\":\"UnDef\",\"oldValue\":\"NULL\"}";

        Event event = new ItemEventFactory()
                .createEvent(ItemStateChangedEvent.TYPE, "openhab/items/Door/statechanged", payload, null);

        assertThat(event, is(instanceOf(ItemStateChangedEvent.class)));
        assertThat(((ItemStateChangedEvent) event).getItemName(), is("Door"));
        assertThat(((ItemStateChangedEvent) event).getItemState(), is(OnOffType.ON));
        assertThat(((ItemStateChangedEvent) event).getOldItemState(), is(UnDefType.NULL));
    }

    @Test
    void anotherKindOfEventIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ItemEventFactory()
                .createEvent("Other", "openhab/items/Door/state", "{}", null));
    }
}

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

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.AbstractEventFactory;
import org.openhab.core.events.Event;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.Type;
import org.openhab.core.types.TypeParser;
import org.openhab.core.types.UnDefType;

/**
 * Makes events about items.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ItemEventFactory extends AbstractEventFactory {

    private static final String TOPIC = "openhab/items/";

    private record Value(String type, String value) {

        static Value of(Type value) {
            String name = value.getClass().getSimpleName();
            return new Value(name.substring(0, name.length() - "Type".length()), value.toFullString());
        }

        <T extends Type> T as(Class<T> kind) {
            Type parsed =
                    switch (type) {
                        case "UnDef" -> UnDefType.valueOf(value);
                        case "Refresh" -> RefreshType.valueOf(value);
                        default -> TypeParser.parseType(type + "Type", value);
                    };
            if (!kind.isInstance(parsed)) {
                throw new IllegalArgumentException("Not a " + kind.getSimpleName() + ": " + type + " " + value);
            }
            return kind.cast(parsed);
        }
    }

    private record Change(String type, String value, String oldType, String oldValue) {}

    public ItemEventFactory() {
        super(Set.of(
                ItemCommandEvent.TYPE, ItemStateEvent.TYPE, ItemStateUpdatedEvent.TYPE, ItemStateChangedEvent.TYPE));
    }

    @Override
    protected Event createEventByType(String eventType, String topic, String payload, @Nullable String source)
            throws Exception {
        String item = getTopicElements(topic)[2];
        if (eventType.equals(ItemStateChangedEvent.TYPE)) {
            Change change = deserializePayload(payload, Change.class);
            State state = new Value(change.type(), change.value()).as(State.class);
            State former = new Value(change.oldType(), change.oldValue()).as(State.class);
            return new ItemStateChangedEvent(topic, payload, item, state, former, source);
        }
        Value value = deserializePayload(payload, Value.class);
        if (eventType.equals(ItemCommandEvent.TYPE)) {
            return new ItemCommandEvent(topic, payload, item, value.as(Command.class), source);
        }
        return eventType.equals(ItemStateEvent.TYPE)
                ? new ItemStateEvent(topic, payload, item, value.as(State.class), source)
                : new ItemStateUpdatedEvent(topic, payload, item, value.as(State.class), source);
    }

    public static ItemCommandEvent createCommandEvent(String itemName, Command command) {
        return createCommandEvent(itemName, command, null);
    }

    public static ItemCommandEvent createCommandEvent(String itemName, Command command, @Nullable String source) {
        return new ItemCommandEvent(
                TOPIC + itemName + "/command", serializePayload(Value.of(command)), itemName, command, source);
    }

    public static ItemEvent createStateEvent(String itemName, State state) {
        return createStateEvent(itemName, state, null);
    }

    public static ItemStateEvent createStateEvent(String itemName, State state, @Nullable String source) {
        return new ItemStateEvent(
                TOPIC + itemName + "/state", serializePayload(Value.of(state)), itemName, state, source);
    }
}

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
package org.openhab.core.embedded.internal.command;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.Event;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.events.ItemEventFactory;
import org.openhab.core.types.State;
import org.openhab.core.types.TypeParser;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:update}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class UpdateCommand extends ItemCommand {

    @Activate
    public UpdateCommand(@Reference ItemRegistry items, @Reference EventPublisher events) {
        super("update", "Send a state update to an item.", "State", items, events);
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage("<item> <state>", "sends a status update for an item"));
    }

    @Override
    @Nullable
    Event event(Item item, String text) {
        State state = TypeParser.parseState(item.getAcceptedDataTypes(), text);
        return state == null ? null : ItemEventFactory.createStateEvent(item.getName(), state);
    }

    @Override
    String sent() {
        return "Update has been sent successfully.";
    }
}

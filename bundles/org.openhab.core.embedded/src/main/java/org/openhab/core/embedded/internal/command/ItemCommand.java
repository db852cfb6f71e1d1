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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.Event;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;

/**
 * A command of the console that tells an item something.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
abstract class ItemCommand extends AbstractConsoleCommandExtension {

    private final ItemRegistry items;
    private final EventPublisher events;
    private final String noun;

    /** @param noun what an item is told, e.g. {@code Command} */
    ItemCommand(String command, String description, String noun, ItemRegistry items, EventPublisher events) {
        super(command, description);
        this.noun = noun;
        this.items = items;
        this.events = events;
    }

    /** The event that tells the item; null if the text is nothing for it. */
    abstract @Nullable Event event(Item item, String text);

    /** What the user reads when the item was told. */
    abstract String sent();

    @Override
    public void execute(String[] args, Console console) {
        if (args.length != 2) {
            printUsage(console);
            return;
        }
        Item item = items.get(args[0]);
        Event event = item == null ? null : event(item, args[1]);
        if (item == null) {
            console.println("Error: Item '" + args[0] + "' does not exist.");
        } else if (event == null) {
            console.println("Error: " + noun + " '" + args[1] + "' is not valid for item '" + args[0] + "'");
        } else {
            events.post(event);
            console.println(sent());
        }
    }
}

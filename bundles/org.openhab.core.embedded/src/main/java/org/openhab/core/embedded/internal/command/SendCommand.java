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
import org.openhab.core.events.EventPublisher;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.events.ItemEventFactory;
import org.openhab.core.types.Command;
import org.openhab.core.types.TypeParser;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:send}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class SendCommand extends AbstractConsoleCommandExtension {

    private final ItemRegistry items;
    private final EventPublisher events;

    @Activate
    public SendCommand(@Reference ItemRegistry items, @Reference EventPublisher events) {
        super("send", "Send a command to an item.");
        this.items = items;
        this.events = events;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage("<item> <command>", "sends a command for an item"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length != 2) {
            printUsage(console);
            return;
        }
        Item item = items.get(args[0]);
        Command command = item == null ? null : TypeParser.parseCommand(item.getAcceptedCommandTypes(), args[1]);
        if (item == null) {
            console.println("Error: Item '" + args[0] + "' does not exist.");
        } else if (command == null) {
            console.println("Error: Command '" + args[1] + "' is not valid for item '" + args[0] + "'");
        } else {
            events.post(ItemEventFactory.createCommandEvent(item.getName(), command));
            console.println("Command has been sent successfully.");
        }
    }
}

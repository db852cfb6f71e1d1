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

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:items}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class ItemsCommand extends AbstractConsoleCommandExtension {

    private final ItemRegistry items;

    @Activate
    public ItemsCommand(@Reference ItemRegistry items) {
        super("items", "Access the item registry.");
        this.items = items;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage("list [<pattern>]", "lists names and types of all items"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length == 0 || args.length > 2 || !args[0].equals("list")) {
            printUsage(console);
            return;
        }
        Pattern pattern = Pattern.compile(
                args.length == 1 ? ".*" : args[1].replace("*", ".*").replace("?", "."));
        List<Item> found = items.stream()
                .filter(item -> pattern.matcher(item.getName()).matches())
                .sorted(Comparator.comparing(Item::getName))
                .toList();
        found.forEach(item -> console.println(item.toString()));
        if (found.isEmpty()) {
            console.println(args.length == 1 ? "No item found." : "No item found for this pattern.");
        }
    }
}

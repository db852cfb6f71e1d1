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
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:links}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class LinksCommand extends AbstractConsoleCommandExtension {

    private final ItemChannelLinkRegistry links;

    @Activate
    public LinksCommand(@Reference ItemChannelLinkRegistry links) {
        super("links", "Manage your links.");
        this.links = links;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage("list", "lists all links"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length != 1 || !args[0].equals("list")) {
            printUsage(console);
            return;
        }
        links.getAll().forEach(link -> console.println(link + " " + link.getConfiguration()));
    }
}

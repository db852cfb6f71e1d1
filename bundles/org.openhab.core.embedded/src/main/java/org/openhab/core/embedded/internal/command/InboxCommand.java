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
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.embedded.internal.discovery.Inbox;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:inbox}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class InboxCommand extends AbstractConsoleCommandExtension {

    private final Inbox inbox;

    @Activate
    public InboxCommand(@Reference Inbox inbox) {
        super("inbox", "Manage your inbox.");
        this.inbox = inbox;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage("list", "lists all current inbox entries"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length > 1 || args.length == 1 && !args[0].equals("list")) {
            printUsage(console);
            return;
        }
        List<DiscoveryResult> results = inbox.results();
        if (results.isEmpty()) {
            console.println("No inbox entries found.");
        }
        results.forEach(result -> console.println(String.format(
                "%s [%s]: %s [thingId=%s, bridgeId=%s, properties=%s, representationProperty=%s, timeToLive=%s]",
                result.getFlag(),
                result.getThingTypeUID(),
                result.getLabel(),
                result.getThingUID(),
                result.getBridgeUID() == null ? "no bridge" : result.getBridgeUID(),
                new TreeMap<>(result.getProperties()),
                result.getRepresentationProperty(),
                result.getTimeToLive() == DiscoveryResult.TTL_UNLIMITED ? "UNLIMITED" : result.getTimeToLive())));
    }
}

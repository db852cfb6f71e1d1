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
import org.openhab.core.config.discovery.ScanListener;
import org.openhab.core.embedded.internal.discovery.Inbox;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code openhab:discovery}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class DiscoveryCommand extends AbstractConsoleCommandExtension {

    private final Inbox inbox;
    private final Logger logger = LoggerFactory.getLogger(DiscoveryCommand.class);

    @Activate
    public DiscoveryCommand(@Reference Inbox inbox) {
        super("discovery", "Control the discovery mechanism.");
        this.inbox = inbox;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage(
                "start <thingTypeUID|bindingID>", "runs a discovery on a given thing type or binding"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length != 2 || !args[0].equals("start")) {
            printUsage(console);
            return;
        }
        int begun = inbox.scan(args[1], new ScanListener() {
            @Override
            public void onFinished() {
                logger.debug("The scan for {} has ended", args[1]);
            }

            @Override
            public void onErrorOccurred(@Nullable Exception exception) {
                logger.debug("The scan for {} has failed", args[1], exception);
            }
        });
        if (begun == 0) {
            console.println("There is no discovery service for " + args[1] + ".");
        }
    }
}

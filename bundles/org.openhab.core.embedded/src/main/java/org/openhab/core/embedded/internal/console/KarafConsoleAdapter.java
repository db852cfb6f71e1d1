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
package org.openhab.core.embedded.internal.console;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Brings every console command into Karaf's shell.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = {},
        immediate = true)
public class KarafConsoleAdapter {

    private final SessionFactory sessionFactory;
    private final Map<ConsoleCommandExtension, @Nullable Command> commands = new ConcurrentHashMap<>();

    @Activate
    public KarafConsoleAdapter(@Reference SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addExtension(ConsoleCommandExtension extension) {
        Command command = new KarafCommand(extension);
        commands.put(extension, command);
        sessionFactory.getRegistry().register(command);
    }

    public void removeExtension(ConsoleCommandExtension extension) {
        Command command = commands.remove(extension);
        if (command != null) {
            sessionFactory.getRegistry().unregister(command);
        }
    }

    /** The registry is Karaf's and outlives this component. */
    @Deactivate
    public void deactivate() {
        commands.keySet().forEach(this::removeExtension);
    }
}

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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;

/**
 * @author Camera Hub authors - Initial contribution
 */
class KarafConsoleAdapterTest {

    private final Registry registry = mock(Registry.class);
    private final SessionFactory sessions = mock(SessionFactory.class);
    private final ConsoleCommandExtension extension = mock(ConsoleCommandExtension.class);
    private KarafConsoleAdapter adapter;

    @BeforeEach
    void oneExtension() {
        when(sessions.getRegistry()).thenReturn(registry);
        when(extension.getCommand()).thenReturn("demo");
        adapter = new KarafConsoleAdapter(sessions);
        adapter.addExtension(extension);
    }

    @Test
    void anExtensionBecomesACommandOfTheScopeOpenhab() {
        verify(registry)
                .register(argThat((Command command) -> command.getScope().equals("openhab")
                        && command.getName().equals("demo")));
    }

    @Test
    void aCommandGoesWithItsExtension() {
        adapter.removeExtension(extension);

        verify(registry).unregister(any(Command.class));
    }

    @Test
    void karafKeepsNoCommandAfterTheEnd() {
        adapter.deactivate();
        adapter.removeExtension(extension);

        verify(registry).unregister(any(Command.class));
    }
}

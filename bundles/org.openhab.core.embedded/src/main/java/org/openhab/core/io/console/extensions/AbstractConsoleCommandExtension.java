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
package org.openhab.core.io.console.extensions;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;

/**
 * A command with a name and a description.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractConsoleCommandExtension implements ConsoleCommandExtension {

    private final String command;
    private final String description;

    protected AbstractConsoleCommandExtension(String command, String description) {
        this.command = command;
        this.description = description;
    }

    @Override
    public String getCommand() {
        return command;
    }

    @Override
    public String getDescription() {
        return description;
    }

    protected String buildCommandUsage(String syntax) {
        return buildCommandUsage(syntax, "");
    }

    /** A line of help: the command with its arguments and what it does. */
    protected String buildCommandUsage(String syntax, String description) {
        String usage = (command + " " + syntax).strip();
        return description.isEmpty() ? usage : usage + " - " + description;
    }

    protected void printUsage(Console console) {
        for (String usage : getUsages()) {
            console.printUsage(usage);
        }
    }
}

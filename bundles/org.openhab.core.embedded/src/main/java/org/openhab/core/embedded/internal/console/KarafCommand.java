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

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;

/**
 * One of openHAB's console commands as Karaf's shell knows commands: {@code openhab:<name>}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class KarafCommand implements Command {

    static final String SCOPE = "openhab";

    private final ConsoleCommandExtension extension;

    KarafCommand(ConsoleCommandExtension extension) {
        this.extension = extension;
    }

    @Override
    public String getScope() {
        return SCOPE;
    }

    @Override
    public String getName() {
        return extension.getCommand();
    }

    @Override
    public String getDescription() {
        return extension.getDescription();
    }

    @Override
    public @Nullable Parser getParser() {
        return null;
    }

    @Override
    @NonNullByDefault({}) // Karaf's API has no annotations
    public Object execute(Session session, List<Object> arguments) {
        Console console = new KarafConsole(SCOPE, session.getConsole());
        String[] args = arguments.stream().map(String::valueOf).toArray(String[]::new);
        if (args.length == 1 && args[0].equals("--help")) {
            extension.getUsages().forEach(console::printUsage);
        } else {
            extension.execute(args, console);
        }
        return null;
    }

    @Override
    public Completer getCompleter(boolean scoped) {
        return (session, line, candidates) -> complete(line, scoped, candidates);
    }

    /** Karaf asks the command itself to complete its name, which is the line's first argument. */
    private int complete(CommandLine line, boolean scoped, List<String> candidates) {
        String[] words = line.getArguments();
        int index = line.getCursorArgumentIndex();
        String name = scoped ? getName() : SCOPE + ":" + getName();
        if (index <= 0) {
            String typed = words.length == 0 ? "" : words[0].substring(0, line.getArgumentPosition());
            if (name.startsWith(typed) || getName().startsWith(typed)) {
                candidates.add(name + " ");
            }
        } else if (words[0].equals(name) || words[0].equals(getName())) {
            ConsoleCommandCompleter completer = extension.getCompleter();
            if (completer == null
                    || !completer.complete(
                            Arrays.copyOfRange(words, 1, words.length),
                            index - 1,
                            line.getArgumentPosition(),
                            candidates)) {
                return -1;
            }
        }
        return candidates.isEmpty() ? -1 : line.getBufferPosition() - line.getArgumentPosition();
    }
}

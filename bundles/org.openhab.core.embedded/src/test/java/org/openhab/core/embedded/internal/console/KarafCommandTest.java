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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;

/**
 * @author Camera Hub authors - Initial contribution
 */
class KarafCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Session session = mock(Session.class);
    private final List<String> candidates = new ArrayList<>();
    private final KarafCommand command = new KarafCommand(new AbstractConsoleCommandExtension("demo", "shows it") {
        @Override
        public void execute(String[] args, Console console) {
            console.printf("%d:", args.length);
            console.println(String.join(",", args));
        }

        @Override
        public List<String> getUsages() {
            return List.of(buildCommandUsage("list", "shows all"));
        }

        @Override
        public ConsoleCommandCompleter getCompleter() {
            return new StringsCompleter(List.of("list", "log"), false);
        }
    });

    @Test
    void runsOpenhabsCommandWithItsArguments() throws Exception {
        run("list", 3);

        assertThat(printed.toString(StandardCharsets.UTF_8), is("2:list,3" + System.lineSeparator()));
    }

    @Test
    void helpPrintsTheUsages() throws Exception {
        run("--help");

        assertThat(
                printed.toString(StandardCharsets.UTF_8),
                is("Usage: openhab:demo list - shows all" + System.lineSeparator()));
    }

    @Test
    void theNameIsCompletedWithItsScope() {
        assertThat(complete(0, 5, "openh"), is(0));
        assertThat(candidates, contains("openhab:demo "));
    }

    @Test
    void theNameIsCompletedWithoutItsScopeToo() {
        complete(0, 2, "de");

        assertThat(candidates, contains("openhab:demo "));
    }

    @Test
    void argumentsAreCompletedByTheCommand() {
        assertThat(complete(1, 1, "openhab:demo", "l"), is("openhab:demo ".length()));
        assertThat(candidates, contains("list ", "log "));
    }

    @Test
    void argumentsOfOtherCommandsAreNotCompleted() {
        assertThat(complete(1, 1, "openhab:other", "l"), is(-1));
        assertThat(candidates, is(empty()));
    }

    private void run(Object... arguments) throws Exception {
        when(session.getConsole()).thenReturn(new PrintStream(printed, true, StandardCharsets.UTF_8));
        command.execute(session, List.of(arguments));
    }

    private int complete(int argument, int position, String... words) {
        CommandLine line = mock(CommandLine.class);
        when(line.getArguments()).thenReturn(words);
        when(line.getCursorArgumentIndex()).thenReturn(argument);
        when(line.getArgumentPosition()).thenReturn(position);
        when(line.getBufferPosition()).thenReturn(argument == 0 ? position : words[0].length() + 1 + position);
        return command.getCompleter(false).complete(session, line, candidates);
    }
}

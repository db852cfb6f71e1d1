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
package org.openhab.io.camerahub.internal.console;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.internal.migration.MigrationFiles;

/**
 * The example of the guide is what the command does.
 *
 * @author Camera Hub authors - Initial contribution
 */
class MigrationGuideTest {

    private static final Path GUIDE = Path.of("../../docs/migration.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:yaml)?\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void theExampleIsTheCommandsRealOutput() throws IOException {
        String guide = Files.readString(GUIDE);
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(guide.substring(guide.indexOf("### An example")));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        assertThat(blocks, hasSize(5));
        Files.writeString(folder.resolve("items.yaml"), blocks.get(0));
        Files.writeString(folder.resolve("plugin.yaml"), blocks.get(1));
        StringBuilder output = new StringBuilder();
        Console console = mock(Console.class);
        doAnswer(call -> output.append(call.<String>getArgument(0)).append('\n'))
                .when(console)
                .println(anyString());

        new ImportCommand(new MigrationFiles(folder)).execute(List.of("items.yaml", "plugin.yaml"), console);

        assertThat(output.toString(), is(blocks.get(2)));
        new ImportCommand(new MigrationFiles(folder))
                .execute(List.of("items.yaml", "plugin.yaml", "--output", "camerahub.things"), console);
        assertThat(Files.readString(folder.resolve("camerahub.things")), is(blocks.get(3)));
        assertThat(Files.readString(folder.resolve("camerahub.items")), is(blocks.get(4)));
    }
}

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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.internal.migration.MigrationFiles;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ImportCommandTest {

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final Console console = mock(Console.class);

    @BeforeEach
    void writeFiles() throws IOException {
        doAnswer(call -> lines.add(call.getArgument(0))).when(console).println(anyString());
        Files.writeString(
                folder.resolve("items.yaml"),
                "door:\n  alexa_csc_uri: 192.0.2.9/live\n  alexa_csc_proxy_uri: cam.example.org:443\n"
                        + "  alexa_auth_cred: admin:hunter2\n  alexa_cam_modifiers: /del_everything\n");
        Files.writeString(
                folder.resolve("plugin.yaml"),
                "cam:\n  plugin_name: alexacamproxy4p3\n  proxy_credentials: a:hunter3\n");
    }

    @Test
    void thingsItemsSettingsAndWhatIsLeftAreShown_butNoPassword() {
        assertThat(run("items.yaml", "plugin.yaml"), is(true));

        String text = String.join("\n", lines);
        assertThat(text, containsString("  camerahub:camera:home:door:"));
        assertThat(text, containsString("      password: \"********\""));
        assertThat(text, containsString("accounts=********"));
        assertThat(
                text, containsString("Cameras: 1\nTo be looked at:\n- door: there is no modifier 'del_everything'."));
        assertThat(text, not(containsString("hunter")));
    }

    @Test
    void withAFileTheyAreWrittenAndOnlyWhatIsLeftIsShown() throws IOException {
        assertThat(run("items.yaml", "--output", "out.yaml", "plugin.yaml"), is(true));

        assertThat(Files.readString(folder.resolve("out.yaml")), containsString("password: hunter2"));
        assertThat(Files.readString(folder.resolve("out.cfg")), containsString("accounts=a:hunter3"));
        assertThat(lines.get(0), is("Written: " + folder.resolve("out.yaml")));
        assertThat(lines.toString(), not(containsString("192.0.2.9")));
    }

    @Test
    void withoutCamerasNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("none.yaml"), "light:\n  type: bool\n");

        run("none.yaml", "--output", "out.yaml");

        assertThat(Files.exists(folder.resolve("out.yaml")), is(false));
        assertThat(lines.get(0), is("Cameras: 0"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        run("no.yaml");

        assertThat(lines, contains("There is no file " + folder.resolve("no.yaml") + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b c", "a --output", "a --force", "--output x"})
    void argumentsThatMakeNoSenseShowTheUsage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")), is(false));
        assertThat(lines, is(empty()));
    }

    @Test
    void theGuideHasTheCommand() throws IOException {
        ImportCommand command = new ImportCommand(new MigrationFiles(folder));
        String usage = command.name() + " " + command.usages().get(0).arguments();

        assertThat(Files.readString(Path.of("../../docs/console.md")), containsString("| `" + usage + "` | "));
    }

    private boolean run(String... args) {
        return new ImportCommand(new MigrationFiles(folder)).execute(List.of(args), console);
    }
}

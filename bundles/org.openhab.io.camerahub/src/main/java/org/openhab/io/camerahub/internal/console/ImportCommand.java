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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.OpenHAB;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.ConsoleSubcommand;
import org.openhab.io.camerahub.internal.migration.Migration;
import org.openhab.io.camerahub.internal.migration.MigrationFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Carries the cameras of SmartHomeNG over. The console shows the cameras' addresses, since the user asked to see his
 * own file in another form, but no password: that takes a file.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleSubcommand.class)
public class ImportCommand implements ConsoleSubcommand {

    private static final String OUTPUT = "--output";
    private static final String RULE = "#".repeat(72);

    private final MigrationFiles files;

    @Activate
    public ImportCommand() {
        this(new MigrationFiles(Path.of(OpenHAB.getConfigFolder()).toAbsolutePath()));
    }

    ImportCommand(MigrationFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Usage> usages() {
        return List.of(
                new Usage(
                        "<items.yaml> [<plugin.yaml>] [" + OUTPUT + " <file>]",
                        "makes Things and items of SmartHomeNG's cameras (AlexaCamProxy4P3), as YAML or, in a file .things, for any openHAB"));
    }

    @Override
    public boolean execute(List<String> args, Console console) {
        List<String> inputs = new ArrayList<>(args);
        int option = inputs.indexOf(OUTPUT);
        String output = "";
        if (option >= 0) {
            if (option + 1 >= inputs.size()) {
                return false;
            }
            output = inputs.remove(option + 1);
            inputs.remove(option);
        }
        if (inputs.isEmpty() || inputs.size() > 2 || inputs.stream().anyMatch(name -> name.startsWith("--"))) {
            return false;
        }
        try {
            Migration migration =
                    Migration.of(files.read(inputs.get(0)), inputs.size() == 2 ? files.read(inputs.get(1)) : "");
            show(migration, output, console);
        } catch (IllegalArgumentException | IOException e) {
            console.println(String.valueOf(e.getMessage()));
        }
        return true;
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() || before.contains(OUTPUT) ? List.of() : List.of(OUTPUT);
    }

    private void show(Migration migration, String output, Console console) throws IOException {
        if (migration.cameras() > 0 && output.isEmpty()) {
            print(migration, console);
        } else if (migration.cameras() > 0) {
            files.write(output, migration).forEach(file -> console.println("Written: " + file));
        }
        console.println("Cameras: " + migration.cameras());
        if (!migration.notes().isEmpty()) {
            console.println("To be looked at:");
            migration.notes().forEach(note -> console.println("- " + note));
        }
    }

    private static void print(Migration migration, Console console) {
        console.println("# conf/yaml/camerahub.yaml");
        migration.yaml(false).lines().forEach(console::println);
        console.println(RULE);
        console.println("# conf/services/camerahub.cfg");
        migration.cfg(false).lines().forEach(console::println);
        console.println(RULE);
        console.println("Passwords are not shown; '" + OUTPUT + " yaml/camerahub.yaml' writes files with them," + " '"
                + OUTPUT + " things/camerahub.things' in the form for every openHAB.");
    }
}

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
package org.openhab.io.camerahub.internal.migration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.io.camerahub.internal.original.TextTree;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MigrationFilesTest {

    private static final Migration MIGRATION =
            Migration.of("cam:\n  alexa_csc_uri: 192.0.2.9/live\n  alexa_csc_proxy_uri: cam.example.org\n", "");

    @TempDir
    Path folder;

    @Test
    void aRelativePathStartsInTheConfigurationFolder_anAbsoluteOneWhereItSays() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: ü");

        assertThat(files().read("a.yaml"), is("a: ü"));
        assertThat(
                new MigrationFiles(Path.of("/")).read(folder.resolve("a.yaml").toString()), is("a: ü"));
    }

    @Test
    void yamlAndSettingsAreWrittenSideBySide_readableForTheGroupOnly() throws IOException {
        assertThat(
                files().write("home.yaml", MIGRATION),
                contains(folder.resolve("home.yaml"), folder.resolve("home.cfg")));

        assertThat(Files.readString(folder.resolve("home.yaml")), is(MIGRATION.yaml(true)));
        assertThat(Files.readString(folder.resolve("home.cfg")), is(MIGRATION.cfg(true)));
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home.yaml")));
        assertThat(rights.substring(6), is("---"));
    }

    @Test
    void whereTheNameEndsLikeThatTheyAreFilesOfThingsAndItems_eachInItsFolder() throws IOException {
        Files.createDirectory(folder.resolve("things"));
        Files.createDirectory(folder.resolve("items"));

        assertThat(
                files().write("things/home.things", MIGRATION),
                contains(
                        folder.resolve("things/home.things"),
                        folder.resolve("items/home.items"),
                        folder.resolve("things/home.cfg")));
        assertThat(files().write("b.things", MIGRATION), hasItem(folder.resolve("b.items")));

        assertThat(Files.readString(folder.resolve("things/home.things")), is(MIGRATION.things(true)));
        assertThat(Files.readString(folder.resolve("items/home.items")), is(MIGRATION.items(true)));
    }

    @Test
    void nothingIsOverwritten_andThenNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("home.cfg"), "mine");

        assertThat(refusal(() -> files().write("home.yaml", MIGRATION)), containsString("exists already"));
        assertThat(Files.readString(folder.resolve("home.cfg")), is("mine"));
        assertThat(Files.exists(folder.resolve("home.yaml")), is(false));
    }

    @Test
    void whatCannotBeReadOrWrittenSaysWhy() throws IOException {
        Files.write(folder.resolve("latin.yaml"), "ü".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("large.yaml"), new byte[TextTree.MOST_CHARACTERS + 1]);

        assertThat(refusal(() -> files().read("none.yaml")), containsString("There is no file"));
        assertThat(refusal(() -> files().read("latin.yaml")), containsString("not written in UTF-8"));
        assertThat(refusal(() -> files().read("large.yaml")), containsString("larger than any"));
        assertThat(refusal(() -> files().write("none/home.yaml", MIGRATION)), containsString("There is no folder"));
        assertThat(refusal(() -> files().read("a\0b")), containsString("no name of a file"));
    }

    private MigrationFiles files() {
        return new MigrationFiles(folder);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable executable) {
        return String.valueOf(
                Assertions.assertThrows(IOException.class, executable).getMessage());
    }
}

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
package org.openhab.core.embedded.internal.files;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * @author Camera Hub authors - Initial contribution
 */
class FolderWatcherTest {

    @TempDir
    private Path folder;

    private final List<String> heard = new ArrayList<>();
    private FolderWatcher watcher;

    @BeforeEach
    void watch() {
        watcher = new FolderWatcher(folder, List.of(".yaml"), new FolderWatcher.Listener() {
            @Override
            public void changed(Path file) throws IOException {
                heard.add(file.getFileName() + "=" + Files.readString(file));
            }

            @Override
            public void removed(Path file) {
                heard.add("-" + file.getFileName());
            }
        });
    }

    @Test
    void theFirstLookTellsOfEveryFileInTheOrderOfTheirNames() throws IOException {
        write("b.yaml", "2");
        write("a.yaml", "1");
        write("c.txt", "not wanted");
        write(".d.yaml", "an editor's");

        watcher.look();

        assertThat(heard, contains("a.yaml=1", "b.yaml=2"));
    }

    @Test
    void nothingNewIsNothingToTell() throws IOException {
        write("a.yaml", "1");
        watcher.look();
        heard.clear();

        watcher.look();

        assertThat(heard, is(empty()));
    }

    @Test
    void aFileThatAnEditorReplacedByRenamingIsNoticed() throws IOException {
        write("a.yaml", "1");
        watcher.look();
        heard.clear();
        write("a.tmp", "2");
        Files.setLastModifiedTime(folder.resolve("a.tmp"), Files.getLastModifiedTime(folder.resolve("a.yaml")));
        Files.move(folder.resolve("a.tmp"), folder.resolve("a.yaml"), StandardCopyOption.REPLACE_EXISTING);

        watcher.look();

        assertThat(heard, contains("a.yaml=2"));
    }

    @Test
    void aDeletedFileIsNoticed() throws IOException {
        write("a.yaml", "1");
        watcher.look();
        heard.clear();
        Files.delete(folder.resolve("a.yaml"));

        watcher.look();

        assertThat(heard, contains("-a.yaml"));
    }

    @Test
    void aFolderThatIsNotThereYetIsEmpty() throws IOException {
        FolderWatcher early =
                new FolderWatcher(folder.resolve("later"), List.of(".yaml"), new FolderWatcher.Listener() {
                    @Override
                    public void changed(Path file) {
                        heard.add(file.getFileName().toString());
                    }

                    @Override
                    public void removed(Path file) {}
                });
        early.look();
        Files.createDirectory(folder.resolve("later"));
        write("later/a.yaml", "1");

        early.look();

        assertThat(heard, contains("a.yaml"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

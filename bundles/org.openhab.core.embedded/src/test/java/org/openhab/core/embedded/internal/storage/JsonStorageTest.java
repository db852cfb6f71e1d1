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
package org.openhab.core.embedded.internal.storage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.storage.Storage;

/**
 * @author Camera Hub authors - Initial contribution
 */
class JsonStorageTest {

    @TempDir
    private Path folder;

    @Test
    void valuesOutliveARestart() {
        Storage<String> before = storage();
        before.put("a", "1");
        before.put("b", "2");
        before.remove("a");

        Storage<String> after = storage();

        assertThat(after.getKeys(), contains("b"));
        assertThat(after.get("b"), is("2"));
        assertThat(after.get("a"), is(nullValue()));
        assertThat(after.getValues(), contains("2"));
    }

    @Test
    void puttingTellsWhatWasThereBefore() {
        Storage<String> storage = storage();

        assertThat(storage.put("a", "1"), is(nullValue()));
        assertThat(storage.put("a", "2"), is("1"));
    }

    @Test
    void puttingNothingRemoves() {
        Storage<String> storage = storage();
        storage.put("a", "1");

        storage.put("a", null);

        assertThat(storage.containsKey("a"), is(false));
        assertThat(storage.getKeys(), is(empty()));
    }

    @Test
    void aBrokenFileIsReportedAndNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("demo.json"), "{ broken");

        assertThrows(IllegalStateException.class, this::storage);

        assertThat(Files.readString(folder.resolve("demo.json")), is("{ broken"));
    }

    private Storage<String> storage() {
        return new JsonStorage<>(folder.resolve("demo.json"), getClass().getClassLoader());
    }
}

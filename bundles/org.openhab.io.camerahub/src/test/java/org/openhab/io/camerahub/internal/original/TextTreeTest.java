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
package org.openhab.io.camerahub.internal.original;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class TextTreeTest {

    private final List<String> notes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"0123", "on", "1e3", "0x1f", "2020-01-01", "12:34", "~x", "No"})
    void aPasswordStaysAsItIsWritten(String password) {
        assertThat(TextTree.read("password: " + password, this::note), is(Map.of("password", password)));
    }

    @Test
    void jsonIsRead() {
        assertThat(
                TextTree.read("{\"Stream1\":\"192.0.2.9:554/live?a=1\", \"r\":[{\"width\":640}]}", this::note),
                is(Map.of("Stream1", "192.0.2.9:554/live?a=1", "r", List.of(Map.of("width", "640")))));
    }

    @Test
    void ofAKeyThatStandsThereTwiceTheLastOneIsTaken_andItsLineIsNamed() {
        assertThat(TextTree.read("a: 1\nb: 2\na: 3\n", this::note), is(Map.of("a", "3", "b", "2")));
        assertThat(notes, contains(allOf(containsString("line 3"), containsString("'a'"))));
    }

    @Test
    void anchorsAndMergedMapsAreFollowed() {
        String text = "base: &base\n  user: admin\n  pwd: a\ndoor:\n  <<: *base\n  pwd: b\n";

        assertThat(
                TextTree.read(text, this::note),
                is(Map.of("base", Map.of("user", "admin", "pwd", "a"), "door", Map.of("user", "admin", "pwd", "b"))));
    }

    @Test
    void anEmptyTextIsAnEmptyMap() {
        assertThat(TextTree.read("", this::note), is(Map.of()));
        assertThat(TextTree.read("# nothing\n", this::note), is(Map.of()));
        assertThat(TextTree.read("a:", this::note), is(Map.of("a", "")));
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [");
            bomb.append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
        }

        assertThat(refusal(bomb.toString()), containsString("too large"));
    }

    @Test
    void aFewAliasesThatGrowSlowlyAreRefusedAsWell() {
        String wide = "a: &a [" + "x,".repeat(30_000) + "]\n";

        assertThat(refusal(wide + "b: [*a,*a,*a,*a,*a,*a,*a,*a]\n"), containsString("more values"));
    }

    @Test
    void levelsBeyondAllReasonAreRefused() {
        assertThat(refusal("[".repeat(5000)), containsString("too large"));
    }

    @Test
    void aMapThatContainsItselfIsRefused() {
        assertThat(refusal("a: &a\n  b: *a\n"), not(is("")));
    }

    @Test
    void aFileBeyondAllReasonIsRefused() {
        assertThat(refusal("#".repeat(TextTree.MOST_CHARACTERS + 10)), containsString("too large"));
    }

    @Test
    void noJavaObjectIsEverMade() {
        assertThat(refusal("a: !!javax.script.ScriptEngineManager [x]\n"), containsString("tag is not allowed"));
    }

    @Test
    void aMistakeIsFoundByItsLine_withoutTheValue() {
        String refusal = refusal("a: 1\nb: \"hunter2\n");

        assertThat(refusal, containsString("line "));
        assertThat(refusal, not(containsString("hunter2")));
    }

    private String refusal(String text) {
        return String.valueOf(
                Assertions.assertThrows(IllegalArgumentException.class, () -> TextTree.read(text, this::note))
                        .getMessage());
    }

    private void note(int line, String key) {
        notes.add("line " + line + ": '" + key + "'");
    }
}

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
package org.openhab.core.io.console;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * @author Camera Hub authors - Initial contribution
 */
class StringsCompleterTest {

    private final List<String> candidates = new ArrayList<>();

    @Test
    void completesWhatStandsBeforeTheCursor() {
        boolean found = completer(false).complete(new String[] {"lX"}, 0, 1, candidates);

        assertThat(found, is(true));
        assertThat(candidates, contains("list ", "log "));
    }

    @Test
    void anEmptyArgumentGetsEveryWord() {
        completer(false).complete(new String[0], 0, 0, candidates);

        assertThat(candidates, contains("end ", "list ", "log "));
    }

    @Test
    void caseMattersOnlyIfItIsToldSo() {
        assertThat(completer(true).complete(new String[] {"L"}, 0, 1, candidates), is(false));
        assertThat(candidates, is(empty()));
        assertThat(completer(false).complete(new String[] {"L"}, 0, 1, candidates), is(true));
    }

    private static StringsCompleter completer(boolean caseSensitive) {
        return new StringsCompleter(List.of("log", "list", "end"), caseSensitive);
    }
}

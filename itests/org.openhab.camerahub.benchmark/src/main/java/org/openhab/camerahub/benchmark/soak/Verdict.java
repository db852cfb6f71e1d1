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
package org.openhab.camerahub.benchmark.soak;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A table of what was expected and what was found.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Verdict {

    private final List<String> rows = new ArrayList<>();
    private int wrong;

    void equal(String what, long expected, long found) {
        row(what, Long.toString(expected), found, expected == found);
    }

    void atMost(String what, long most, long found) {
        row(what, "<= " + most, found, found <= most);
    }

    void atLeast(String what, long least, long found) {
        row(what, ">= " + least, found, found >= least);
    }

    private void row(String what, String expected, long found, boolean right) {
        wrong += right ? 0 : 1;
        rows.add("| " + what + " | " + expected + " | " + found + " | " + (right ? "yes" : "**NO**") + " |");
    }

    int wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return "| what | expected | found | right |\n| --- | ---: | ---: | --- |\n" + String.join("\n", rows);
    }
}

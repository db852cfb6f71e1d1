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

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Completes an argument to one of some words.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class StringsCompleter implements ConsoleCommandCompleter {

    private final SortedSet<String> strings;
    private final boolean caseSensitive;

    public StringsCompleter(Collection<String> strings, boolean caseSensitive) {
        this.strings = caseSensitive ? new TreeSet<>() : new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.strings.addAll(strings);
        this.caseSensitive = caseSensitive;
    }

    public SortedSet<String> getStrings() {
        return strings;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        boolean inArgument = cursorArgumentIndex >= 0 && cursorArgumentIndex < args.length;
        String typed = inArgument ? args[cursorArgumentIndex] : "";
        String prefix = typed.substring(0, Math.min(Math.max(cursorPosition, 0), typed.length()));
        for (String string : strings) {
            if (string.regionMatches(!caseSensitive, 0, prefix, 0, prefix.length())) {
                candidates.add(string + " ");
            }
        }
        return !candidates.isEmpty();
    }
}

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
package org.openhab.io.camerahub.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Rows whose columns stand below each other. Numbers are put to the right of their column.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... titles) {
        rows.add(List.of(titles));
    }

    /** @param cells as many as there are titles; line breaks become blanks */
    public TextTable row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell).replaceAll("\\R", " "));
        }
        rows.add(row);
        return this;
    }

    /** A row for each line of a long text, which stands in the last column, the others are empty; broken at blanks. */
    public TextTable text(String text, int width) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lastColumn(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lastColumn(line);
        return this;
    }

    private void lastColumn(CharSequence text) {
        List<String> row = new ArrayList<>(Collections.nCopies(rows.get(0).size() - 1, ""));
        row.add(text.toString());
        rows.add(row);
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The titles, and a line a row, without blanks at their ends. */
    public List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] numeric = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            numeric[column] = !isEmpty() && rows.stream().skip(1).allMatch(row -> isNumber(row.get(at)));
        }
        return rows.stream().map(row -> line(row, widths, numeric)).toList();
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(0)) && cell.indexOf(':') < 0 && cell.indexOf('-') < 0;
    }

    private static String line(List<String> row, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            line.append(numeric[column] ? blanks + cell : cell + blanks).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}

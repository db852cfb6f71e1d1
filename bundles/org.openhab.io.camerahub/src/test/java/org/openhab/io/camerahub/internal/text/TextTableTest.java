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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/**
 * @author Camera Hub authors - Initial contribution
 */
class TextTableTest {

    @Test
    void columnsStandBelowEachOther() {
        TextTable table = new TextTable("CAMERA", "STATE", "VIEWERS");
        table.row("Door", "PLAYING", 2).row("Back_Yard", "IDLE", 12);

        assertThat(
                table.lines(),
                contains("CAMERA     STATE    VIEWERS", "Door       PLAYING        2", "Back_Yard  IDLE          12"));
    }

    @Test
    void lineBreaksDoNotBreakTheTable() {
        assertThat(new TextTable("A").row("x\r\ny").lines(), contains("A", "x y"));
    }

    @Test
    void noRowIsEmpty() {
        assertThat(new TextTable("A").isEmpty(), is(true));
        assertThat(new TextTable("A").row("x").isEmpty(), is(false));
    }

    @Test
    void aLongTextIsBrokenAtBlanksAndStandsInTheLastColumn() {
        TextTable table = new TextTable("A", "TEXT").row("x", "short");

        assertThat(
                table.text("two words and one-that-is-longer-than-that", 10).lines(),
                contains("A  TEXT", "x  short", "   two words", "   and", "   one-that-is-longer-than-that"));
    }
}

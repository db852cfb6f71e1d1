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
package org.openhab.io.camerahub.internal.log;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.core.io.console.Console;

/**
 * The columns of the log.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class LogPrinterTest {

    private static final String UID = "camerahub:camera:home:garden";

    private final List<String> printed = new ArrayList<>();

    @Test
    void textsStandBelowEachOtherAlsoWhereACamerasNameIsLong() {
        LogPrinter printer = LogPrinter.of(console(), ZoneOffset.UTC, List.of("door", UID));

        printer.print(new LogEntry(1, Instant.EPOCH, Direction.VIEWER_TO_HUB, "", "viewer-1", "OPTIONS"));
        printer.print(new LogEntry(2, Instant.EPOCH, Direction.HUB_TO_CAMERA, UID, "camera", "DESCRIBE"));

        assertThat(
                printed,
                contains(
                        "00:00:00.000 V>H -                            viewer-1    OPTIONS",
                        "00:00:00.000 H>C camerahub:camera:home:garden camera      DESCRIBE"));
    }

    private Console console() {
        return new Console() {
            @Override
            public void print(String text) {
                println(text);
            }

            @Override
            public void println(String text) {
                printed.add(text);
            }

            @Override
            public void printUsage(String text) {
                println(text);
            }
        };
    }
}

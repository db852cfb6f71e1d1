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

import java.time.ZoneId;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.internal.text.Quantities;

/**
 * Prints entries of the communication log. The lines of a message stand below each other, behind the columns of its
 * first line.
 *
 * @param cameraWidth of the column of cameras
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record LogPrinter(Console console, ZoneId zone, int cameraWidth) {

    private static final int MIN_CAMERA_WIDTH = 20;

    /** Wide enough for these cameras: the UID of a Thing is longer than most names of items. */
    static LogPrinter of(Console console, ZoneId zone, List<String> cameras) {
        int longest = cameras.stream().mapToInt(String::length).max().orElse(0);
        return new LogPrinter(console, zone, Math.max(MIN_CAMERA_WIDTH, longest));
    }

    void print(LogEntry entry) {
        String columns =
                Quantities.time(entry.time(), zone) + " " + entry.direction().tag() + " "
                        + String.format("%-" + cameraWidth + "s", Quantities.orDash(entry.camera())) + " "
                        + String.format("%-11s", Quantities.orDash(entry.session())) + " ";
        List<String> lines = entry.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            console.println(((i == 0 ? columns : " ".repeat(columns.length())) + lines.get(i)).stripTrailing());
        }
    }
}

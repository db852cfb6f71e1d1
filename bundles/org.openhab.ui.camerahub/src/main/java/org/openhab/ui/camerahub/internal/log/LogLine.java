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
package org.openhab.ui.camerahub.internal.log;

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.LogEntry;

/**
 * A line of the communication log as the API tells it; the hub has taken secrets and camera addresses out of it.
 *
 * @param number ascending
 * @param direction e.g. {@code viewer-to-hub}
 * @param tag the same for a narrow column, e.g. {@code V>H}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record LogLine(long number, Instant at, String direction, String tag, String cameraId, String session, String text) {

    static LogLine of(LogEntry entry) {
        return new LogLine(
                entry.number(),
                entry.time(),
                LogQuery.key(entry.direction()),
                entry.direction().tag(),
                entry.camera(),
                entry.session(),
                entry.text());
    }

    /** For people. */
    static String plain(LogEntry entry) {
        return entry.time() + " " + entry.direction().tag() + " " + orDash(entry.camera()) + " "
                + orDash(entry.session()) + " "
                + entry.text().replace("\n", "\n    ") + "\n";
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}

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
package org.openhab.io.camerahub.internal.console;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.io.camerahub.internal.config.Numbers;
import org.openhab.io.camerahub.internal.text.Quantities;

/**
 * Shows the newest entries of the communication log.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record LogCommand(ZoneId zone) implements HubCommand {

    private static final int DEFAULT_COUNT = 50;

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String arguments() {
        return "[<n>] [<camera>]";
    }

    @Override
    public String description() {
        return "shows the newest n entries (" + DEFAULT_COUNT + ") of the communication log, of one camera or of all";
    }

    @Override
    public List<String> candidates(CameraHub hub, List<String> before) {
        return before.size() < 2 ? Cameras.ids(hub) : List.of();
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        List<String> rest = new ArrayList<>(args);
        int count = DEFAULT_COUNT;
        Optional<Integer> number = rest.isEmpty() ? Optional.empty() : Numbers.integer(rest.get(0));
        if (number.isPresent()) {
            count = number.get();
            rest.remove(0);
        }
        if (rest.size() > 1 || count < 1) {
            return false;
        }
        LogFilter filter = LogFilter.ALL;
        if (!rest.isEmpty()) {
            Optional<CameraStatus> camera = Cameras.find(hub, rest.get(0));
            if (camera.isEmpty()) {
                out.line(Cameras.unknown(rest.get(0)));
                return true;
            }
            filter = LogFilter.ofCamera(camera.get().camera().id());
        }
        List<LogEntry> entries = hub.log().entries(filter.newest(count));
        if (entries.isEmpty()) {
            out.line("The communication log is empty.");
        }
        entries.forEach(entry -> print(entry, out));
        return true;
    }

    /** The lines of a message stand below each other, behind the columns of its first line. */
    private void print(LogEntry entry, Output out) {
        String columns =
                Quantities.time(entry.time(), zone) + " " + entry.direction().tag() + " "
                        + String.format("%-20s", Quantities.orDash(entry.camera())) + " "
                        + String.format("%-11s", Quantities.orDash(entry.session())) + " ";
        List<String> lines = entry.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            out.line(((i == 0 ? columns : " ".repeat(columns.length())) + lines.get(i)).stripTrailing());
        }
    }
}

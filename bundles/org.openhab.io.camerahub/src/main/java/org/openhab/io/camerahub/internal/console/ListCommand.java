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
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.openhab.io.camerahub.internal.text.Quantities;
import org.openhab.io.camerahub.internal.text.TextTable;

/**
 * Shows the cameras, their paths and how they fare, and what is wrong with the description of others.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ListCommand(CameraHubService service, FaultTexts texts, ZoneId zone) implements HubCommand {

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "shows the cameras, their paths, viewers and faults";
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (!args.isEmpty()) {
            return false;
        }
        List<CameraStatus> cameras = hub.cameras();
        if (cameras.isEmpty()) {
            out.line("There are no cameras. An item becomes one by metadata: camerahub=\"rtsp://host/path\"");
        } else {
            out.table(table(cameras));
        }
        for (CameraStatus camera : cameras) {
            HubException fault = camera.statistics().lastFault();
            if (fault != null) {
                out.line("! " + texts.of(fault));
            }
        }
        service.problems().forEach(problem -> out.line("! " + texts.source(problem) + ": " + texts.of(problem)));
        return true;
    }

    private TextTable table(List<CameraStatus> cameras) {
        TextTable table = new TextTable(
                "CAMERA",
                "LABEL",
                "PATH",
                "STATE",
                "VIEWERS",
                "SESSIONS",
                "RECEIVED",
                "SENT",
                "LAST START",
                "CODECS",
                "MODIFIERS");
        for (CameraStatus status : cameras) {
            Camera camera = status.camera();
            CameraStatistics statistics = status.statistics();
            table.row(
                    camera.id(),
                    camera.label(),
                    camera.path(),
                    statistics.state() + (status.trace() ? " (trace)" : ""),
                    status.viewers(),
                    statistics.sessions(),
                    Quantities.bytes(statistics.bytesFromCamera()),
                    Quantities.bytes(statistics.bytesToViewers()),
                    Quantities.dateTime(statistics.lastStart(), zone),
                    Quantities.orDash(String.join(" ", statistics.codecs())),
                    Quantities.orDash(Cameras.modifiers(camera)));
        }
        return table;
    }
}

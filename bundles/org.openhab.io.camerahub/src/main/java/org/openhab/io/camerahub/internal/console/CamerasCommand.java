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

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.openhab.io.camerahub.internal.text.Quantities;
import org.openhab.io.camerahub.internal.text.TextTable;

/**
 * Shows at a glance how the cameras are; their numbers are the business of {@link ListCommand}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record CamerasCommand(FaultTexts texts) implements HubCommand {

    @Override
    public String name() {
        return "cameras";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "shows at a glance how the cameras are, who watches, their codecs and modifiers";
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (!args.isEmpty()) {
            return false;
        }
        List<CameraStatus> cameras = hub.cameras();
        if (cameras.isEmpty()) {
            out.line("There are no cameras.");
            return true;
        }
        TextTable table = new TextTable("CAMERA", "LABEL", "STATUS", "VIEWERS", "CODECS", "MODIFIERS");
        for (CameraStatus camera : cameras) {
            table.row(
                    camera.camera().id(),
                    camera.camera().label(),
                    status(camera),
                    camera.viewers(),
                    Quantities.orDash(String.join(" ", camera.statistics().codecs())),
                    Quantities.orDash(Cameras.modifiers(camera.camera())));
        }
        out.table(table);
        for (CameraStatus camera : cameras) {
            HubException fault = camera.statistics().lastFault();
            if (fault != null) {
                out.line("! " + texts.of(fault));
            }
        }
        return true;
    }

    private static String status(CameraStatus status) {
        Camera camera = status.camera();
        CameraStatistics statistics = status.statistics();
        if (!camera.viewable()) {
            return "off";
        }
        return statistics.lastFault() != null && statistics.state() != CameraStatistics.State.PLAYING
                ? "fault"
                : statistics.state().name().toLowerCase(Locale.ROOT);
    }
}

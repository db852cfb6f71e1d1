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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * Ends a viewer's session, or all of a camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record EndCommand() implements HubCommand {

    @Override
    public String name() {
        return "end";
    }

    @Override
    public String arguments() {
        return "<session>|<camera>";
    }

    @Override
    public String description() {
        return "ends a session, or all sessions of a camera";
    }

    @Override
    public List<String> candidates(CameraHub hub, List<String> before) {
        if (!before.isEmpty()) {
            return List.of();
        }
        List<String> names =
                new ArrayList<>(hub.sessions().stream().map(SessionInfo::name).toList());
        names.addAll(Cameras.ids(hub));
        return names;
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (args.size() != 1) {
            return false;
        }
        String name = args.get(0);
        if (hub.endSession(name)) {
            out.line("Session " + name + " is ended.");
            return true;
        }
        Optional<CameraStatus> camera = Cameras.find(hub, name);
        if (camera.isEmpty()) {
            out.line("There is neither a session nor a camera '" + name + "'.");
        } else {
            String id = camera.get().camera().id();
            out.line("Sessions of camera " + id + " that are ended: " + hub.endSessions(id));
        }
        return true;
    }
}

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
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.monitor.CameraStatus;

/**
 * Switches whether whole messages of a camera go to the communication log.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record TraceCommand() implements HubCommand {

    private static final List<String> WORDS = List.of("on", "off");

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public String arguments() {
        return "<camera> on|off";
    }

    @Override
    public String description() {
        return "switches whether the log shows whole messages of a camera and its viewers";
    }

    @Override
    public List<String> candidates(CameraHub hub, List<String> before) {
        return switch (before.size()) {
            case 0 -> Cameras.ids(hub);
            case 1 -> WORDS;
            default -> List.of();
        };
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (args.size() != 2 || !WORDS.contains(args.get(1))) {
            return false;
        }
        Optional<CameraStatus> camera = Cameras.find(hub, args.get(0));
        if (camera.isEmpty()) {
            out.line(Cameras.unknown(args.get(0)));
            return true;
        }
        String id = camera.get().camera().id();
        hub.setTrace(id, args.get(1).equals("on"));
        out.line("Trace of camera " + id + " is " + args.get(1) + ".");
        return true;
    }
}

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
 * Gives a camera's playlist another address, when too many know the one so far. The address is a secret and is not
 * printed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record HlsCommand() implements HubCommand {

    private static final String RENEW = "renew";

    @Override
    public String name() {
        return "hls";
    }

    @Override
    public String arguments() {
        return "renew <camera>";
    }

    @Override
    public String description() {
        return "gives a camera's playlist and picture another address; whoever watches by the old one is ended";
    }

    @Override
    public List<String> candidates(CameraHub hub, List<String> before) {
        return switch (before.size()) {
            case 0 -> List.of(RENEW);
            case 1 -> Cameras.ids(hub);
            default -> List.of();
        };
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (args.size() != 2 || !args.get(0).equals(RENEW)) {
            return false;
        }
        Optional<CameraStatus> camera = Cameras.find(hub, args.get(1));
        if (camera.isEmpty()) {
            out.line(Cameras.unknown(args.get(1)));
            return true;
        }
        String id = camera.get().camera().id();
        hub.renewHlsPath(id);
        out.line("The playlist and the picture of camera " + id + " have another address,"
                + " and what Alexa was given for a while is taken back."
                + " The channel hls-url shows it.");
        return true;
    }
}

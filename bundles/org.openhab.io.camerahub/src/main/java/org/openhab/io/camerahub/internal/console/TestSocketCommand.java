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

import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;

/**
 * Switches the plain test socket.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record TestSocketCommand() implements HubCommand {

    private static final List<String> WORDS = List.of("on", "off", "status");

    @Override
    public String name() {
        return "testsocket";
    }

    @Override
    public String arguments() {
        return "on|off|status";
    }

    @Override
    public String description() {
        return "switches the port without encryption for players that cannot do TLS";
    }

    @Override
    public List<String> candidates(CameraHub hub, List<String> before) {
        return before.isEmpty() ? WORDS : List.of();
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (args.size() != 1 || !WORDS.contains(args.get(0))) {
            return false;
        }
        if (!args.get(0).equals("status")) {
            hub.setTestSocket(args.get(0).equals("on"));
        }
        if (!hub.testSocket()) {
            out.line("The test socket is off.");
            return true;
        }
        InetSocketAddress address = hub.status().testSocket();
        out.line(
                address == null
                        ? "The test socket is switched on, but not open; 'openhab:camerahub status' says why."
                        : "The test socket is on: rtsp://"
                                + address.getAddress().getHostAddress() + ":" + address.getPort() + "/<path>");
        return true;
    }
}

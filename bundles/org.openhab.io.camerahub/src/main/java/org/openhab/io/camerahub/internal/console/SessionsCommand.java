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

import java.time.Clock;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.io.camerahub.internal.text.Quantities;
import org.openhab.io.camerahub.internal.text.TextTable;

/**
 * Shows who watches, or who watched lately.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record SessionsCommand(Clock clock) implements HubCommand {

    private static final String RECENT = "recent";

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public String arguments() {
        return "[" + RECENT + "]";
    }

    @Override
    public String description() {
        return "shows the viewers that are connected, or those that have left";
    }

    @Override
    public List<String> candidates(CameraHub hub, List<String> before) {
        return before.isEmpty() ? List.of(RECENT) : List.of();
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        boolean recent = args.equals(List.of(RECENT));
        if (!recent && !args.isEmpty()) {
            return false;
        }
        List<SessionInfo> sessions = recent ? hub.recentSessions() : hub.sessions();
        if (sessions.isEmpty()) {
            out.line(recent ? "Nobody has watched yet." : "Nobody is connected.");
            return true;
        }
        TextTable table = new TextTable(
                "SESSION",
                "CAMERA",
                "STATE",
                "VIEWER",
                "USER",
                "SINCE",
                "LASTED",
                "SENT",
                "DROPPED",
                "TLS",
                "PROGRAM",
                recent ? "ENDED BY" : "");
        for (SessionInfo session : sessions) {
            table.row(
                    session.name(),
                    Quantities.orDash(session.cameraId()),
                    session.state(),
                    session.peer(),
                    Quantities.orDash(session.user()),
                    Quantities.dateTime(session.started(), clock.getZone()),
                    Quantities.duration(session.duration(clock.instant())),
                    Quantities.bytes(session.bytes()),
                    session.droppedPictures(),
                    Quantities.orDash((session.tlsProtocol() + " " + session.cipherSuite()).strip()),
                    Quantities.orDash(session.userAgent()),
                    session.endReason());
        }
        out.table(table);
        return true;
    }
}

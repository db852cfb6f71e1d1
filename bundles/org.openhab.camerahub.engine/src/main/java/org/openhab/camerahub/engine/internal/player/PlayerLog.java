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
package org.openhab.camerahub.engine.internal.player;

import io.netty.handler.codec.http.HttpStatusClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * What a player asks for and gets, in the communication log. Players ask several times a second for more of the same:
 * of that only the first is told, unless the camera is traced.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PlayerLog {

    private final LegLog log;
    private final Set<String> told = new HashSet<>();

    /** @param session name of the viewer's session, empty if it has none */
    PlayerLog(LegLogFactory factory, String cameraId, String session) {
        log = factory.forLeg(cameraId, session, List.of());
    }

    void answered(HttpCall call, HttpAnswer answer) {
        boolean good = answer.status().codeClass() == HttpStatusClass.SUCCESS;
        boolean whole = log.isWhole();
        if (whole || !good || told.add(kind(call.target().name()))) {
            log.note(Direction.VIEWER_TO_HUB, whole ? call.message() : call.requestLine());
            log.note(
                    Direction.HUB_TO_VIEWER,
                    "HTTP/1.1 " + answer.status() + " (" + answer.bytes() + " bytes)"
                            + (good ? "" : ": " + answer.firstLine()));
        }
    }

    /** Two segments are the same. */
    private static String kind(String name) {
        return name.replaceAll("\\d+", "");
    }
}

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
package org.openhab.camerahub.engine.monitor;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which entries of the communication log are wanted.
 *
 * @param camera id of the camera, empty for all and for entries without a camera
 * @param session name of the session, empty for all
 * @param after only entries with a higher number, 0 for all: the number of the last entry one has seen
 * @param most at most so many, the newest ones
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record LogFilter(String camera, String session, long after, int most) {

    public static final LogFilter ALL = new LogFilter("", "", 0, Integer.MAX_VALUE);

    public static LogFilter ofCamera(String camera) {
        return new LogFilter(camera, "", 0, Integer.MAX_VALUE);
    }

    public LogFilter newest(int count) {
        return new LogFilter(camera, session, after, count);
    }

    public boolean matches(LogEntry entry) {
        return entry.number() > after
                && (camera.isEmpty() || camera.equals(entry.camera()))
                && (session.isEmpty() || session.equals(entry.session()));
    }
}

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
 * Who talks to whom in the communication log.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Direction {
    VIEWER_TO_HUB("V>H"),
    HUB_TO_VIEWER("H>V"),
    HUB_TO_CAMERA("H>C"),
    CAMERA_TO_HUB("C>H"),
    /** What the hub notes itself: begin and end of sessions, drops. */
    NOTE("(I)"),
    /** Refused addresses and credentials. */
    SECURITY("(S)"),
    /** A fault. */
    FAULT("(X)"),
    /** A guess at the reason of what was seen, and what to try. */
    HINT("(?)");

    private final String tag;

    Direction(String tag) {
        this.tag = tag;
    }

    /** Three characters for the first column of a printed log. */
    public String tag() {
        return tag;
    }
}

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
package org.openhab.camerahub.benchmark;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A load. The names are those of {@code -Dbenchmark.scenarios}.
 *
 * @param cameraPath pattern of the path at the camera, reached directly or through haproxy; {@code %d} is the number of
 *     the session
 * @param hubPath pattern of the path at the hub, which has registered the camera under it
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Scenario(String name, ViewerMode mode, int sessions, String cameraPath, String hubPath) {

    /** Cameras that the hub registers for each rate: {@code r4.4-0}, {@code r4.4-1}, ... */
    static final int CAMERAS = 100;

    static final String[] RATES = {"0", "4.4", "57"};

    /**
     * Reads {@code flood}, {@code setup}, {@code handshake}, {@code memory}, {@code 20x57} (20 sessions from 20
     * cameras at 57 Mbit/s) or {@code shared100x4.4} (100 sessions from one camera).
     *
     * @throws IllegalArgumentException for anything else
     */
    static Scenario parse(String name) {
        return switch (name) {
            case "flood" -> playing(name, 1, "0", true);
            case "setup" -> new Scenario(name, ViewerMode.SETUP, 4, "/r4.4-%d?mbit=4.4", "/r4.4-%d");
            case "handshake" -> new Scenario(name, ViewerMode.HANDSHAKE, 4, "/", "/");
            case "memory" -> new Scenario(name, ViewerMode.IDLE, 100, "/r4.4-%d?mbit=4.4", "/r4.4-%d");
            default -> many(name);
        };
    }

    private static Scenario many(String name) {
        boolean shared = name.startsWith("shared");
        String[] parts = name.substring(shared ? "shared".length() : 0).split("x", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("No scenario is called " + name);
        }
        return playing(name, Integer.parseInt(parts[0]), parts[1], shared);
    }

    private static Scenario playing(String name, int sessions, String rate, boolean oneCamera) {
        String number = oneCamera ? "0" : "%d";
        String path = "/r" + rate + "-" + number;
        return new Scenario(name, ViewerMode.PLAY, sessions, path + "?mbit=" + rate, path);
    }

    boolean measuresBytes() {
        return mode == ViewerMode.PLAY;
    }
}

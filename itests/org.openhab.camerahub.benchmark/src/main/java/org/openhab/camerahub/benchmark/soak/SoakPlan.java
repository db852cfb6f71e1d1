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
package org.openhab.camerahub.benchmark.soak;

import java.nio.file.Path;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What both processes know. The linger time and the limits are shorter than in a home, so that more happens in the time.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SoakPlan {

    static final int CAMERAS = 10;
    /** The first ones, with 4.4 Mbit/s. */
    static final int FAST_CAMERAS = 2;

    static final int VIEWERS = 50;
    /** This camera is removed and registered again, which begins its counts anew; the others keep theirs. */
    static final int REMOVED_CAMERA = CAMERAS - 1;

    static final String USER = "soak";
    static final String PASSWORD = "soak-password";
    static final int LINGER_SECONDS = 2;

    private SoakPlan() {}

    static String path(int camera) {
        return "soak-" + camera;
    }

    static Path chain(Path folder) {
        return folder.resolve("soak-chain.pem");
    }

    static Path key(Path folder) {
        return folder.resolve("soak-key.pem");
    }
}

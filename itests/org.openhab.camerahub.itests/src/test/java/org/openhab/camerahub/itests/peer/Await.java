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
package org.openhab.camerahub.itests.peer;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Waits for something that happens in another process.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Await {

    private Await() {}

    public static void until(String description, Duration limit, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + description);
            }
            Thread.sleep(50);
        }
    }
}

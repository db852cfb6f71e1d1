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
package org.openhab.camerahub.itests.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a process holds, as Linux counts it.
 *
 * @param sockets open sockets
 * @param threads threads of all kinds
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record OpenResources(long sockets, long threads) {

    public static OpenResources of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> files = Files.list(process.resolve("fd"));
                Stream<Path> tasks = Files.list(process.resolve("task"))) {
            return new OpenResources(files.filter(OpenResources::isSocket).count(), tasks.count());
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed since it was listed.
            return false;
        }
    }

    public boolean within(OpenResources baseline, int moreThreads) {
        return sockets <= baseline.sockets && threads <= baseline.threads + moreThreads;
    }
}

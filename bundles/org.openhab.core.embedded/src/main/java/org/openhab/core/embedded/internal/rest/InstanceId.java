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
package org.openhab.core.embedded.internal.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The id of this installation, which openHAB makes on first use and keeps in its user data.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class InstanceId {

    private final Path file;

    /** @param folder of the user data */
    InstanceId(Path folder) {
        file = folder.resolve("uuid");
    }

    synchronized String read() throws IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }
}

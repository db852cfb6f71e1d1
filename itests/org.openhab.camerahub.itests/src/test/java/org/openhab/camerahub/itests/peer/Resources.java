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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Files that peers need: scripts of this module, and a folder for what they make.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Resources {

    private Resources() {}

    /** A folder of the build, made if need be. */
    public static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "peers").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script as a file that an interpreter can open. */
    static Path script(String name) {
        Path target = folder().resolve(name);
        try (InputStream in = Resources.class.getResourceAsStream("/peers/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Debian's Python, which is the one that sees python3-gi. */
    static String python() {
        return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    }
}

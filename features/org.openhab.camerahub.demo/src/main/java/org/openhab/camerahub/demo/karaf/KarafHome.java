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
package org.openhab.camerahub.demo.karaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the build assembled and no run changes: Karaf as it is downloaded, with the bundles of the stand-in features in
 * its own repository so that a run needs no network, and the add-on's KAR.
 *
 * @param karaf the unpacked distribution
 * @param addons the folder with the KAR
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record KarafHome(Path karaf, Path addons) {

    /** System property that names the assembled folder, if it is not beside this class's module. */
    public static final String LOCATION = "camerahub.karaf";

    /** The assembled folder of this build. */
    public static KarafHome find() {
        String location = System.getProperty(LOCATION);
        return location != null ? at(Path.of(location)) : at(besideThisModule());
    }

    /**
     * @throws IllegalStateException if there is no assembled Karaf
     */
    public static KarafHome at(Path folder) {
        List<Path> distributions = Files.isDirectory(folder) ? entries(folder, "apache-karaf-") : List.of();
        if (distributions.isEmpty()) {
            throw new IllegalStateException(
                    "No Karaf in " + folder + ": run the build of the demo module up to 'package' first");
        }
        return new KarafHome(distributions.get(0), folder.resolve("addons"));
    }

    /** The add-on as users get it. */
    public Path kar() {
        List<Path> found = entries(addons, "org.openhab.camerahub.features-");
        if (found.size() != 1) {
            throw new IllegalStateException("Not one KAR in " + addons + " but " + found.size());
        }
        return found.get(0);
    }

    private static List<Path> entries(Path folder, String prefix) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both the classes and the jar of this module are in its target folder. */
    private static Path besideThisModule() {
        try {
            Path code = Path.of(KarafHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Objects.requireNonNull(code.getParent()).resolve("karaf");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

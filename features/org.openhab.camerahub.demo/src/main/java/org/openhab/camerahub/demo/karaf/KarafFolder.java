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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The folder of one instance ({@code karaf.base}): Karaf's own configuration, changed so that the instance opens no
 * remote shell and no JMX, needs no network and writes nowhere else.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class KarafFolder {

    /** Of Karaf's own list, without ssh, JMX and instances, which would listen on ports. */
    private static final List<String> BOOT_FEATURES = List.of(
            "framework",
            "package",
            "log",
            "system",
            "eventadmin",
            "feature",
            "shell",
            "service",
            "jaas",
            "deployer",
            "diagnostic",
            "bundle",
            "config",
            "kar",
            "wrap",
            "scr",
            "camerahub-console-for-tests");

    private final Path base;

    KarafFolder(Path base) {
        this.base = base;
    }

    Path base() {
        return base;
    }

    Path etc() {
        return base.resolve("etc");
    }

    Path data() {
        return base.resolve("data");
    }

    Path deploy() {
        return base.resolve("deploy");
    }

    Path log() {
        return data().resolve("log").resolve("karaf.log");
    }

    Path portFile() {
        return data().resolve("console.port");
    }

    Path output() {
        return data().resolve("output.log");
    }

    /** Fills an empty folder; a folder that was filled before keeps its state, as a Karaf that is started again does. */
    void prepare(KarafHome home, KarafSettings settings) throws IOException {
        boolean fresh = !Files.exists(etc());
        if (fresh) {
            copy(home.karaf().resolve("etc"), etc());
        }
        for (Path folder : List.of(deploy(), data().resolve("log"), data().resolve("tmp"))) {
            Files.createDirectories(folder);
        }
        Files.deleteIfExists(portFile());
        if (fresh) {
            configure(home);
        }
        property("config.properties", "karaf.framework", settings.framework().id());
        for (Map.Entry<String, String> file : settings.files().entrySet()) {
            write(base.resolve(file.getKey()), file.getValue());
        }
        for (Path kar : settings.kars()) {
            deploy(kar);
        }
    }

    private void configure(KarafHome home) throws IOException {
        String standin = standinRepository(home);
        String version =
                Objects.requireNonNull(home.karaf().getFileName()).toString().substring("apache-karaf-".length());
        write(
                etc().resolve("org.apache.karaf.features.cfg"),
                "featuresRepositories=" + standin
                        + Stream.of("standard", "framework")
                                .map(name -> ",mvn:org.apache.karaf.features/" + name + "/" + version + "/xml/features")
                                .collect(Collectors.joining())
                        + "\nfeaturesBoot=" + String.join(",", BOOT_FEATURES)
                        + "\nfeaturesBootAsynchronous=false\nautoRefresh=true\n");
        property("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", "");
        property("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", "${karaf.data}/m2");
        write(
                etc().resolve("org.ops4j.pax.web.cfg"),
                "org.ops4j.pax.web.listening.addresses=127.0.0.1\norg.osgi.service.http.port=0\n");
        // JDK 24 and newer can't tell the subject of a thread: every event would fail.
        property("org.apache.felix.eventadmin.impl.EventAdmin.cfg", "org.apache.felix.eventadmin.AddSubject", "false");
    }

    private static String standinRepository(KarafHome home) throws IOException {
        Path system = home.karaf().resolve("system");
        Path folder = system.resolve("org/openhab/camerahub/org.openhab.camerahub.standin");
        try (Stream<Path> versions = Files.list(folder)) {
            String version = versions.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .findFirst()
                    .orElseThrow(() -> new IOException("No stand-in features in " + system));
            return "mvn:org.openhab.camerahub/org.openhab.camerahub.standin/" + version + "/xml/features";
        }
    }

    /** Appended: of two lines with the same key the last one counts in a properties file. */
    private void property(String file, String key, String value) throws IOException {
        Files.writeString(etc().resolve(file), "\n" + key + " = " + value + "\n", StandardOpenOption.APPEND);
    }

    void deploy(Path addon) throws IOException {
        String name = Objects.requireNonNull(addon.getFileName()).toString();
        // Karaf looks at the folder all the time: a file has to appear whole.
        Path hidden = data().resolve("tmp").resolve(name);
        Files.createDirectories(Objects.requireNonNull(hidden.getParent()));
        Files.copy(addon, hidden, StandardCopyOption.REPLACE_EXISTING);
        Files.move(hidden, deploy().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    static void write(Path file, String content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : tree.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
    }
}

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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The command that Karaf's start script would end up with, made here because the script needs a Unix shell, and asks
 * for a security manager that newer JDKs no longer have.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class KarafCommandLine {

    private static final List<String> MODULE_OPTIONS = List.of(
            "--add-reads=java.xml=java.logging",
            "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED");

    private static final int NATIVE_ACCESS_SINCE = 22;
    private static final int UNSAFE_WARNING_SINCE = 23;

    private final Path karaf;
    private final KarafFolder folder;
    private final KarafSettings settings;

    KarafCommandLine(KarafHome home, KarafFolder folder, KarafSettings settings) {
        karaf = home.karaf();
        this.folder = folder;
        this.settings = settings;
    }

    List<String> build(String token) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(settings.javaHome().resolve("bin").resolve("java").toString());
        command.addAll(MODULE_OPTIONS);
        command.addAll(patches());
        command.addAll(optionsOfNewJdks());
        command.addAll(folders());
        command.addAll(List.of(
                "-Dkaraf.startLocalConsole=" + settings.terminal(),
                "-Dkaraf.startRemoteShell=false",
                "-Dcamerahub.console.portFile=" + folder.portFile(),
                "-Dcamerahub.console.token=" + token));
        settings.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(settings.jvmOptions());
        command.addAll(List.of("-classpath", classpath(), "org.apache.karaf.main.Main"));
        return command;
    }

    private List<String> patches() throws IOException {
        return List.of(
                "--patch-module=java.base=" + endorsed("org.apache.karaf.specs.locator-"),
                "--patch-module=java.xml=" + endorsed("org.apache.karaf.specs.java.xml-"));
    }

    private Path endorsed(String prefix) throws IOException {
        try (Stream<Path> jars = Files.list(karaf.resolve("lib").resolve("endorsed"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No " + prefix + "*.jar in this Karaf"));
        }
    }

    /** Netty and JLine load native libraries and use Unsafe; newer JDKs write a warning for each on the console. */
    private List<String> optionsOfNewJdks() throws IOException {
        int version = javaVersion(settings.javaHome());
        List<String> options = new ArrayList<>();
        if (version >= NATIVE_ACCESS_SINCE) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (version >= UNSAFE_WARNING_SINCE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    static int javaVersion(Path javaHome) throws IOException {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(javaHome.resolve("release"))) {
            release.load(reader);
        }
        String version = release.getProperty("JAVA_VERSION", "17").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }

    private List<String> folders() {
        return List.of(
                "-Dkaraf.home=" + karaf,
                "-Dkaraf.base=" + folder.base(),
                "-Dkaraf.data=" + folder.data(),
                "-Dkaraf.etc=" + folder.etc(),
                "-Dkaraf.log=" + folder.data().resolve("log"),
                "-Dkaraf.instances=" + folder.base().resolve("instances"),
                "-Dkaraf.history=" + folder.data().resolve("history"),
                "-Djava.io.tmpdir=" + folder.data().resolve("tmp"),
                "-Djava.util.logging.config.file=" + folder.etc().resolve("java.util.logging.properties"),
                "-Dopenhab.conf=" + folder.base().resolve("conf"),
                "-Dopenhab.userdata=" + folder.base().resolve("userdata"));
    }

    private String classpath() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String lib : List.of("boot", "jdk9plus")) {
            try (Stream<Path> files = Files.list(karaf.resolve("lib").resolve(lib))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

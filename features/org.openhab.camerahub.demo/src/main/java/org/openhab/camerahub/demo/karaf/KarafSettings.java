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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a Karaf is to be run; each {@code with} gives a changed copy.
 *
 * @param framework the OSGi framework
 * @param javaHome the JDK that runs it
 * @param terminal whether Karaf's console takes over the terminal of this process
 * @param kars what is dropped into its deploy folder
 * @param files further files of the instance, by path below its folder (conf/..., etc/...)
 * @param properties further system properties
 * @param jvmOptions further options of the JVM
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record KarafSettings(
        Framework framework,
        Path javaHome,
        boolean terminal,
        List<Path> kars,
        Map<String, String> files,
        Map<String, String> properties,
        List<String> jvmOptions) {

    /** Felix, this process's JDK, no terminal, nothing deployed. */
    public static KarafSettings plain() {
        return new KarafSettings(
                Framework.FELIX,
                Path.of(System.getProperty("java.home", "")),
                false,
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    public KarafSettings with(Framework other) {
        return new KarafSettings(other, javaHome, terminal, kars, files, properties, jvmOptions);
    }

    public KarafSettings withJavaHome(Path other) {
        return new KarafSettings(framework, other, terminal, kars, files, properties, jvmOptions);
    }

    public KarafSettings withTerminal() {
        return new KarafSettings(framework, javaHome, true, kars, files, properties, jvmOptions);
    }

    public KarafSettings withKar(Path kar) {
        Set<Path> all = new LinkedHashSet<>(kars);
        all.add(kar);
        return new KarafSettings(framework, javaHome, terminal, List.copyOf(all), files, properties, jvmOptions);
    }

    public KarafSettings withFile(String path, String content) {
        return new KarafSettings(
                framework, javaHome, terminal, kars, plus(files, path, content), properties, jvmOptions);
    }

    public KarafSettings withProperty(String name, String value) {
        return new KarafSettings(framework, javaHome, terminal, kars, files, plus(properties, name, value), jvmOptions);
    }

    public KarafSettings withJvmOption(String option) {
        List<String> all = Stream.concat(jvmOptions.stream(), Stream.of(option)).toList();
        return new KarafSettings(framework, javaHome, terminal, kars, files, properties, all);
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}

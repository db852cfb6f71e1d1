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
package org.openhab.camerahub.engine;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every test that docs/reliability.md names is there: its class, and its method.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ReliabilityGuideTest {

    private static final Path ROOT = Path.of("../..");

    /** A class, with a method perhaps, of which the beginning may do. */
    private static final String TYPE = "(?<type>[A-Z]\\w*(?:Test|Contract))(?:\\.(?<method>\\w+))?";
    /** A method of the class that was named last. */
    private static final String ITS = "\\.(?<its>\\w+)";
    /** A method of the class that a section is about. */
    private static final String BARE = "(?<bare>[a-z]+[A-Z]\\w{8,})";

    private static final Pattern NAME = Pattern.compile("`(?:" + TYPE + "|" + ITS + "|" + BARE + ")(?<rest>\\.{3})?`");
    private static final Pattern SECTION = Pattern.compile("All in `(\\w+)`.*");

    /** Of all classes of a name: two bundles have tests of cameras' quirks. */
    private final Map<String, String> sources = new TreeMap<>();

    private final List<String> missing = new ArrayList<>();
    private int names;

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        findSources();
        String section = "";
        for (String line : Files.readAllLines(ROOT.resolve("docs/reliability.md"))) {
            Matcher about = SECTION.matcher(line);
            section = about.matches() ? about.group(1) : section;
            check(line, section);
        }
        assertThat(missing, is(empty()));
        assertThat("the guide is read", names, is(greaterThan(80)));
    }

    private void check(String line, String section) {
        String type = section;
        Matcher matcher = NAME.matcher(line);
        while (matcher.find()) {
            type = matcher.group("type") == null ? type : matcher.group("type");
            boolean beginning = matcher.group("rest") != null;
            if (matcher.group("bare") != null) {
                check(section, matcher.group("bare"), beginning);
            } else {
                String method = matcher.group("its") == null ? matcher.group("method") : matcher.group("its");
                check(type, method == null ? "" : method, beginning);
            }
        }
    }

    private void check(String type, String method, boolean beginning) {
        names++;
        String source = sources.get(type);
        if (source == null) {
            missing.add(type);
            return;
        }
        String declared = "void " + method + (beginning ? "" : "(");
        if (!method.isEmpty() && !source.contains(declared)) {
            missing.add(type + "." + method);
        }
    }

    private void findSources() throws IOException {
        for (String part : List.of("bundles", "itests")) {
            try (Stream<Path> files = Files.find(
                    ROOT.resolve(part), Integer.MAX_VALUE, (file, attributes) -> isTestSource(file.toString()))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
    }

    private static boolean isTestSource(String file) {
        return file.contains("/src/test/java/") && file.endsWith(".java");
    }
}

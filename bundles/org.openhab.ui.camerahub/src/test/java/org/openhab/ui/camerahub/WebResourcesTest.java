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
package org.openhab.ui.camerahub;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * What the pages are made of, without a browser: one shows them in the integration tests.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class WebResourcesTest {

    private static final Path WEB = Path.of("src/main/resources/web");
    private static final Pattern KEY = Pattern.compile("(?m)^    '([^']+)':");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static String read(String name) throws IOException {
        return Files.readString(WEB.resolve(name));
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(WEB)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        String english = read("js/texts/en.js");
        String german = read("js/texts/de.js");

        assertThat(all(KEY, german), is(all(KEY, english)));
        for (String key : all(KEY, english)) {
            assertThat(key, all(PLACE, line(german, key)), is(all(PLACE, line(english, key))));
        }
    }

    private static String line(String texts, String key) {
        return texts.lines()
                .filter(line -> line.startsWith("    '" + key + "':"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> keys = all(KEY, read("js/texts/en.js"));
        Set<String> missing = new TreeSet<>();
        for (Path file : files(".js").toList()) {
            missing.addAll(all(Pattern.compile("\\bt\\('([^'$]+)'"), Files.readString(file)));
        }
        missing.removeAll(keys);

        assertThat(missing, is(empty()));
    }

    @Test
    void nothingThatADeviceSaysCanBecomeMarkup() throws IOException {
        Pattern unsafe = Pattern.compile(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|srcdoc");
        for (Path file : files(".js").toList()) {
            assertThat(file + " uses " + unsafe, found(unsafe, Files.readString(file)), is(empty()));
        }
    }

    @Test
    void nothingComesFromTheInternet() throws IOException {
        Pattern elsewhere = Pattern.compile("(?:https?:)?//(?!www\\.w3\\.org|www\\.eclipse\\.org)[a-z0-9-]+\\.[a-z]+");
        for (String ending : List.of(".html", ".css", ".js", ".svg")) {
            for (Path file : files(ending).toList()) {
                assertThat(file.toString(), found(elsewhere, Files.readString(file)), is(empty()));
            }
        }
    }

    @Test
    void noScriptAndNoStyleIsInline() throws IOException {
        String page = read("index.html");

        assertThat(page, not(containsString("<style")));
        assertThat(page, not(containsString("style=")));
        assertThat(found(Pattern.compile("<script(?![^>]*\\bsrc=)|\\son[a-z]+="), page), is(empty()));
    }

    @Test
    void thePlayerIsInTheBundleWithItsLicence() throws IOException {
        Matcher library = Pattern.compile("'(vendor/[^']+)'").matcher(read("js/parts/live-view.js"));
        assertThat(library.find(), is(true));
        Path player = Path.of("target/classes/web").resolve(library.group(1));

        assertThat(Files.isRegularFile(player), is(true));
        assertThat(Files.readString(player.resolveSibling("LICENSE")), containsString("Apache License"));
        assertThat(Files.readString(Path.of("NOTICE")), containsString("hls.js"));
    }

    private static Collection<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}

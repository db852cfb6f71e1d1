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
package org.openhab.core.embedded.internal.i18n;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/**
 * @author Camera Hub authors - Initial contribution
 */
class BundleTranslationProviderTest {

    @TempDir
    private Path folder;

    private final Bundle bundle = mock(Bundle.class);
    private final BundleTranslationProvider provider = new BundleTranslationProvider();

    @BeforeEach
    void twoLanguages() throws IOException {
        Files.writeString(folder.resolve("demo.properties"), "greeting = Hello {0}\nonly = English only\n");
        Files.writeString(folder.resolve("demo_de.properties"), "greeting = Gr\u00fc\u00dfe an {0}\n");
        when(bundle.findEntries(anyString(), anyString(), anyBoolean()))
                .thenAnswer(call -> Collections.enumeration(files(call.getArgument(1))));
    }

    @Test
    void takesTheUsersLanguage() {
        assertThat(provider.getText(bundle, "greeting", null, Locale.GERMAN, "Ada"), is("Gr\u00fc\u00dfe an Ada"));
        assertThat(provider.getText(bundle, "greeting", null, Locale.FRENCH, "Ada"), is("Hello Ada"));
    }

    @Test
    void takesEnglishForWhatIsNotTranslated() {
        assertThat(provider.getText(bundle, "only", null, Locale.GERMAN), is("English only"));
    }

    @Test
    void losesASingleApostrophe_asOpenhabDoesEvenWithoutArguments() throws IOException {
        Files.writeString(folder.resolve("demo.properties"), "single = openHAB's\ndouble = openHAB''s\n");

        assertThat(provider.getText(bundle, "single", null, Locale.ENGLISH, new Object[0]), is("openHABs"));
        assertThat(provider.getText(bundle, "double", null, Locale.ENGLISH, new Object[0]), is("openHAB's"));
    }

    @Test
    void takesTheDefaultForWhatIsNowhere() {
        assertThat(provider.getText(bundle, "missing", "default", Locale.GERMAN), is("default"));
    }

    private List<URL> files(String pattern) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(file.getFileName())) {
                    urls.add(file.toUri().toURL());
                }
            }
        }
        return urls;
    }
}

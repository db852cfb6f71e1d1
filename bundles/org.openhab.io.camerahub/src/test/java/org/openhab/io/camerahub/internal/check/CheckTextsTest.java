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
package org.openhab.io.camerahub.internal.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.check.Check;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.check.Level;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.CheckRow;
import org.openhab.io.camerahub.internal.FaultTexts;

/**
 * The doctor's words in both languages.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CheckTextsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    private final TranslationProvider translations = mock(TranslationProvider.class);
    private final FaultTexts faults = mock(FaultTexts.class);
    private final CheckTexts texts = new CheckTexts(translations, () -> Locale.GERMAN, faults);

    @ParameterizedTest
    @EnumSource
    void theEnglishTextsAreTheEnginesOwn(Finding finding) throws IOException {
        Properties english = properties("camerahub.properties");

        assertThat(english.getProperty("check." + finding.key() + ".text", "").replace("''", "'"), is(finding.text()));
        assertThat(
                english.getProperty("check." + finding.key() + ".advice", "").replace("''", "'"), is(finding.advice()));
    }

    @ParameterizedTest
    @EnumSource
    void theGermanTextsNameTheSameValues(Finding finding) throws IOException {
        Properties german = properties("camerahub_de.properties");

        assertThat(values(german.getProperty("check." + finding.key() + ".text", "")), is(values(finding.text())));
        assertThat(values(german.getProperty("check." + finding.key() + ".advice", "")), is(values(finding.advice())));
        assertThat(
                german.getProperty("check." + finding.key() + ".text", "").isEmpty(),
                is(finding.text().isEmpty()));
    }

    @Test
    void everyCheckAndLevelHasALabelInBothLanguages() throws IOException {
        Properties english = properties("camerahub.properties");
        Properties german = properties("camerahub_de.properties");
        for (Check check : Check.values()) {
            assertThat(english.getProperty("check." + check.key()), is(check.label()));
            assertThat(german.getProperty("check." + check.key(), ""), is(not("")));
        }
        for (Level level : Level.values()) {
            String key = "check.level." + level.name().toLowerCase(Locale.ROOT);
            assertThat(english.getProperty(key, "") + german.getProperty(key, ""), is(not("")));
        }
    }

    @Test
    void theGuideExplainsEveryRow() throws IOException {
        String guide = Files.readString(Path.of("../../docs/console.md"));
        for (Check check : Check.values()) {
            assertThat(check.label(), guide.contains("| " + check.label() + " | "), is(true));
        }
    }

    @Test
    void withoutATranslationTheEnglishTextIsTaken() {
        CheckItem item = CheckItem.of(Finding.VIDEO_OTHER, "H.265");

        CheckRow row = texts.row(item);

        assertThat(row.item(), is("video"));
        assertThat(row.title(), is("Video"));
        assertThat(row.finding(), is("The video is H.265; an Echo shows H.264 only."));
        assertThat(row.advice(), is(item.advice()));
        assertThat(texts.level(row.level()), is("FAIL"));
        assertThat(texts.row(CheckItem.of(Finding.TRACKS_GOOD)).advice(), is(""));
    }

    @Test
    void aTranslationIsPreferred() {
        when(translations.getText(any(), any(), any(), any(), any(Object[].class)))
                .thenReturn("auf Deutsch");

        assertThat(texts.row(CheckItem.of(Finding.TRACKS_GOOD)).finding(), is("auf Deutsch"));
    }

    @Test
    void aReaderMayAskForAnotherLanguageThanOpenhabs() {
        when(translations.getText(any(), any(), any(), eq(Locale.FRENCH), any(Object[].class)))
                .thenReturn("en français");

        assertThat(texts.row(CheckItem.of(Finding.TRACKS_GOOD), Locale.FRENCH).finding(), is("en français"));
        assertThat(texts.row(CheckItem.of(Finding.TRACKS_GOOD)).title(), is("Tracks"));
    }

    @Test
    void aFaultSpeaksForItselfInTheUsersLanguage() {
        when(faults.of(any(HubException.class), eq(Locale.GERMAN)))
                .thenReturn("Die Kamera Tür ist nicht erreichbar (kein Weg). Strom prüfen.");
        CheckItem item =
                CheckItem.of(Finding.CAMERA_FAULT, new HubException(FaultKind.CAMERA_UNREACHABLE, "Tür", "kein Weg"));

        assertThat(texts.row(item).finding(), is("Die Kamera Tür ist nicht erreichbar (kein Weg)."));
        assertThat(texts.row(item).advice(), is("Strom prüfen."));
    }

    private static String values(String text) {
        Stream<String> found = VALUE.matcher(text).results().map(result -> result.group());
        return String.join(" ", found.distinct().sorted().toList());
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                CheckTextsTest.class.getClassLoader().getResourceAsStream("OH-INF/i18n/" + file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

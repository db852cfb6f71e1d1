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
package org.openhab.io.camerahub.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.WarningKind;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CameraProblem.Place;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;

/**
 * @author Camera Hub authors - Initial contribution
 */
class FaultTextsTest {

    /** No text has these words of its own. */
    private static final String[] VALUES = {"CN=R11", "twenty", "third"};

    private final TranslationProvider translations = mock(TranslationProvider.class);
    private final FaultTexts texts = new FaultTexts(translations, () -> Locale.GERMAN);

    @ParameterizedTest
    @EnumSource
    void theEnglishTextIsTheEnginesOwn(FaultKind kind) throws IOException {
        String text = text("camerahub.properties", kind);

        assertThat(
                MessageFormat.format(text, "Door", "detail"),
                is(new HubException(kind, "Door", "detail").getMessage()));
    }

    @ParameterizedTest
    @EnumSource
    void theGermanTextNamesCameraAndDetailWhereTheEnglishOneDoes(FaultKind kind) throws IOException {
        String german = text("camerahub_de.properties", kind);

        assertThat(german, is(notNullValue()));
        assertThat(german.contains("{0}"), is(kind.message().contains("{camera}")));
        assertThat(german.contains("{1}"), is(kind.message().contains("{detail}")));
    }

    @ParameterizedTest
    @EnumSource
    void aWarningIsSaidInBothLanguages(WarningKind kind) throws IOException {
        HubWarning warning = new HubWarning(kind, VALUES);

        assertSaid("warning." + kind.key(), warning.message());
        assertThat(texts.of(warning), is(warning.message()));
    }

    @ParameterizedTest
    @EnumSource
    void aProblemOfACameraIsSaidInBothLanguages(ProblemKind kind) throws IOException {
        CameraProblem problem = new CameraProblem(Place.ITEM, "Front_Door", kind, VALUES);

        assertSaid("problem." + kind.key(), problem.text());
        assertThat(texts.of(problem), is(problem.text()));
    }

    @ParameterizedTest
    @EnumSource
    void thePlaceOfAProblemIsSaidInBothLanguages(Place place) throws IOException {
        CameraProblem problem = new CameraProblem(place, VALUES[0], ProblemKind.ADDRESS_MISSING);

        assertSaid("problem-place." + place.key(), problem.source());
        assertThat(texts.source(problem), is(problem.source()));
    }

    @ParameterizedTest
    @EnumSource
    void whyThereIsNoPictureIsSaidInBothLanguages(SnapshotFault kind) throws IOException {
        NoSnapshotException fault = new NoSnapshotException(kind, VALUES[0]);

        assertSaid("no-snapshot." + kind.key(), String.valueOf(fault.getMessage()));
        assertThat(texts.of(fault, Locale.GERMAN), is(fault.getMessage()));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSeenIsSaidInBothLanguages(FaultDetail seen) throws IOException {
        HubException fault = new HubException(FaultKind.CAMERA_UNREACHABLE, "Door", seen, VALUES);

        assertSaid("detail." + seen.key(), fault.detail());
        assertThat(texts.detail(fault), is(fault.detail()));
    }

    @Test
    void whatACameraOrTheSystemSaidStaysAsItWasSaid() {
        when(translations.getText(any(), any(), any(), any(), any(Object[].class)))
                .thenReturn("auf Deutsch");

        assertThat(
                texts.detail(new HubException(FaultKind.CAMERA_PROTOCOL, "Door", "HTTP/1.1 200")), is("HTTP/1.1 200"));
        assertThat(
                texts.detail(new HubException(FaultKind.CAMERA_UNREACHABLE, "Door", FaultDetail.NO_ROUTE)),
                is("auf Deutsch"));
    }

    @Test
    void eachMistakeOfAConfigurationIsTranslated() {
        HubException fault = assertThrows(HubException.class, () -> new ServiceSettingsReader(Path.of("conf"))
                .read(Map.of("port", "x", "linger", "-1")));
        when(translations.getText(any(), eq("config-error.range"), any(), any(), any(Object[].class)))
                .thenReturn("muss anders sein.");
        when(translations.getText(any(), eq("offline.configuration"), any(), any(), any(Object[].class)))
                .thenAnswer(call -> "Fehler: " + call.getArgument(5));

        assertThat(texts.of(fault), is("Fehler: port muss anders sein. linger muss anders sein."));
    }

    @Test
    void noTextIsLeftOverOfSomethingThatIsNotSaidAnyMore() throws IOException {
        Set<String> said = Stream.of(
                        Arrays.stream(FaultKind.values()).map(kind -> "offline." + kind.key()),
                        Arrays.stream(FaultDetail.values()).map(seen -> "detail." + seen.key()),
                        Arrays.stream(WarningKind.values()).map(kind -> "warning." + kind.key()),
                        Arrays.stream(ProblemKind.values()).map(kind -> "problem." + kind.key()),
                        Arrays.stream(Place.values()).map(place -> "problem-place." + place.key()),
                        Arrays.stream(SnapshotFault.values()).map(kind -> "no-snapshot." + kind.key()))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
        for (String file : List.of("camerahub.properties", "camerahub_de.properties")) {
            Set<String> there = properties(file).stringPropertyNames().stream()
                    .filter(key -> key.matches("(offline|detail|warning|problem|problem-place|no-snapshot)\\..*"))
                    .collect(Collectors.toSet());

            assertThat(file, there, is(said));
        }
    }

    /** The English text is the code's own, and the German one names what the English one does. */
    private static void assertSaid(String key, String english) throws IOException {
        assertThat(MessageFormat.format(text("camerahub.properties", key), (Object[]) VALUES), is(english));
        String german = text("camerahub_de.properties", key);
        assertThat(key, german, is(notNullValue()));
        String said = MessageFormat.format(german, (Object[]) VALUES);
        for (String value : VALUES) {
            assertThat(said, said.contains(value), is(english.contains(value)));
        }
        assertThat("not translated", said, is(not(english)));
    }

    @ParameterizedTest
    @EnumSource
    void theUsersLanguageIsTakenAndEnglishWhereThereIsNoTranslation(FaultKind kind) {
        HubException fault = new HubException(kind, "Door", "detail");
        assertThat(texts.of(fault), is(fault.getMessage()));

        when(translations.getText(any(), any(), any(), any(), any(Object[].class)))
                .thenReturn("auf Deutsch");
        assertThat(texts.of(fault), is("auf Deutsch"));
    }

    private static String text(String file, FaultKind kind) throws IOException {
        return text(file, "offline." + kind.key());
    }

    private static String text(String file, String key) throws IOException {
        return properties(file).getProperty(key);
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                FaultTextsTest.class.getClassLoader().getResourceAsStream("OH-INF/i18n/" + file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

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
import static org.hamcrest.Matchers.notNullValue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.WarningKind;
import org.openhab.core.i18n.TranslationProvider;

/**
 * @author Camera Hub authors - Initial contribution
 */
class FaultTextsTest {

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
    void theEnglishTextOfAWarningIsTheEnginesOwn(WarningKind kind) throws IOException {
        HubWarning warning = new HubWarning(kind, "R11");

        assertThat(
                MessageFormat.format(text("camerahub.properties", "warning." + kind.key()), "R11"),
                is(warning.message()));
        assertThat(texts.of(warning), is(warning.message()));
    }

    @ParameterizedTest
    @EnumSource
    void theGermanTextOfAWarningNamesWhatTheEnglishOneDoes(WarningKind kind) throws IOException {
        String german = text("camerahub_de.properties", "warning." + kind.key());

        assertThat(german, is(notNullValue()));
        assertThat(
                MessageFormat.format(german, "R11").contains("R11"),
                is(new HubWarning(kind, "R11").message().contains("R11")));
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
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                FaultTextsTest.class.getClassLoader().getResourceAsStream("OH-INF/i18n/" + file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.getProperty(key);
    }
}

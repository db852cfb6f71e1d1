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
package org.openhab.io.camerahub.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionRegistry;
import org.openhab.core.embedded.internal.i18n.BundleTranslationProvider;
import org.openhab.core.embedded.internal.type.XmlConfigDescriptions;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.HubParameter;
import org.openhab.io.camerahub.internal.config.ServiceParameter;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The settings as an editor reads and writes them.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SettingsEditorTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final Bundle bundle = bundle();
    private final TranslationProvider translations = new BundleTranslationProvider();
    private Hashtable<String, Object> stored = new Hashtable<>();
    private SettingsEditor editor;

    private static Bundle bundle() {
        Bundle bundle = mock(Bundle.class);
        when(bundle.findEntries(any(), any(), any(Boolean.class))).thenAnswer(call -> {
            String ending = call.<String>getArgument(1).replace("*", "");
            try (Stream<Path> files = Files.list(RESOURCES.resolve(call.<String>getArgument(0)))) {
                List<URL> found = files.filter(file -> file.toString().endsWith(ending))
                        .map(SettingsEditorTest::url)
                        .toList();
                return Collections.enumeration(found);
            }
        });
        return bundle;
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void configure() throws IOException {
        Configuration configuration = mock(Configuration.class);
        when(configuration.getProperties()).thenAnswer(call -> stored);
        doAnswer(call -> {
                    Dictionary<String, ?> next = call.getArgument(0);
                    stored = new Hashtable<>();
                    next.keys().asIterator().forEachRemaining(key -> stored.put(key, next.get(key)));
                    return null;
                })
                .when(configuration)
                .update(any());
        ConfigurationAdmin admin = mock(ConfigurationAdmin.class);
        when(admin.getConfiguration("org.openhab.camerahub", null)).thenReturn(configuration);
        BundleContext context = mock(BundleContext.class);
        when(context.getBundles()).thenReturn(new Bundle[] {bundle});
        XmlConfigDescriptions descriptions = new XmlConfigDescriptions(context, translations);
        ConfigDescriptionRegistry registry = new ConfigDescriptionRegistry() {
            @Override
            public ConfigDescription getConfigDescription(URI uri, Locale locale) {
                return descriptions.getConfigDescription(uri, locale);
            }
        };
        editor = new SettingsEditor(
                admin, registry, new ErrorTexts(translations, bundle), new ServiceSettingsReader(Path.of("")));
    }

    private HubParameter parameter(ServiceParameter wanted, Locale locale) {
        return editor.parameters(locale).stream()
                .filter(parameter -> parameter.name().equals(wanted.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyParameterOfTheServiceIsThereWithItsTexts() {
        List<HubParameter> parameters = editor.parameters(Locale.ENGLISH);

        assertThat(
                parameters.stream().map(HubParameter::name).sorted().toList(),
                is(Stream.of(ServiceParameter.values())
                        .map(ServiceParameter::key)
                        .sorted()
                        .toList()));
        assertThat(parameter(ServiceParameter.PUBLIC_NAME, Locale.GERMAN).label(), is("Öffentlicher Name"));
        assertThat(parameter(ServiceParameter.PUBLIC_NAME, Locale.GERMAN).group(), is("Zuschauer"));
        assertThat(
                parameter(ServiceParameter.AUTHENTICATION, Locale.GERMAN)
                        .options()
                        .get(0),
                is(new HubParameter.Option("NONE", "Keine")));
    }

    @Test
    void aValueThatIsNotConfiguredIsTheDefault() {
        HubParameter port = parameter(ServiceParameter.PORT, Locale.ENGLISH);

        assertThat(port.isSet(), is(false));
        assertThat(port.value(), is(443));
        assertThat(Objects.requireNonNull(port.max()).intValue(), is(65535));
        assertThat(
                parameter(ServiceParameter.ONLY_OWN_ADDRESSES, Locale.ENGLISH).value(), is(true));
    }

    @Test
    void secretsAreNeverTold() {
        stored.put("accounts", new String[] {"echo:secret", "vlc:secret"});
        stored.put("certificatePassword", "secret");
        stored.put("cameraCredentials", "door=cam:secret");

        for (HubParameter parameter : editor.parameters(Locale.ENGLISH)) {
            assertThat(parameter.password() ? parameter.value() : null, is(nullValue()));
        }
        assertThat(parameter(ServiceParameter.ACCOUNTS, Locale.ENGLISH).isSet(), is(true));
        assertThat(editor.parameters(Locale.ENGLISH).toString(), not(containsString("secret")));
        assertThat(editor.accounts(), contains("echo", "vlc"));
    }

    @Test
    void aChangeLeavesTheOthersAlone() throws IOException {
        stored.put("publicName", "cam.example.org");
        stored.put("accounts", "echo:secret");

        assertThat(editor.change(Map.of("port", 8443), Locale.ENGLISH), is(empty()));

        assertThat(stored, is(Map.of("port", 8443, "publicName", "cam.example.org", "accounts", "echo:secret")));
    }

    @Test
    void numbersOfJsonBecomeWhatOsgiCanStore() throws IOException {
        editor.change(Map.of("port", new BigDecimal("8443"), "linger", new BigDecimal("5.0")), Locale.ENGLISH);

        assertThat(stored, is(Map.of("port", 8443, "linger", 5)));
    }

    @Test
    void anEmptyTextTakesAValueBackToItsDefault() throws IOException {
        stored.put("port", "8443");

        editor.change(Map.of("port", ""), Locale.ENGLISH);

        assertThat(stored.containsKey("port"), is(false));
    }

    @Test
    void whatTheServiceWouldRefuseIsNotStoredAndEachMistakeIsNamed() throws IOException {
        List<ConfigError> errors =
                editor.change(Map.of("port", "a lot", "onlyOwnAddresses", "perhaps"), Locale.ENGLISH);

        assertThat(errors.stream().map(ConfigError::field).sorted().toList(), contains("onlyOwnAddresses", "port"));
        assertThat(stored.isEmpty(), is(true));
    }

    @Test
    void theEnginesOwnRulesHoldToo() throws IOException {
        List<ConfigError> errors = editor.change(Map.of("publicName", "https://cam.example.org/"), Locale.ENGLISH);

        assertThat(errors.get(0).field(), is("publicName"));
        assertThat(errors.get(0).message(), containsString("without scheme"));
    }

    @Test
    void aSettingThatIsNoneIsRefused() throws IOException {
        assertThat(
                editor.change(Map.of("service.pid", "evil"), Locale.ENGLISH)
                        .get(0)
                        .field(),
                is("service.pid"));
        assertThat(stored.isEmpty(), is(true));
    }

    @Test
    void anAccountIsAddedChangedAndRemoved() throws IOException {
        stored.put("accounts", "echo:old\nvlc:x:y");

        assertThat(editor.setAccount("echo", "new:word", Locale.ENGLISH), is(empty()));
        assertThat(editor.setAccount("tv", "word", Locale.ENGLISH), is(empty()));
        assertThat((Object[]) stored.get("accounts"), arrayContaining("echo:new:word", "vlc:x:y", "tv:word"));

        assertThat(editor.removeAccount("vlc", Locale.ENGLISH), is(empty()));
        assertThat(editor.accounts(), contains("echo", "tv"));
    }

    @Test
    void theLastAccountStaysWhileViewersHaveToShowOne() throws IOException {
        stored.put("accounts", "echo:secret");
        stored.put("authentication", "BASIC");

        List<ConfigError> errors = editor.removeAccount("echo", Locale.ENGLISH);

        assertThat(errors.get(0).field(), is("accounts"));
        assertThat(editor.accounts(), contains("echo"));
    }

    @Test
    void aNameThatCannotBeKeptIsRefused() throws IOException {
        assertThat(editor.setAccount("a:b", "word", Locale.ENGLISH).size(), is(1));
        assertThat(editor.setAccount("a", "two\nlines", Locale.GERMAN).size(), is(1));
    }

    @Test
    void whatIsWrongIsSaidInTheReadersLanguage() throws IOException {
        assertThat(
                editor.change(Map.of("port", "a lot"), Locale.GERMAN).get(0).message(),
                is("muss eine ganze Zahl von 0 bis 65535 sein."));
        assertThat(
                editor.change(Map.of("publicName", "a/b"), Locale.GERMAN).get(0).message(),
                containsString("ohne Schema"));
    }

    @ParameterizedTest
    @CsvSource({
        "home, weder IP-Adresse noch Netz noch Muster",
        "300.*.*.*, keine IPv4-Adresse",
        "10.*.3.*, nur anstelle der letzten Zahlen",
        "10.0.0.0/40, eine Zahl von 0 bis 32",
    })
    void whatIsWrongWithAnAddressIsSaidInTheReadersLanguage(String rule, String reason) throws IOException {
        assertThat(
                editor.change(Map.of("allowedAddresses", rule), Locale.GERMAN)
                        .get(0)
                        .message(),
                allOf(containsString("'" + rule + "'"), containsString(reason)));
    }
}

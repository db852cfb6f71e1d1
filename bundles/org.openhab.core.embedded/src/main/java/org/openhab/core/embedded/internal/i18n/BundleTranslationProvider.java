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

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks texts up in {@code OH-INF/i18n/*.properties} of a bundle: first {@code *_<language>.properties}, then the ones
 * without a language.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = TranslationProvider.class)
public class BundleTranslationProvider implements TranslationProvider {

    private final Logger logger = LoggerFactory.getLogger(BundleTranslationProvider.class);

    @Override
    public @Nullable String getText(
            @Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText, @Nullable Locale locale) {
        if (bundle == null || key == null) {
            return defaultText;
        }
        String language = (locale == null ? Locale.getDefault() : locale).getLanguage();
        String text = find(bundle, "_" + language + ".properties", key);
        if (text == null) {
            text = findWithoutLanguage(bundle, key);
        }
        return text == null ? defaultText : text;
    }

    @Override
    public @Nullable String getText(
            @Nullable Bundle bundle,
            @Nullable String key,
            @Nullable String defaultText,
            @Nullable Locale locale,
            @Nullable Object @Nullable ... arguments) {
        String text = getText(bundle, key, defaultText, locale);
        // As openHAB does it: without arguments too, so that a single apostrophe is lost here as it is there.
        return text == null ? null : MessageFormat.format(text, arguments);
    }

    private @Nullable String findWithoutLanguage(Bundle bundle, String key) {
        for (URL file : files(bundle, "*.properties")) {
            if (file.getPath().indexOf('_', file.getPath().lastIndexOf('/')) < 0) {
                String text = read(file).getProperty(key);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    private @Nullable String find(Bundle bundle, String ending, String key) {
        for (URL file : files(bundle, "*" + ending)) {
            String text = read(file).getProperty(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static Iterable<URL> files(Bundle bundle, String pattern) {
        Enumeration<URL> found = bundle.findEntries("OH-INF/i18n", pattern, false);
        return found == null ? Collections.emptyList() : Collections.list(found);
    }

    private Properties read(URL file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            // a text that cannot be read is a text that is missing: the default is taken
            logger.debug("Texts of {} cannot be read: {}", file.getPath(), e.getMessage());
        }
        return properties;
    }
}

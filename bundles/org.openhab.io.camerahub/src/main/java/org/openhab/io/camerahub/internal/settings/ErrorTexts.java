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

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what is wrong with a setting in the user's language; in English if there is no translation.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ErrorTexts.class)
public class ErrorTexts {

    private final TranslationProvider translations;
    private final @Nullable Bundle bundle;

    @Activate
    public ErrorTexts(@Reference TranslationProvider translations) {
        this(translations, FrameworkUtil.getBundle(ErrorTexts.class));
    }

    /** @param bundle has the texts */
    ErrorTexts(TranslationProvider translations, @Nullable Bundle bundle) {
        this.translations = translations;
        this.bundle = bundle;
    }

    ConfigError translated(ConfigError error, Locale locale) {
        String text = error.key().isEmpty()
                ? null
                : translations.getText(
                        bundle,
                        "config-error." + error.key(),
                        null,
                        locale,
                        error.values().toArray());
        return new ConfigError(error.field(), error.key(), error.values(), text == null ? error.message() : text);
    }
}

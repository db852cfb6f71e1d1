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

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says a fault or a warning in the user's language, for the console and the interfaces; the log stays English.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = FaultTexts.class)
public class FaultTexts {

    private final TranslationProvider translations;
    private final LocaleProvider locales;

    @Activate
    public FaultTexts(@Reference TranslationProvider translations, @Reference LocaleProvider locales) {
        this.translations = translations;
        this.locales = locales;
    }

    /** Cause and cure in openHAB's language; in English if there is no translation. */
    public String of(HubException fault) {
        return of(fault, locales.getLocale());
    }

    /** Cause and cure; in English if there is no translation. */
    public String of(HubException fault, Locale locale) {
        String text = translations.getText(
                FrameworkUtil.getBundle(FaultTexts.class),
                "offline." + fault.kind().key(),
                null,
                locale,
                fault.camera(),
                fault.detail());
        return text == null ? String.valueOf(fault.getMessage()) : text;
    }

    /** What deserves attention, in openHAB's language; in English if there is no translation. */
    public String of(HubWarning warning) {
        return of(warning, locales.getLocale());
    }

    /** What deserves attention; in English if there is no translation. */
    public String of(HubWarning warning, Locale locale) {
        String text = translations.getText(
                FrameworkUtil.getBundle(FaultTexts.class),
                "warning." + warning.kind().key(),
                null,
                locale,
                warning.subject());
        return text == null ? warning.message() : text;
    }
}

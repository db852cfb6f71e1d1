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
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.internal.config.SettingsException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what is wrong in the user's language, for the console and the interfaces, and in English if there is no
 * translation; the log stays English.
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

    /** Cause and cure in openHAB's language. */
    public String of(HubException fault) {
        return of(fault, locales.getLocale());
    }

    public String of(HubException fault, Locale locale) {
        String english = String.valueOf(fault.getMessage());
        return say("offline." + fault.kind().key(), english, locale, fault.camera(), detail(fault, locale));
    }

    /** What was seen, in openHAB's language; what a peer or the system said stays as it is. */
    public String detail(HubException fault) {
        return detail(fault, locales.getLocale());
    }

    private String detail(HubException fault, Locale locale) {
        if (fault instanceof SettingsException settings) {
            return settings.errors().stream()
                    .map(error -> error.field() + " " + of(error, locale))
                    .collect(Collectors.joining(" "));
        }
        FaultDetail seen = fault.seen();
        return seen == null
                ? fault.detail()
                : say(
                        "detail." + seen.key(),
                        fault.detail(),
                        locale,
                        fault.values().toArray());
    }

    /** What deserves attention, in openHAB's language. */
    public String of(HubWarning warning) {
        return of(warning, locales.getLocale());
    }

    public String of(HubWarning warning, Locale locale) {
        Object[] values = warning.values().toArray();
        return say("warning." + warning.kind().key(), warning.message(), locale, values);
    }

    /** What the user should change, in openHAB's language. */
    public String of(CameraProblem problem) {
        return of(problem, locales.getLocale());
    }

    public String of(CameraProblem problem, Locale locale) {
        Object[] values = problem.values().toArray();
        return say("problem." + problem.kind().key(), problem.text(), locale, values);
    }

    /** Where that stands, in openHAB's language. */
    public String source(CameraProblem problem) {
        return source(problem, locales.getLocale());
    }

    public String source(CameraProblem problem, Locale locale) {
        return say("problem-place." + problem.place().key(), problem.source(), locale, problem.name());
    }

    /** Why there is no still picture. */
    public String of(NoSnapshotException fault, Locale locale) {
        String english = String.valueOf(fault.getMessage());
        return say("no-snapshot." + fault.fault().key(), english, locale, fault.value());
    }

    private String of(ConfigError error, Locale locale) {
        Object[] values = error.values().toArray();
        return error.key().isEmpty()
                ? error.message()
                : say("config-error." + error.key(), error.message(), locale, values);
    }

    private String say(String key, String english, Locale locale, Object... values) {
        String text = translations.getText(FrameworkUtil.getBundle(FaultTexts.class), key, null, locale, values);
        return text == null ? english : text;
    }
}

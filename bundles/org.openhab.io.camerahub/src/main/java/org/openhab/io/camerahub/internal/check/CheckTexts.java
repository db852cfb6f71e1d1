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

import java.text.MessageFormat;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.check.Check;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Level;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.CheckRow;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says the doctor's report in the user's language, for the console and the interfaces; in English if there is no
 * translation.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = CheckTexts.class)
public class CheckTexts {

    private final TranslationProvider translations;
    private final LocaleProvider locales;
    private final FaultTexts faults;

    @Activate
    public CheckTexts(
            @Reference TranslationProvider translations,
            @Reference LocaleProvider locales,
            @Reference FaultTexts faults) {
        this.translations = translations;
        this.locales = locales;
        this.faults = faults;
    }

    public String level(Level level) {
        return say("check.level." + level.name().toLowerCase(Locale.ROOT), level.name());
    }

    /** A row of the report in openHAB's language. */
    public CheckRow row(CheckItem item) {
        return row(item, locales.getLocale());
    }

    public CheckRow row(CheckItem item, Locale locale) {
        Check check = item.check();
        String title = translated("check." + check.key(), check.label(), locale);
        HubException fault = item.fault();
        if (fault != null) {
            String text = faults.of(fault, locale);
            return new CheckRow(check.key(), item.level(), title, CheckItem.cause(text), CheckItem.cure(text));
        }
        return new CheckRow(
                check.key(),
                item.level(),
                title,
                said(item, "text", item.text(), locale),
                item.advice().isEmpty() ? "" : said(item, "advice", item.advice(), locale));
    }

    private String said(CheckItem item, String part, String english, Locale locale) {
        return translated(
                "check." + item.finding().key() + "." + part,
                english,
                locale,
                item.values().toArray());
    }

    /** @param english a pattern as of {@link MessageFormat} */
    String say(String key, String english, Object... values) {
        return translated(key, MessageFormat.format(english, values), locales.getLocale(), values);
    }

    private String translated(String key, String english, Locale locale, Object... values) {
        String text = translations.getText(FrameworkUtil.getBundle(CheckTexts.class), key, null, locale, values);
        return text == null ? english : text;
    }
}

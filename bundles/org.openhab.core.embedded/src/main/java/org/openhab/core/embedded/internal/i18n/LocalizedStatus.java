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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A thing's status in the user's language: the texts are those of the handler's bundle.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LocalizedStatus {

    private static final Pattern KEY = Pattern.compile("@text/(\\S+)(?:\\s+\\[(.*)])?", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|([^\\s,\"]+)");

    private final TranslationProvider texts;
    private final LocaleProvider locales;

    public LocalizedStatus(TranslationProvider texts, LocaleProvider locales) {
        this.texts = texts;
        this.locales = locales;
    }

    public ThingStatusInfo of(Thing thing) {
        ThingHandler handler = thing.getHandler();
        ThingStatusInfo info = thing.getStatusInfo();
        return handler == null ? info : translated(info, FrameworkUtil.getBundle(handler.getClass()));
    }

    ThingStatusInfo translated(ThingStatusInfo info, @Nullable Bundle bundle) {
        String description = info.getDescription();
        Matcher key = KEY.matcher(description == null ? "" : description.strip());
        if (!key.matches()) {
            return info;
        }
        String text = texts.getText(bundle, key.group(1), description, locales.getLocale(), arguments(key.group(2)));
        return new ThingStatusInfo(info.getStatus(), info.getStatusDetail(), text);
    }

    private static Object[] arguments(@Nullable String list) {
        Matcher argument = ARGUMENT.matcher(list == null ? "" : list);
        List<Object> result = new ArrayList<>();
        while (argument.find()) {
            String quoted = argument.group(1);
            result.add(quoted == null ? argument.group(2) : quoted);
        }
        return result.toArray();
    }
}

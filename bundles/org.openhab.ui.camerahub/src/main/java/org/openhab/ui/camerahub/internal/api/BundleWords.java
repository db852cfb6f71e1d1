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
package org.openhab.ui.camerahub.internal.api;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.ui.camerahub.internal.http.Words;
import org.osgi.framework.FrameworkUtil;

/**
 * The texts in {@code OH-INF/i18n} of this bundle.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record BundleWords(TranslationProvider translations) implements Words {

    @Override
    public String say(String key, Locale locale, Object... values) {
        String text = translations.getText(FrameworkUtil.getBundle(BundleWords.class), key, null, locale, values);
        return text == null ? key : text;
    }
}

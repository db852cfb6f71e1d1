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
package org.openhab.binding.camerahub.internal.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import org.openhab.binding.camerahub.internal.OhInf;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * The English texts of the binding, as openHAB fills them in.
 *
 * @author Camera Hub authors - Initial contribution
 */
class FileTexts implements TranslationProvider {

    @Override
    public String getText(Bundle bundle, String key, String defaultText, Locale locale) {
        try {
            return OhInf.texts("camerahub.properties").getProperty(key, defaultText);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getText(Bundle bundle, String key, String defaultText, Locale locale, Object... arguments) {
        return MessageFormat.format(getText(bundle, key, defaultText, locale), arguments);
    }
}

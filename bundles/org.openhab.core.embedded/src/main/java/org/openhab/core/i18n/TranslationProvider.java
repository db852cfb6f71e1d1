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
package org.openhab.core.i18n;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;

/**
 * Texts of a bundle's {@code OH-INF/i18n} properties.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface TranslationProvider {

    @Nullable
    String getText(
            @Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText, @Nullable Locale locale);

    /** @param arguments for the placeholders {@code {0}}, {@code {1}}, ... */
    @Nullable
    String getText(
            @Nullable Bundle bundle,
            @Nullable String key,
            @Nullable String defaultText,
            @Nullable Locale locale,
            @Nullable Object @Nullable ... arguments);
}

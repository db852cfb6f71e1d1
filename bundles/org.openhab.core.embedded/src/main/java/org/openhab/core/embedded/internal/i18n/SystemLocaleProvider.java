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

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.LocaleProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The language of the Java runtime.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = LocaleProvider.class)
public class SystemLocaleProvider implements LocaleProvider {

    @Override
    public Locale getLocale() {
        return Locale.getDefault();
    }
}

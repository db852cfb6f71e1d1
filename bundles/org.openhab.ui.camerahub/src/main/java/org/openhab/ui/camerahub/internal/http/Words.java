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
package org.openhab.ui.camerahub.internal.http;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Texts in the reader's language.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Words {

    /** @param values stand for {@code {0}}, {@code {1}}, ... */
    String say(String key, Locale locale, Object... values);
}

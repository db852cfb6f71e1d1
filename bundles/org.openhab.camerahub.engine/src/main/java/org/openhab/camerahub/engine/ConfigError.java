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
package org.openhab.camerahub.engine;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is wrong with one setting, and how it has to be.
 *
 * @param field name of the component of {@link HubConfig}, e.g. {@code allowedAddresses}
 * @param key of the translated message: {@code config-error.<key>} in the service's properties; empty if there is none
 * @param values what stands for {@code {0}}, {@code {1}}, ... in the translation
 * @param message a sentence for the user in English, without secrets
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ConfigError(String field, String key, List<String> values, String message) {

    public ConfigError {
        values = List.copyOf(values);
    }

    /** One that is told as it is. */
    public ConfigError(String field, String message) {
        this(field, "", List.of(), message);
    }
}

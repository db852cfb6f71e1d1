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
package org.openhab.ui.camerahub.internal.settings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;

/**
 * Makes answers of what becomes of a change of the configuration.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Settings {

    /** A change that says what is wrong with it. */
    @FunctionalInterface
    interface Change {
        List<ConfigError> make() throws IOException;
    }

    private Settings() {}

    static Answer answer(Change change) throws ApiException {
        List<ConfigError> errors;
        try {
            errors = change.make();
        } catch (IOException e) {
            throw new ApiException(ApiFault.NOT_STORED, String.valueOf(e.getMessage()));
        }
        if (errors.isEmpty()) {
            return Answer.done();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        errors.forEach(error -> fields.merge(error.field(), error.message(), (first, second) -> first + ' ' + second));
        throw new ApiException(ApiFault.SETTINGS, "", fields);
    }
}

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

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The description of the API (OpenAPI 3), which everybody may read.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Description {

    static final String FILE = "/openapi.yaml";

    private Description() {}

    static Route route() {
        return Route.open(FILE, request -> answer());
    }

    private static Answer answer() throws ApiException, IOException {
        try (@Nullable InputStream in = Description.class.getResourceAsStream("/api" + FILE)) {
            if (in == null) {
                throw new ApiException(ApiFault.NO_SUCH_PATH);
            }
            return Answer.text("application/yaml; charset=utf-8", in.readAllBytes());
        }
    }
}

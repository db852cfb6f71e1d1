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

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.io.camerahub.HubSettings;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The accounts of viewers. Passwords go in and never out.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class AccountRoutes {

    private static final String USER = "user";

    private final HubSettings settings;

    public AccountRoutes(HubSettings settings) {
        this.settings = settings;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/accounts", request -> accounts()),
                Route.post("/accounts", this::set),
                Route.delete("/accounts/{" + USER + "}", this::remove));
    }

    private record AccountView(String user) {}

    private Answer accounts() {
        return Answer.json(settings.accounts().stream().map(AccountView::new).toList());
    }

    private Answer set(ApiRequest request) throws ApiException, IOException {
        JsonObject body = request.body();
        String user = ApiRequest.text(body, USER);
        String password = ApiRequest.text(body, "password");
        return Settings.answer(() -> settings.setAccount(user, password, request.locale()));
    }

    private Answer remove(ApiRequest request) throws ApiException {
        String user = request.name(USER);
        if (!settings.accounts().contains(user)) {
            throw new ApiException(ApiFault.NO_SUCH_ACCOUNT, user);
        }
        return Settings.answer(() -> settings.removeAccount(user, request.locale()));
    }
}

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
package org.openhab.ui.camerahub.internal.dispatch;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.ui.camerahub.internal.http.Action;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Faults;
import org.openhab.ui.camerahub.internal.http.Route;
import org.openhab.ui.camerahub.internal.http.Routes;
import org.openhab.ui.camerahub.internal.http.SecurityHeaders;

/**
 * A request's way: from here and not from another site? from an administrator? what for? and the answer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Dispatcher {

    private final Routes routes;
    private final Gate gate;
    private final Faults faults;

    public Dispatcher(Routes routes, Gate gate, Faults faults) {
        this.routes = routes;
        this.gate = gate;
        this.faults = faults;
    }

    public void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.ofData(response);
        Locale locale = ApiRequest.locale(request);
        response.setHeader("Content-Language", locale.getLanguage());
        try {
            handle(request, response);
        } catch (ApiException | RuntimeException e) {
            AnswerWriter.write(faults.answer(e, locale), request, response);
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response) throws ApiException, IOException {
        SameSite.check(request);
        Routes.Match match = find(request);
        Route route = match.route();
        if (!route.open()) {
            gate.admit(request);
        }
        ApiRequest asked = new ApiRequest(request, match.names());
        // not a switch over types, which Java 17 lacks
        if (route.action() instanceof Action.Now now) {
            AnswerWriter.write(now.answer(asked), request, response);
        } else if (route.action() instanceof Action.Later later) {
            new WaitingRequest(asked, response, faults).await(later.answer(asked));
        } else if (route.action() instanceof Action.Stream stream) {
            stream.open(asked, response);
        }
    }

    /** Who may not ask anything does not learn either what there is to ask. */
    private Routes.Match find(HttpServletRequest request) throws ApiException {
        @Nullable String path = request.getPathInfo();
        try {
            return routes.find(request.getMethod(), path == null ? "" : path);
        } catch (ApiException e) {
            gate.admit(request);
            throw e;
        }
    }
}

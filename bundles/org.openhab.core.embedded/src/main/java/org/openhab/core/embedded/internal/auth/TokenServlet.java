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
package org.openhab.core.embedded.internal.auth;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.User;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.io.rest.auth.internal.JwtHelper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code POST /rest/auth/token}: gives an access token for a refresh token. There is no page to log in here, so an API
 * token is taken for one.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=stand-in-auth-token",
            "osgi.http.whiteboard.servlet.pattern=/rest/auth/token"
        })
public class TokenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int MINUTES = 60;
    private static final String REFRESH_TOKEN = "refresh_token";

    private final transient UserRegistry users;
    private final transient JwtHelper jwtHelper;

    @Activate
    public TokenServlet(@Reference UserRegistry users, @Reference JwtHelper jwtHelper) {
        this.users = users;
        this.jwtHelper = jwtHelper;
    }

    @Override
    protected void doPost(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request == null || response == null) {
            return;
        }
        @Nullable String refresh = request.getParameter(REFRESH_TOKEN);
        if (!REFRESH_TOKEN.equals(request.getParameter("grant_type")) || refresh == null) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, Map.of("error", "unsupported_grant_type"));
            return;
        }
        try {
            User user = users instanceof ApiTokens tokens ? tokens.userOf(refresh) : jwtHelper.verify(refresh);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("access_token", jwtHelper.issue(user, MINUTES));
            body.put("expires_in", MINUTES * 60);
            body.put(REFRESH_TOKEN, refresh);
            body.put("scope", "admin");
            body.put("token_type", "bearer");
            body.put("user", Map.of("name", user.getName(), "roles", user.getRoles()));
            answer(response, HttpServletResponse.SC_OK, body);
        } catch (AuthenticationException e) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, Map.of("error", "invalid_grant"));
        }
    }

    private static void answer(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(new Gson().toJson(body));
    }
}

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
package org.openhab.binding.camerahub.internal.api;

import static javax.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static javax.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static javax.servlet.http.HttpServletResponse.SC_OK;
import static javax.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.token.GuessBrake;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The device API on openHAB's web server, with the paths, fields and status codes of HomeManager's: 403 for a bad token,
 * 401 for a good one that may not do this, 405, 400. It has its own tokens; openHAB's users have no part in it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=camerahub-api",
            "osgi.http.whiteboard.servlet.pattern=" + DeviceApiServlet.PATH + "/*"
        })
public class DeviceApiServlet extends HttpServlet {

    /** Where the API is. */
    public static final String PATH = "/camerahub/api";

    static final int BODY_LIMIT = CameraApi.PICTURE_LIMIT + 64 * 1024;

    private static final long serialVersionUID = 1L;

    private static final String GET = "GET";
    private static final String POST = "POST";

    private final transient Logger logger = LoggerFactory.getLogger(DeviceApiServlet.class);
    private final transient Gson gson = new GsonBuilder().serializeNulls().create();
    private final transient Uploads uploads = new Uploads();
    private final transient Authorization authorization;
    private final transient Map<String, Action> routes;

    @Activate
    public DeviceApiServlet(@Reference Household household, @Reference Tokens tokens, @Reference HouseholdClock clock) {
        authorization = new Authorization(tokens, new GuessBrake(clock));
        CameraApi camera = new CameraApi(household, clock);
        RouterApi router = new RouterApi(household);
        TokenApi token = new TokenApi(authorization, clock);
        Action status = forRole(POST, Role.ROUTER, router::status);
        routes = Map.of(
                "/camera/setup", forRole(GET, Role.CAMERA, camera::setup),
                "/camera/motion", forRole(POST, Role.CAMERA, camera::motion),
                "/router/status/user", status,
                "/user/status", status,
                "/tokens/new", forAnybody(POST, token::enrol),
                "/tokens/renew", forAnybody(POST, token::renew));
    }

    @Override
    protected void service(@Nullable HttpServletRequest http, @Nullable HttpServletResponse response)
            throws IOException {
        if (http != null && response != null) {
            serve(new ApiRequest(http), response);
        }
    }

    private void serve(ApiRequest request, HttpServletResponse response) throws IOException {
        boolean uploading = request.isMultipart();
        if (uploading && !uploads.begin(request.address())) {
            refuse(request, response, ApiException.tooManyUploads());
            return;
        }
        try (Uploads.Share memory = uploads.share()) {
            answer(response, SC_OK, handle(request, memory));
        } catch (ApiException e) {
            refuse(request, response, e);
            response.flushBuffer();
            request.drain();
        } finally {
            if (uploading) {
                uploads.end(request.address());
            }
        }
    }

    private Map<String, ?> handle(ApiRequest request, Uploads.Share memory) throws ApiException {
        Action action = Optional.ofNullable(routes.get(request.path()))
                .orElseThrow(() -> new ApiException(SC_NOT_FOUND, "there is no such path"));
        if (request.http().getContentLengthLong() > BODY_LIMIT) {
            throw ApiRequest.tooLarge();
        }
        request.open(memory);
        return action.handle(request);
    }

    private Action forRole(String method, Role role, RoleAction action) {
        return request -> {
            TokenHolder holder = authorization.holder(request);
            if (holder.role() != role || !method.equals(request.method())) {
                throw new ApiException(SC_UNAUTHORIZED, "the token is not for this");
            }
            return action.handle(request, holder);
        };
    }

    private static Action forAnybody(String method, Action action) {
        return request -> {
            if (!method.equals(request.method())) {
                throw new ApiException(SC_METHOD_NOT_ALLOWED, "the method must be " + method);
            }
            return action.handle(request);
        };
    }

    private void refuse(ApiRequest request, HttpServletResponse response, ApiException fault) throws IOException {
        logger.debug("{} {} was refused: {}", request.method(), request.path(), fault.reason());
        if (fault.status() == SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", POST);
        }
        if (!fault.retryAfter().isZero()) {
            response.setHeader("Retry-After", Long.toString(fault.retryAfter().toSeconds() + 1));
        }
        answer(response, fault.status(), Map.of("error", fault.reason()));
    }

    private void answer(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(gson.toJson(body));
    }

    private interface Action {
        Map<String, ?> handle(ApiRequest request) throws ApiException;
    }

    private interface RoleAction {
        Map<String, ?> handle(ApiRequest request, TokenHolder holder) throws ApiException;
    }
}

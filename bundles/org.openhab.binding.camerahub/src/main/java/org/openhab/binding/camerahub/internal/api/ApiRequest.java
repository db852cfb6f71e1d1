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

import static javax.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static javax.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device's request: its fields, be they in the query, in a form, or in a multipart body.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ApiRequest {

    private static final Logger LOGGER = LoggerFactory.getLogger(ApiRequest.class);

    private final HttpServletRequest request;

    ApiRequest(HttpServletRequest request) {
        this.request = request;
    }

    HttpServletRequest http() {
        return request;
    }

    String method() {
        return request.getMethod();
    }

    /** The path behind that of the servlet, without a slash at its end. */
    String path() {
        @Nullable String path = request.getPathInfo();
        if (path == null) {
            return "";
        }
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    String address() {
        return request.getRemoteAddr();
    }

    boolean isMultipart() {
        @Nullable String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /**
     * Reads the body. Without that the web server would read it when the first field is asked for, and answer a broken
     * one by a page of its own.
     */
    void read() throws ApiException {
        try {
            if (isForm()) {
                request.getParts();
            }
            request.getParameterMap();
        } catch (IOException | ServletException e) {
            throw unreadable(e);
        } catch (IllegalStateException e) {
            // what the servlet specification has for a body beyond the limits
            throw tooLarge();
        } catch (RuntimeException e) {
            // Jetty's fault for a body or a query that it cannot read is none of the servlet API's.
            throw unreadable(e);
        }
    }

    private boolean isForm() {
        return isMultipart()
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    static ApiException unreadable(Exception cause) {
        LOGGER.debug("A request could not be read: {}", cause.getMessage());
        return new ApiException(SC_BAD_REQUEST, "the body cannot be read");
    }

    static ApiException tooLarge() {
        return new ApiException(SC_REQUEST_ENTITY_TOO_LARGE, "a picture may have up to 5 MB");
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::trim).filter(value -> !value.isEmpty());
    }

    String mandatory(String name) throws ApiException {
        return field(name).orElseThrow(() -> new ApiException(SC_BAD_REQUEST, "the field " + name + " is missing"));
    }
}

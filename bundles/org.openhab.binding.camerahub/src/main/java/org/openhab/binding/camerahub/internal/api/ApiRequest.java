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
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.api.form.FormException;
import org.openhab.binding.camerahub.internal.api.form.MultipartForm;
import org.openhab.binding.camerahub.internal.api.form.Part;
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

    private static final long DRAINED_AT_MOST = 1024 * 1024;

    private final HttpServletRequest request;
    private final Map<String, Part> parts = new HashMap<>();
    private @Nullable MultipartForm form;
    private boolean trusted;

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
     * Reads the body, or gets ready to read it part by part. Without that the web server would read a form when its first
     * field is asked for, and answer a broken one by a page of its own.
     *
     * @param memory for what is read before anybody knows whose it is
     */
    void open(MultipartForm.Memory memory) throws ApiException {
        try {
            request.getParameterMap();
            if (isMultipart()) {
                form = new MultipartForm(
                        request.getInputStream(),
                        request.getContentType(),
                        CameraApi.PICTURE_LIMIT,
                        bytes -> take(memory, bytes));
            }
        } catch (IOException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            // Jetty's fault for a body or a query that it cannot read is none of the servlet API's.
            throw unreadable(e);
        }
    }

    private void take(MultipartForm.Memory memory, int bytes) throws IOException {
        if (!trusted) {
            memory.take(bytes);
        }
    }

    /** Whoever sends it may: what is read from now on is kept without a limit for all. */
    void trust() {
        trusted = true;
    }

    /** Reads one more part of a form; false if there is none. */
    boolean readOn() throws ApiException {
        MultipartForm open = form;
        if (open == null) {
            return false;
        }
        try {
            Optional<Part> part = open.next();
            part.ifPresent(found -> parts.putIfAbsent(found.name(), found));
            return part.isPresent();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads off what little may be left, so that a client that is still sending sees the answer. */
    void drain() {
        try {
            if (isMultipart()) {
                InputStream rest = request.getInputStream();
                rest.skipNBytes(Math.min(DRAINED_AT_MOST, Math.max(0, request.getContentLengthLong())));
            }
        } catch (IOException | IllegalStateException e) {
            LOGGER.debug("The rest of a refused request cannot be read: {}", e.getMessage());
        }
    }

    static ApiException unreadable(Exception cause) {
        LOGGER.debug("A request could not be read: {}", cause.getMessage());
        if (cause instanceof FormException form && form.isTooLarge()) {
            return tooLarge();
        }
        if (cause instanceof BusyException) {
            return ApiException.tooManyUploads();
        }
        return new ApiException(SC_BAD_REQUEST, "the body cannot be read");
    }

    static ApiException tooLarge() {
        return new ApiException(SC_REQUEST_ENTITY_TOO_LARGE, "a picture may have up to 5 MB");
    }

    /** A field of the query, of a form, or of the parts that have been read so far. */
    Optional<String> field(String name) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name));
        return value.or(() -> part(name).map(Part::text)).map(String::trim).filter(text -> !text.isEmpty());
    }

    /** A part that has been read. */
    Optional<Part> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private Optional<String> fieldOfAll(String name) throws ApiException {
        while (field(name).isEmpty() && readOn()) {
            // it may be in the next part
        }
        return field(name);
    }

    String mandatory(String name) throws ApiException {
        return fieldOfAll(name)
                .orElseThrow(() -> new ApiException(SC_BAD_REQUEST, "the field " + name + " is missing"));
    }
}

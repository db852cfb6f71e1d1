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
package org.openhab.camerahub.rtsp.message;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Status code and reason phrase of a response (RFC 2326 section 7.1.1; 502, 503 and the like come from RFC 2616).
 *
 * @param code 100 to 999
 * @param reason may be empty, contains neither CR nor LF
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RtspStatus(int code, String reason) {

    public static final RtspStatus CONTINUE = new RtspStatus(100, "Continue");
    public static final RtspStatus OK = new RtspStatus(200, "OK");
    public static final RtspStatus MOVED_PERMANENTLY = new RtspStatus(301, "Moved Permanently");
    public static final RtspStatus FOUND = new RtspStatus(302, "Found");
    public static final RtspStatus SEE_OTHER = new RtspStatus(303, "See Other");
    public static final RtspStatus NOT_MODIFIED = new RtspStatus(304, "Not Modified");
    public static final RtspStatus BAD_REQUEST = new RtspStatus(400, "Bad Request");
    public static final RtspStatus UNAUTHORIZED = new RtspStatus(401, "Unauthorized");
    public static final RtspStatus FORBIDDEN = new RtspStatus(403, "Forbidden");
    public static final RtspStatus NOT_FOUND = new RtspStatus(404, "Not Found");
    public static final RtspStatus METHOD_NOT_ALLOWED = new RtspStatus(405, "Method Not Allowed");
    public static final RtspStatus NOT_ACCEPTABLE = new RtspStatus(406, "Not Acceptable");
    public static final RtspStatus REQUEST_TIMEOUT = new RtspStatus(408, "Request Timeout");
    public static final RtspStatus REQUEST_ENTITY_TOO_LARGE = new RtspStatus(413, "Request Entity Too Large");
    public static final RtspStatus REQUEST_URI_TOO_LONG = new RtspStatus(414, "Request-URI Too Long");
    public static final RtspStatus UNSUPPORTED_MEDIA_TYPE = new RtspStatus(415, "Unsupported Media Type");
    public static final RtspStatus PARAMETER_NOT_UNDERSTOOD = new RtspStatus(451, "Parameter Not Understood");
    public static final RtspStatus NOT_ENOUGH_BANDWIDTH = new RtspStatus(453, "Not Enough Bandwidth");
    public static final RtspStatus SESSION_NOT_FOUND = new RtspStatus(454, "Session Not Found");
    public static final RtspStatus METHOD_NOT_VALID_IN_THIS_STATE =
            new RtspStatus(455, "Method Not Valid in This State");
    public static final RtspStatus HEADER_FIELD_NOT_VALID = new RtspStatus(456, "Header Field Not Valid for Resource");
    public static final RtspStatus INVALID_RANGE = new RtspStatus(457, "Invalid Range");
    public static final RtspStatus AGGREGATE_OPERATION_NOT_ALLOWED =
            new RtspStatus(459, "Aggregate Operation Not Allowed");
    public static final RtspStatus ONLY_AGGREGATE_OPERATION_ALLOWED =
            new RtspStatus(460, "Only Aggregate Operation Allowed");
    public static final RtspStatus UNSUPPORTED_TRANSPORT = new RtspStatus(461, "Unsupported Transport");
    public static final RtspStatus INTERNAL_SERVER_ERROR = new RtspStatus(500, "Internal Server Error");
    public static final RtspStatus NOT_IMPLEMENTED = new RtspStatus(501, "Not Implemented");
    public static final RtspStatus BAD_GATEWAY = new RtspStatus(502, "Bad Gateway");
    public static final RtspStatus SERVICE_UNAVAILABLE = new RtspStatus(503, "Service Unavailable");
    public static final RtspStatus GATEWAY_TIMEOUT = new RtspStatus(504, "Gateway Timeout");
    public static final RtspStatus RTSP_VERSION_NOT_SUPPORTED = new RtspStatus(505, "RTSP Version Not Supported");
    public static final RtspStatus OPTION_NOT_SUPPORTED = new RtspStatus(551, "Option Not Supported");

    private static final Map<Integer, RtspStatus> BY_CODE = Stream.of(
                    CONTINUE,
                    OK,
                    MOVED_PERMANENTLY,
                    FOUND,
                    SEE_OTHER,
                    NOT_MODIFIED,
                    BAD_REQUEST,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    REQUEST_TIMEOUT,
                    REQUEST_ENTITY_TOO_LARGE,
                    REQUEST_URI_TOO_LONG,
                    UNSUPPORTED_MEDIA_TYPE,
                    PARAMETER_NOT_UNDERSTOOD,
                    NOT_ENOUGH_BANDWIDTH,
                    SESSION_NOT_FOUND,
                    METHOD_NOT_VALID_IN_THIS_STATE,
                    HEADER_FIELD_NOT_VALID,
                    INVALID_RANGE,
                    AGGREGATE_OPERATION_NOT_ALLOWED,
                    ONLY_AGGREGATE_OPERATION_ALLOWED,
                    UNSUPPORTED_TRANSPORT,
                    INTERNAL_SERVER_ERROR,
                    NOT_IMPLEMENTED,
                    BAD_GATEWAY,
                    SERVICE_UNAVAILABLE,
                    GATEWAY_TIMEOUT,
                    RTSP_VERSION_NOT_SUPPORTED,
                    OPTION_NOT_SUPPORTED)
            .collect(Collectors.toUnmodifiableMap(RtspStatus::code, Function.identity()));

    public RtspStatus {
        if (code < 100 || code > 999) {
            throw new IllegalArgumentException("A status code has three digits, not " + code);
        }
        Tokens.requireOneLine(reason, "A reason phrase");
    }

    /** The status with its usual reason phrase; a code that is not known here gets the phrase of its class. */
    public static RtspStatus of(int code) {
        return BY_CODE.containsKey(code) ? BY_CODE.get(code) : new RtspStatus(code, classOf(code));
    }

    /** 2xx. */
    public boolean success() {
        return code / 100 == 2;
    }

    /** 3xx. */
    public boolean redirection() {
        return code / 100 == 3;
    }

    private static String classOf(int code) {
        return switch (code / 100) {
            case 1 -> "Informational";
            case 2 -> "Success";
            case 3 -> "Redirection";
            case 4 -> "Client Error";
            case 5 -> "Server Error";
            default -> "Unknown";
        };
    }
}

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
package org.openhab.io.camerahub.internal.skill.message;

/**
 * What Alexa says, as its documentation shows it.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class Directives {

    public static final String CORRELATION = "dFMb0z+PgpgdDmluhJ1LddFvSqZ/jCc8ptlAKulUj90jSqg==";

    private static final String HEADER =
            "\"header\":{\"namespace\":\"%s\",\"name\":\"%s\",\"payloadVersion\":\"3\",\"messageId\":\"1bd5d003\"%s}";
    private static final String SCOPE = "\"scope\":{\"type\":\"BearerToken\",\"token\":\"of-the-account\"}";

    private Directives() {}

    public static String discover() {
        return "{\"directive\":{" + HEADER.formatted("Alexa.Discovery", "Discover", "") + ",\"payload\":{" + SCOPE
                + "}}}";
    }

    public static String acceptGrant() {
        return "{\"directive\":{" + HEADER.formatted("Alexa.Authorization", "AcceptGrant", "")
                + ",\"payload\":{\"grant\":{\"type\":\"OAuth2.AuthorizationCode\",\"code\":\"VGhpcyBpcyBh\"},"
                + "\"grantee\":{\"type\":\"BearerToken\",\"token\":\"of-the-account\"}}}}";
    }

    public static String reportState(String endpoint) {
        return toEndpoint("Alexa", "ReportState", endpoint, "{}");
    }

    public static String initialize(String endpoint, String... streams) {
        return toEndpoint(
                "Alexa.CameraStreamController",
                "InitializeCameraStreams",
                endpoint,
                "{\"cameraStreams\":[" + String.join(",", streams) + "]}");
    }

    public static String stream(String protocol, int width, int height) {
        return "{\"protocol\":\"" + protocol + "\",\"resolution\":{\"width\":" + width + ",\"height\":" + height
                + "},\"authorizationType\":\"BASIC\",\"videoCodec\":\"H264\",\"audioCodec\":\"AAC\"}";
    }

    public static String toEndpoint(String namespace, String name, String endpoint, String payload) {
        return "{\"directive\":{"
                + HEADER.formatted(namespace, name, ",\"correlationToken\":\"" + CORRELATION + "\"")
                + ",\"endpoint\":{" + SCOPE + ",\"endpointId\":\"" + endpoint + "\",\"cookie\":{}},\"payload\":"
                + payload + "}}";
    }
}

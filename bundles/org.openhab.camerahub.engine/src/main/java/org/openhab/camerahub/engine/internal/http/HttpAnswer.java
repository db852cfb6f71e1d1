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
package org.openhab.camerahub.engine.internal.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * An answer before it is written.
 *
 * @param pieces of the body; not to be changed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HttpAnswer(HttpResponseStatus status, HttpHeaders headers, List<byte[]> pieces) {

    private static final String TEXT = "text/plain; charset=utf-8";

    /** Never kept by anybody: the address is a secret, and the content is live. */
    private static final String LIVE = "no-store";

    private static final int NOT_ENOUGH_BANDWIDTH = 453;
    private static final int RETRY_SECONDS = 2;

    public HttpAnswer {
        pieces = List.copyOf(pieces);
    }

    public static HttpAnswer of(HttpResponseStatus status, String contentType, List<byte[]> pieces) {
        HttpHeaders headers = new DefaultHttpHeaders()
                .set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .set(HttpHeaderNames.CACHE_CONTROL, LIVE);
        return new HttpAnswer(status, headers, pieces);
    }

    /** A few words, for people who look at it. */
    public static HttpAnswer text(HttpResponseStatus status, String text) {
        return of(status, TEXT, List.of((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    public static HttpAnswer notFound() {
        return text(HttpResponseStatus.NOT_FOUND, "There is nothing here.");
    }

    /** For what should not happen, and is in the system's log. */
    public static HttpAnswer failed() {
        return text(HttpResponseStatus.INTERNAL_SERVER_ERROR, "The hub failed. Please report it.");
    }

    /** What a fault means to a player: RTSP's numbers are HTTP's but for one. */
    public static HttpAnswer fault(HubException fault) {
        int rtsp = fault.kind().rtspStatus();
        HttpResponseStatus status = rtsp == NOT_ENOUGH_BANDWIDTH
                ? HttpResponseStatus.SERVICE_UNAVAILABLE
                : HttpResponseStatus.valueOf(rtsp);
        HttpAnswer answer = text(status, String.valueOf(fault.getMessage()));
        return status.code() == HttpResponseStatus.SERVICE_UNAVAILABLE.code() ? answer.retryLater() : answer;
    }

    public HttpAnswer with(CharSequence header, Object value) {
        headers.set(header, value);
        return this;
    }

    public HttpAnswer and(CharSequence header, Object value) {
        headers.add(header, value);
        return this;
    }

    public HttpAnswer retryLater() {
        return with(HttpHeaderNames.RETRY_AFTER, RETRY_SECONDS);
    }

    /** Of a text: what it says. */
    public String firstLine() {
        return pieces.isEmpty()
                ? ""
                : new String(pieces.get(0), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
    }

    public long bytes() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }
}

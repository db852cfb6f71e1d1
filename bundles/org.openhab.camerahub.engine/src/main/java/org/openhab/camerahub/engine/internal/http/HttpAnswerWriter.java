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

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes answers: a range of them, compressed, without body, as the request wants it (RFC 9110).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HttpAnswerWriter {

    private static final String SERVER = "Camera Hub";
    private static final String BYTES = "bytes";

    /** Smaller texts would only grow. */
    private static final int WORTH_COMPRESSING = 400;

    private HttpAnswerWriter() {}

    /** @return true if the connection ends with this answer */
    static boolean write(ChannelHandlerContext context, HttpRequest request, HttpAnswer answer, boolean last) {
        boolean close = last
                || !HttpUtil.isKeepAlive(request)
                || answer.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        HttpAnswer fitted = answer.headers().contains(HttpHeaderNames.ACCEPT_RANGES)
                ? ranged(request, answer)
                : compressed(request, answer);
        DefaultHttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, fitted.status(), fitted.headers());
        HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.CONTENT_LENGTH, fitted.bytes());
        headers.set(HttpHeaderNames.SERVER, SERVER);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer"); // the address holds the secret
        if (close) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        context.write(response, context.voidPromise());
        if (!request.method().equals(HttpMethod.HEAD)) {
            for (byte[] piece : fitted.pieces()) {
                context.write(new DefaultHttpContent(Unpooled.wrappedBuffer(piece)), context.voidPromise());
            }
        }
        ChannelFuture written = context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
        if (close) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
        return close;
    }

    private static HttpAnswer ranged(HttpRequest request, HttpAnswer answer) {
        long size = answer.bytes();
        Optional<ByteRange> wanted = answer.status().equals(HttpResponseStatus.OK)
                ? ByteRange.of(request.headers().get(HttpHeaderNames.RANGE, ""), size)
                : Optional.empty();
        if (wanted.isEmpty()) {
            return answer;
        }
        ByteRange range = wanted.get();
        if (!range.isSatisfiable(size)) {
            HttpHeaders headers = answer.headers().copy().set(HttpHeaderNames.CONTENT_RANGE, BYTES + " */" + size);
            return new HttpAnswer(HttpResponseStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers, List.of());
        }
        HttpHeaders headers = answer.headers()
                .copy()
                .set(HttpHeaderNames.CONTENT_RANGE, BYTES + " " + range.first() + "-" + range.last() + "/" + size);
        return new HttpAnswer(HttpResponseStatus.PARTIAL_CONTENT, headers, range.cut(answer.pieces()));
    }

    private static HttpAnswer compressed(HttpRequest request, HttpAnswer answer) {
        String accepted =
                request.headers().get(HttpHeaderNames.ACCEPT_ENCODING, "").toLowerCase(Locale.ROOT);
        String type = answer.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (type.startsWith("image/") || answer.bytes() < WORTH_COMPRESSING) {
            return answer;
        }
        HttpHeaders headers = answer.headers().copy().set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
        if (!accepted.matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?(,|$)).*")) {
            return new HttpAnswer(answer.status(), headers, answer.pieces());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (byte[] piece : answer.pieces()) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but memory", e);
        }
        headers.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        return new HttpAnswer(answer.status(), headers, List.of(bytes.toByteArray()));
    }
}

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
package org.openhab.camerahub.engine.internal.page;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.http.HttpExtension;
import org.openhab.camerahub.engine.http.HttpPost;
import org.openhab.camerahub.engine.http.HttpReply;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.http.HttpClient;
import org.openhab.camerahub.engine.monitor.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What others serve beside the cameras. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HttpExtensions {

    private final Logger logger = LoggerFactory.getLogger(HttpExtensions.class);
    private final List<HttpExtension> extensions = new CopyOnWriteArrayList<>();

    /** Serves it until the registration is closed. */
    public Registration add(HttpExtension extension) {
        extensions.add(extension);
        return () -> extensions.remove(extension);
    }

    /** Empty if the request is for none of them. Never fails; notified on {@code executor}. */
    Optional<Future<HttpAnswer>> answer(HttpRequest request, byte[] body, HttpClient client, EventExecutor executor) {
        String path = path(request.uri());
        return extensions.stream()
                .filter(extension -> extension.path().equals(path))
                .findFirst()
                .map(extension -> request.method().equals(HttpMethod.POST)
                        ? ask(extension, post(request, body, client), executor)
                        : executor.newSucceededFuture(onlyPost()));
    }

    private static String path(String uri) {
        try {
            return new QueryStringDecoder(uri).path();
        } catch (IllegalArgumentException e) {
            return ""; // escapes that are none
        }
    }

    private static HttpAnswer onlyPost() {
        return HttpAnswer.text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Only POST is understood.")
                .with(HttpHeaderNames.ALLOW, HttpMethod.POST);
    }

    private static HttpPost post(HttpRequest request, byte[] body, HttpClient client) {
        return new HttpPost(
                client.peer().address().getHostAddress(),
                request.headers().get(HttpHeaderNames.AUTHORIZATION, ""),
                request.headers().get(HttpHeaderNames.CONTENT_TYPE, ""),
                body);
    }

    private Future<HttpAnswer> ask(HttpExtension extension, HttpPost post, EventExecutor executor) {
        Promise<HttpAnswer> promise = executor.newPromise();
        extension.answer(post).whenComplete((reply, fault) -> {
            if (fault == null) {
                promise.trySuccess(written(reply));
            } else {
                logger.error("Answering a request for {} failed", extension.path(), fault);
                promise.trySuccess(HttpAnswer.failed());
            }
        });
        return promise;
    }

    private static HttpAnswer written(HttpReply reply) {
        HttpAnswer answer = HttpAnswer.of(
                HttpResponseStatus.valueOf(reply.status()),
                reply.contentType(),
                List.of(reply.body().getBytes(StandardCharsets.UTF_8)));
        reply.headers().forEach(answer::with);
        return answer;
    }
}

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
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.http.HttpClient;
import org.openhab.camerahub.engine.internal.http.HttpService;
import org.openhab.camerahub.engine.internal.http.HttpTarget;
import org.openhab.camerahub.engine.internal.player.HttpCall;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspRequest;

/**
 * Decides what a request gets: whether there is such a camera, whether this one may see it, and what of it is wanted.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HttpDesk implements HttpService {

    private static final String ALLOWED = "GET, HEAD";
    private static final int LONGEST_PATH = 100;

    /** One of former times, perhaps, or one with a slip. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,}");

    private final PageEnvironment env;
    private final CameraPages pages;

    public HttpDesk(PageEnvironment env) {
        this.env = env;
        this.pages = new CameraPages(env);
    }

    @Override
    public Future<HttpAnswer> answer(HttpRequest request, byte[] body, HttpClient client, EventExecutor executor) {
        return env.extensions()
                .answer(request, body, client, executor)
                .orElseGet(() -> ofCamera(request, client, executor));
    }

    private Future<HttpAnswer> ofCamera(HttpRequest request, HttpClient client, EventExecutor executor) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return refused(
                    request,
                    client,
                    HttpAnswer.text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET and HEAD are understood.")
                            .with(HttpHeaderNames.ALLOW, ALLOWED),
                    executor);
        }
        Optional<HttpTarget> target = HttpTarget.of(request.uri()).filter(each -> CameraPages.has(each.name()));
        if (target.isEmpty()) {
            return refused(request, client, HttpAnswer.notFound(), executor);
        }
        Optional<CameraStream> shared =
                env.byToken().apply(target.get().place()).flatMap(env.byId());
        if (shared.isPresent()) {
            return pages.of(shared.get(), HttpCall.byToken(client, target.get(), request), executor);
        }
        return byPath(request, target.get(), client, executor);
    }

    private Future<HttpAnswer> byPath(
            HttpRequest request, HttpTarget target, HttpClient client, EventExecutor executor) {
        Optional<CameraStream> stream = env.byPath().apply(target.place());
        if (stream.isEmpty() && CameraTokens.isLikeToken(target.place())) {
            return refused(
                    request,
                    client,
                    HttpAnswer.notFound(),
                    executor); // a token that was renewed: no password would help
        }
        String shown = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        RtspHeaders headers = shown.isEmpty() ? RtspHeaders.EMPTY : RtspHeaders.EMPTY.with("Authorization", shown);
        ViewerGate.Decision decision = env.gate()
                .check(
                        client.peer().address(),
                        new RtspRequest(request.method().name(), request.uri(), headers, new byte[0]));
        if (decision instanceof ViewerGate.Challenged challenged) {
            return challenge(challenged, executor);
        }
        if (!(decision instanceof ViewerGate.Granted granted)) {
            return executor.newSucceededFuture(HttpAnswer.text(HttpResponseStatus.FORBIDDEN, "Refused for a while.")
                    .with(HttpHeaderNames.CONNECTION, "close"));
        }
        return stream.isEmpty()
                ? refused(request, client, HttpAnswer.notFound(), executor)
                : pages.of(stream.get(), HttpCall.byPath(client, target, granted.user(), request), executor);
    }

    /** Nothing of any camera; told once a minute. */
    private Future<HttpAnswer> refused(
            HttpRequest request, HttpClient client, HttpAnswer answer, EventExecutor executor) {
        String path = request.uri().split("\\?", 2)[0];
        String from = client.peer().address().getHostAddress();
        String shown = TOKEN.matcher(path.substring(0, Math.min(LONGEST_PATH, path.length())))
                .replaceAll("***");
        env.log()
                .forLeg("", "", List.of())
                .note(
                        Direction.NOTE,
                        "HTTP " + request.method() + " " + shown + " from " + from + ": " + answer.status());
        return executor.newSucceededFuture(answer);
    }

    private static Future<HttpAnswer> challenge(ViewerGate.Challenged challenged, EventExecutor executor) {
        HttpAnswer answer =
                HttpAnswer.text(HttpResponseStatus.UNAUTHORIZED, "A user name and its password are needed.");
        challenged.challenges().forEach(value -> answer.and(HttpHeaderNames.WWW_AUTHENTICATE, value));
        Promise<HttpAnswer> promise = executor.newPromise();
        executor.schedule(() -> promise.trySuccess(answer), challenged.delay().toNanos(), TimeUnit.NANOSECONDS);
        return promise;
    }
}

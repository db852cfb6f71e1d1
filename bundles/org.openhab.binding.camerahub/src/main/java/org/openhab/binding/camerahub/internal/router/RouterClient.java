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
package org.openhab.binding.camerahub.internal.router;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Asks RouterOS from 7.1 on for its DHCP leases by its REST API, with Basic authentication. Follows no redirection,
 * which would hand on the password.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class RouterClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final long LONGEST_ANSWER = 4L << 20;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_FAULT = 500;

    private final HttpRequest request;
    private final HttpClient client;
    private final Duration patience;

    RouterClient(RouterSettings settings) {
        this(settings, ANSWER);
    }

    RouterClient(RouterSettings settings, Duration patience) {
        this.patience = patience;
        String login = settings.user() + ":" + settings.password();
        request = HttpRequest.newBuilder(settings.leases())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)))
                .header("Accept", "application/json")
                .build();
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(settings.trust().context())
                .build();
    }

    /** Blocks until the router has answered. */
    List<Lease> leases() throws RouterException {
        HttpResponse<String> answer = answer();
        int status = answer.statusCode();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new RouterException("online.router-login", Integer.toString(status));
        }
        if (status >= SERVER_FAULT) {
            throw new RouterException("online.router-unreachable", Integer.toString(status));
        }
        if (status != OK) {
            throw new RouterException("online.router-no-api", Integer.toString(status));
        }
        try {
            return Lease.all(answer.body());
        } catch (JsonParseException e) {
            throw new RouterException("online.router-no-api", "JSON");
        }
    }

    private HttpResponse<String> answer() throws RouterException {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, header -> new LimitedBody(LONGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new RouterException("online.router-unreachable", "timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RouterException("online.router-unreachable", "interrupted");
        } catch (ExecutionException e) {
            throw of(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static RouterException of(ExecutionException fault) {
        @Nullable Throwable cause = fault.getCause();
        String name = cause == null ? "fault" : cause.getClass().getSimpleName();
        for (@Nullable Throwable next = cause; next != null; next = next.getCause()) {
            if (next instanceof CertificateException) {
                return new RouterException("online.router-untrusted", name);
            }
        }
        return new RouterException("online.router-unreachable", name);
    }
}

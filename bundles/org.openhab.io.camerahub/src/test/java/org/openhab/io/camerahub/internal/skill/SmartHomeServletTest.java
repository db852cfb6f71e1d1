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
package org.openhab.io.camerahub.internal.skill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.http.HttpExtension;
import org.openhab.camerahub.engine.http.HttpPost;
import org.openhab.camerahub.engine.http.HttpReply;

/**
 * The way in by openHAB's web server, over real HTTP.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SmartHomeServletTest implements HttpExtension {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new SmartHomeServlet(this));
        holder.setAsyncSupported(true);
        context.addServlet(holder, SmartHomeDesk.PATH);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Override
    public String path() {
        return SmartHomeDesk.PATH;
    }

    /** Says what it was asked, or fails, as the body wants it. */
    @Override
    public CompletionStage<HttpReply> answer(HttpPost post) {
        if (post.text().equals("fail")) {
            return CompletableFuture.failedFuture(new IllegalStateException("on purpose, secret"));
        }
        String body = post.peer() + "|" + post.authorization() + "|" + post.contentType() + "|"
                + (post.body().length > 100 ? post.body().length + " bytes" : post.text());
        return CompletableFuture.supplyAsync(
                () -> new HttpReply(401, Map.of("WWW-Authenticate", "Bearer"), "application/json", body));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + SmartHomeDesk.PATH));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(
                request()
                        .header("Authorization", "Bearer 1.2")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void whatIsPostedIsHandedOn_andTheAnswerBack() throws Exception {
        HttpResponse<String> answer = post("{\"ä\":1}");

        assertThat(answer.statusCode(), is(401));
        assertThat(answer.body(), is("127.0.0.1|Bearer 1.2|application/json|{\"ä\":1}"));
        assertThat(answer.headers().firstValue("www-authenticate"), is(Optional.of("Bearer")));
        assertThat(answer.headers().firstValue("cache-control"), is(Optional.of("no-store")));
        assertThat(answer.headers().firstValue("content-type").orElse(""), startsWith("application/json"));
    }

    @Test
    void headersThatAreMissingAreEmpty() throws Exception {
        HttpRequest bare = request().POST(BodyPublishers.ofString("x")).build();

        assertThat(client.send(bare, BodyHandlers.ofString()).body(), is("127.0.0.1|||x"));
    }

    @Test
    void onlyPostIsUnderstood() throws Exception {
        for (String method : new String[] {"GET", "PUT", "DELETE", "OPTIONS"}) {
            HttpResponse<String> answer = client.send(
                    request().method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
            assertThat(method, answer.statusCode(), is(405));
            assertThat(answer.headers().firstValue("allow"), is(Optional.of("POST")));
        }
    }

    @Test
    void aBodyHasALimit_whetherItsLengthIsToldOrNot() throws Exception {
        String largest = "x".repeat(LARGEST_BODY);
        assertThat(post(largest).body(), containsString(LARGEST_BODY + " bytes"));
        assertThat(post(largest + "x").statusCode(), is(413));
        HttpRequest chunked = request()
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[LARGEST_BODY + 1])))
                .build();
        assertThat(client.send(chunked, BodyHandlers.ofString()).statusCode(), is(413));
    }

    @Test
    void aFailureIsAnsweredWithoutItsReason() throws Exception {
        HttpResponse<String> answer = post("fail");

        assertThat(answer.statusCode(), is(500));
        assertThat(answer.body(), not(containsString("secret")));
    }
}

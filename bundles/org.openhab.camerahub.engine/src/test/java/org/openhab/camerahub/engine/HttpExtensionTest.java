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
package org.openhab.camerahub.engine;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.engine.http.HttpExtension;
import org.openhab.camerahub.engine.http.HttpPost;
import org.openhab.camerahub.engine.http.HttpReply;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What others serve on the hub's port, asked by the JDK's HTTP client; and what a pass opens there.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HttpExtensionTest {

    private static final TestPki PKI = new TestPki();

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final CameraHub hub = new CameraHub(HubServices.system(scheduler));
    private Registration registration;
    private HttpClient client;

    /** Answers what it was sent, from another thread. */
    private record Echo(ScheduledExecutorService scheduler) implements HttpExtension {
        @Override
        public String path() {
            return "/api/echo";
        }

        @Override
        public CompletionStage<HttpReply> answer(HttpPost post) {
            if (post.text().equals("fail")) {
                return CompletableFuture.failedFuture(new IllegalStateException("on purpose, secret"));
            }
            String answer = post.peer() + " " + post.authorization() + " " + post.contentType() + " " + post.text();
            return CompletableFuture.supplyAsync(
                    () -> new HttpReply(201, Map.of("Retry-After", "7"), "text/plain", answer), scheduler);
        }
    }

    @BeforeEach
    void start() throws Exception {
        TestCertificateFiles files = new TestCertificateFiles(PKI, folder);
        files.write(PKI.server("localhost"));
        registration = hub.serve(new Echo(scheduler));
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .certificate(files.source())
                .build());
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("root", PKI.root.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(tls).build();
    }

    @AfterEach
    void stop() {
        hub.close();
        scheduler.shutdownNow();
    }

    @Test
    void whatIsPostedIsAnswered_queryOrNot() throws Exception {
        for (String path : List.of("api/echo", "api/echo?a=b")) {
            HttpResponse<String> answer = post(path, "{\"ä\":1}");
            assertThat(answer.statusCode(), is(201));
            assertThat(answer.body(), is("127.0.0.1 Bearer token application/json {\"ä\":1}"));
            assertThat(answer.headers().firstValue("retry-after"), is(Optional.of("7")));
            assertThat(answer.headers().firstValue("cache-control"), is(Optional.of("no-store")));
        }
    }

    @Test
    void manyRequestsOnOneConnectionKeepTheirBodies() throws Exception {
        for (int i = 0; i < 20; i++) {
            String body = ("" + i).repeat(100 * i);
            assertThat(post("api/echo", body).body(), is("127.0.0.1 Bearer token application/json " + body));
        }
    }

    @Test
    void onlyPostIsUnderstood() throws Exception {
        HttpResponse<String> answer = client.send(to("api/echo").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode(), is(405));
        assertThat(answer.headers().firstValue("allow"), is(Optional.of("POST")));
    }

    @Test
    void otherPathsAreNobodys() throws Exception {
        assertThat(post("api/other", "x").statusCode(), is(405));
        assertThat(post("api/echo/", "x").statusCode(), is(405));
        assertThat(client.send(to("api").build(), BodyHandlers.ofString()).statusCode(), is(404));
    }

    @Test
    void aBodyHasALimit() throws Exception {
        assertThat(post("api/echo", "x".repeat(HttpExtension.LARGEST_BODY)).statusCode(), is(201));
        assertThat(post("api/echo", "x".repeat(HttpExtension.LARGEST_BODY + 1)).statusCode(), is(413));
    }

    @Test
    void aFailureIsAnsweredWithoutItsReason() throws Exception {
        HttpResponse<String> answer = post("api/echo", "fail");

        assertThat(answer.statusCode(), is(500));
        assertThat(answer.body(), not(containsString("secret")));
        assertThat(post("api/echo", "next").statusCode(), is(201));
    }

    @Test
    void afterItsEndItsPathIsNobodys() throws Exception {
        registration.close();

        assertThat(post("api/echo", "x").statusCode(), is(405));
        assertThat(client.send(to("api/echo").build(), BodyHandlers.ofString()).statusCode(), is(404));
    }

    @Test
    void aPassOpensTheCamerasPlaceUntilItIsTakenBack() throws Exception {
        Camera camera = Camera.of("door", "front-door", RtspUrl.parse("rtsp://127.0.0.1:9/none"), null);
        hub.setCameras(List.of(camera));
        CameraPass pass = hub.admit("door", Duration.ofHours(1)).orElseThrow();

        assertThat("the camera is not there, but is asked", get(pass.place() + "/camera.m3u8"), is(503));
        hub.renewHlsPath("door");
        assertThat(get(pass.place() + "/camera.m3u8"), is(404));
        assertThat(hub.admit("nobody", Duration.ofHours(1)), is(Optional.empty()));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(
                        "https://localhost:" + hub.status().listening().getPort() + "/" + path))
                .timeout(Duration.ofSeconds(60));
    }

    private int get(String path) throws Exception {
        return client.send(to(path).build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                to(path).header("Authorization", "Bearer token")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}

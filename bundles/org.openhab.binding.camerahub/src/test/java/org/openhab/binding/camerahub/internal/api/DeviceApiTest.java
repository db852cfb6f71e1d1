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

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.openhab.binding.camerahub.internal.api.ApiServer.ANNA;
import static org.openhab.binding.camerahub.internal.api.ApiServer.FRONT;
import static org.openhab.binding.camerahub.internal.api.ApiServer.HOME;
import static org.openhab.binding.camerahub.internal.api.ApiServer.PICTURE;
import static org.openhab.binding.camerahub.internal.api.ApiServer.fields;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;

/**
 * The device API over real HTTP: first the six situations that HomeManager's own tests hold it to, then what those leave
 * open.
 *
 * @author Camera Hub authors - Initial contribution
 */
class DeviceApiTest {

    private static final String SETUP = "/api/camera/setup";
    private static final String STATUS = "/api/router/status/user";
    private static final String NEW = "/api/tokens/new";
    private static final String RENEW = "/api/tokens/renew";

    private ApiServer server;
    private Map<String, String> camera;
    private Map<String, String> router;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer();
        camera = fields(server.tokens.issue(new TokenHolder(Role.CAMERA, FRONT), true));
        router = fields(server.tokens.issue(new TokenHolder(Role.ROUTER, HOME), true));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void homeManager1_aCameraAsksForItsSetup() throws Exception {
        HttpResponse<String> setup = server.get(SETUP, camera);
        assertThat(setup.statusCode(), is(200));
        assertThat(setup.body(), is("{\"motion_detection\":true,\"night_mode\":true,\"stream\":true}"));

        assertThat(server.post(SETUP, camera).statusCode(), is(401));
        assertThat(server.get(SETUP, with(camera, "token_select", "123")).statusCode(), is(403));
        assertThat(server.get(SETUP, Map.of()).statusCode(), is(403));
    }

    @Test
    void homeManager2_aCameraReportsAMotion() throws Exception {
        assertThat(server.upload(camera, "image/jpeg", PICTURE).statusCode(), is(200));
        assertThat(server.motions, hasSize(1));
        assertThat(server.motions.get(0), is(PICTURE));

        assertThat(
                server.upload(with(camera, "token_select", "123"), "image/jpeg", PICTURE)
                        .statusCode(),
                is(403));
        assertThat(server.upload(Map.of(), "image/jpeg", PICTURE).statusCode(), is(403));
        assertThat(server.motions, hasSize(1));
    }

    @Test
    void homeManager3_aCameraMayNotTellWhoIsAtHome() throws Exception {
        Map<String, String> report = Map.of("user_id", "1", "status", "1");

        assertThat(server.post(STATUS, report).statusCode(), is(403));
        assertThat(server.post(STATUS, with(report, camera)).statusCode(), is(401));
        assertThat(server.reports, is(empty()));
    }

    @Test
    void homeManager4_aRouterTellsWhoIsAtHome() throws Exception {
        String enrolment = server.tokens.enrol(new TokenHolder(Role.ROUTER, HOME), true);
        JsonObject token = json(server.post(NEW, Map.of("token_session", enrolment)));
        Map<String, String> report = with(
                Map.of("user_id", "1", "status", "1"),
                Map.of(
                        "token_select", token.get("token_select").getAsString(),
                        "token_verify", token.get("token_verify").getAsString()));

        assertThat(server.post(STATUS, report).statusCode(), is(200));
        assertThat(server.reports, is(List.of("router camerahub:home:home=true")));
        assertThat(server.get(STATUS, report).statusCode(), is(401));
        Map<String, String> wrong =
                with(report, "token_verify", UUID.randomUUID().toString());
        assertThat(server.get(STATUS, wrong).statusCode(), is(403));
        wrong.remove("user_id");
        assertThat(server.get(STATUS, wrong).statusCode(), is(403));
        wrong.put("user_id", "1");
        wrong.remove("token_select");
        assertThat(server.get(STATUS, wrong).statusCode(), is(403));
    }

    @Test
    void homeManager5_aRouterMayNotAskForACamerasSetup() throws Exception {
        assertThat(server.get(SETUP, router).statusCode(), is(401));
    }

    @Test
    void homeManager6_anEnrolmentIsSwappedByPostAndOnce() throws Exception {
        Map<String, String> enrolment =
                Map.of("token_session", server.tokens.enrol(new TokenHolder(Role.ROUTER, HOME), true));

        assertThat(server.get(NEW, enrolment).statusCode(), is(405));
        assertThat(server.post(NEW, enrolment).statusCode(), is(200));
        assertThat(server.post(NEW, enrolment).statusCode(), is(403));
        assertThat(
                server.post(NEW, Map.of("token_session", UUID.randomUUID().toString()))
                        .statusCode(),
                is(403));
    }

    @Test
    void whatIsMissingIsABadRequest() throws Exception {
        assertThat(server.post(NEW, Map.of()).statusCode(), is(400));
        assertThat(server.post(STATUS, router).statusCode(), is(400));
        assertThat(server.post(STATUS, with(router, "user_id", "1")).statusCode(), is(400));
        assertThat(
                server.post(STATUS, with(router, Map.of("user_id", "1", "status", "maybe")))
                        .statusCode(),
                is(400));
        assertThat(server.post("/api/camera/motion", camera).statusCode(), is(400));
        assertThat(server.get("/api/nothing", camera).statusCode(), is(404));
    }

    @Test
    void theFirstScriptsOfMikrotikRoutersWorkYet() throws Exception {
        Map<String, String> report = Map.of(
                "token", router.get("token_select") + "." + router.get("token_verify"),
                "username_id", "1",
                "status", "0");

        assertThat(server.post("/api/user/status", report).statusCode(), is(200));
        assertThat(server.reports, is(List.of("router camerahub:home:home=false")));
    }

    @Test
    void aPersonWhomNobodyHasSetUpIsDropped() throws Exception {
        HttpResponse<String> answer = server.post(STATUS, with(router, Map.of("user_id", "7", "status", "1")));

        assertThat(answer.statusCode(), is(200));
        assertThat(answer.body(), is("{\"accepted\":false}"));
    }

    @Test
    void aPhonesTokenTellsOfItsOwnerOnly() throws Exception {
        Map<String, String> annas = fields(server.tokens.issue(new TokenHolder(Role.ROUTER, ANNA), true));
        Map<String, String> berts =
                fields(server.tokens.issue(new TokenHolder(Role.ROUTER, "camerahub:person:home:bert"), true));

        server.post(STATUS, with(berts, Map.of("user_id", "1", "status", "1")));
        assertThat(server.reports, is(empty()));
        server.post(STATUS, with(annas, Map.of("user_id", "1", "status", "1")));
        assertThat(server.reports, hasSize(1));
    }

    @Test
    void motionWhileDetectionIsOffIsDropped() throws Exception {
        server.switches.put(FRONT, Switches.OFF);

        HttpResponse<String> answer = server.upload(camera, "image/jpeg", PICTURE);

        assertThat(answer.statusCode(), is(200));
        assertThat(answer.body(), is("{\"accepted\":false}"));
        assertThat(server.motions, is(empty()));
    }

    @Test
    void onlyWholeJpegPicturesAreTaken() throws Exception {
        byte[] half = Arrays.copyOf(PICTURE, PICTURE.length / 2);

        assertThat(server.upload(camera, "image/png", PICTURE).statusCode(), is(400));
        assertThat(server.upload(camera, "image/jpeg", half).statusCode(), is(400));
        assertThat(server.upload(camera, "image/jpeg", new byte[0]).statusCode(), is(400));
        assertThat(
                server.upload(camera, "image/jpeg", "<script>alert(1)</script>".getBytes(US_ASCII))
                        .statusCode(),
                is(400));
        assertThat(server.motions, is(empty()));
    }

    @Test
    void aPictureBeyondTheLimitIsRefused() throws Exception {
        byte[] large = Arrays.copyOf(PICTURE, CameraApi.PICTURE_LIMIT);
        System.arraycopy(PICTURE, PICTURE.length - 2, large, large.length - 2, 2);
        byte[] tooLarge = Arrays.copyOf(PICTURE, CameraApi.PICTURE_LIMIT + 1);

        assertThat(server.upload(camera, "image/jpeg", large).statusCode(), is(200));
        assertThat(server.upload(camera, "image/jpeg", tooLarge).statusCode(), is(413));
    }

    @Test
    void aRenewedTokenReplacesTheFormer() throws Exception {
        IssuedToken token = server.tokens.issue(new TokenHolder(Role.CAMERA, FRONT), false);
        Map<String, String> former = fields(token);

        assertThat(server.get(RENEW, former).statusCode(), is(405));
        assertThat(server.post(RENEW, former).statusCode(), is(400));
        JsonObject answer = json(server.post(RENEW, with(former, "token_renew", token.renewal())));

        assertThat(answer.get("expires_in").getAsLong(), is(Duration.ofHours(2).toSeconds()));
        assertThat(server.get(SETUP, former).statusCode(), is(403));
        assertThat(
                server.get(
                                SETUP,
                                Map.of(
                                        "token_select",
                                                answer.get("token_select").getAsString(),
                                        "token_verify",
                                                answer.get("token_verify").getAsString()))
                        .statusCode(),
                is(200));
    }

    @Test
    void whoGuessesIsToldToWait() throws Exception {
        for (int i = 0; i < 11; i++) {
            assertThat(
                    server.get(SETUP, with(camera, "token_verify", "guess " + i))
                            .statusCode(),
                    is(403));
        }

        HttpResponse<String> refused = server.get(SETUP, camera);
        assertThat(refused.statusCode(), is(429));
        assertThat(refused.headers().firstValue("Retry-After").orElse(""), is("2"));
        server.clock.pass(Duration.ofSeconds(1));
        assertThat(server.get(SETUP, camera).statusCode(), is(200));
    }

    @Test
    void twentyCamerasUploadAtOnce_eachItsOwnPictures() throws Exception {
        ExecutorService cameras = Executors.newFixedThreadPool(20);
        Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
        try {
            List<Callable<Integer>> uploads = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String id = FRONT + i % 20;
                server.addCamera(id, jpeg -> seen.computeIfAbsent(id, key -> new AtomicInteger())
                        .addAndGet(Arrays.equals(jpeg, picture(id)) ? 1 : 1000));
                Map<String, String> token = fields(server.tokens.issue(new TokenHolder(Role.CAMERA, id), true));
                uploads.add(
                        () -> server.upload(token, "image/jpeg", picture(id)).statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : cameras.invokeAll(uploads)) {
                answers.add(answer.get());
            }
            assertThat(answers, everyItem(is(200)));
            assertThat(seen.keySet(), hasSize(20));
            assertThat(seen.values().stream().map(AtomicInteger::get).toList(), everyItem(is(5)));
        } finally {
            cameras.shutdownNow();
        }
    }

    /* Some cameras fill up behind the end of a picture; here by their names, and up to half a megabyte. */
    private static byte[] picture(String id) {
        byte[] name = id.repeat(1 + Math.abs(id.hashCode()) % 20_000).getBytes(US_ASCII);
        byte[] picture = Arrays.copyOf(PICTURE, PICTURE.length + name.length);
        System.arraycopy(name, 0, picture, PICTURE.length, name.length);
        return picture;
    }

    @Test
    void clientsThatHangInTheirUploadsDoNotKeepOthersWaiting() throws Exception {
        List<Socket> hung = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                socket.getOutputStream()
                        .write(("POST /camerahub/api/camera/motion HTTP/1.1\r\nHost: hub\r\nContent-Length: 4000000\r\n"
                                        + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n")
                                .getBytes(US_ASCII));
                hung.add(socket);
            }
            List<String> refused = new ArrayList<>();
            for (Socket socket : hung.subList(30, 40)) {
                byte[] answer = socket.getInputStream().readNBytes(12);
                refused.add(new String(answer, US_ASCII));
            }
            assertThat(refused, hasItem(startsWith("HTTP/1.1 503")));
            assertThat(server.get(SETUP, camera).statusCode(), is(200));
        } finally {
            for (Socket socket : hung) {
                socket.close();
            }
        }
    }

    @Test
    void aTokenInTheQueryIsCheckedBeforeAnythingIsRead() throws Exception {
        String query = "?token_select=" + camera.get("token_select") + "&token_verify=wrong";

        assertThat(answerToTheBeginningOfAnUpload(query, ""), startsWith("HTTP/1.1 403"));
        assertThat(
                answerToTheBeginningOfAnUpload(
                        "?token_select=" + router.get("token_select") + "&token_verify=" + router.get("token_verify"),
                        ""),
                startsWith("HTTP/1.1 401"));
    }

    @Test
    void aTokenBeforeThePictureIsCheckedBeforeThePictureIsRead() throws Exception {
        String wrong = "--x\r\nContent-Disposition: form-data; name=\"token_select\"\r\n\r\n7\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"token_verify\"\r\n\r\nwrong\r\n--x\r\n";

        assertThat(answerToTheBeginningOfAnUpload("", wrong), startsWith("HTTP/1.1 403"));
    }

    /* The client sends no more until it has its answer. */
    private String answerToTheBeginningOfAnUpload(String query, String body) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST /camerahub/api/camera/motion" + query + " HTTP/1.1\r\nHost: hub\r\n"
                                    + "Content-Length: 4000000\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n" + body)
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), US_ASCII);
        }
    }

    @Test
    void aPictureBeforeItsTokenIsTakenToo() throws Exception {
        String boundary = "x";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(
                "--x\r\nContent-Disposition: form-data; name=\"pic\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                        .getBytes(US_ASCII));
        body.write(PICTURE);
        for (Map.Entry<String, String> field : camera.entrySet()) {
            body.write(("\r\n--x\r\nContent-Disposition: form-data; name=" + field.getKey() + "\r\n\r\n"
                            + field.getValue())
                    .getBytes(US_ASCII));
        }
        body.write("\r\n--x--\r\n".getBytes(US_ASCII));

        HttpResponse<String> answer = server.send(
                "POST",
                "/api/camera/motion",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary);

        assertThat(answer.statusCode(), is(200));
        assertThat(server.motions.get(0), is(PICTURE));
    }

    @Test
    void picturesBeforeTheirTokensHaveLittleMemoryTogether() throws Exception {
        List<Socket> hung = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                socket.setSoTimeout(60_000);
                hung.add(socket);
                socket.getOutputStream()
                        .write(("POST /camerahub/api/camera/motion HTTP/1.1\r\nHost: hub\r\n"
                                        + "Content-Length: 5200000\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n"
                                        + "--x\r\nContent-Disposition: form-data; name=pic\r\n\r\n")
                                .getBytes(US_ASCII));
                socket.getOutputStream().write(new byte[5_000_000]);
            }
            List<String> answers = new ArrayList<>();
            for (Socket socket : hung) {
                answers.add(new String(socket.getInputStream().readNBytes(12), US_ASCII));
            }
            assertThat(answers, hasItem(startsWith("HTTP/1.1 503")));
            assertThat(server.upload(camera, "image/jpeg", PICTURE).statusCode(), is(200));
        } finally {
            for (Socket socket : hung) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyThatIsNoMultipartIsABadRequest() throws Exception {
        String query = "?token_select=" + camera.get("token_select") + "&token_verify=" + camera.get("token_verify");
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed")) {
            HttpResponse<String> answer =
                    server.send("POST", "/api/camera/motion" + query, BodyPublishers.ofString("nothing"), type);
            assertThat(type, answer.statusCode(), is(400));
            assertThat(answer.body(), containsString("error"));
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode(), is(200));
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        return with(fields, Map.of(name, value));
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }
}

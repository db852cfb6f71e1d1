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
package org.openhab.ui.camerahub.internal.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.WarningKind;
import org.openhab.io.camerahub.ServiceProfile;

/**
 * What is answered, and what becomes of changes.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AnswersTest {

    private static final String DOOR = "/cameras/" + FakeHub.DOOR.replace(":", "%3A");

    private final FakeBinding household = new FakeBinding();
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        server.binding.setHousehold(household);
        server.hub.camera(FakeHub.DOOR, "door", "Front door");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private JsonObject object(String path) throws Exception {
        return JsonParser.parseString(server.get(path).body()).getAsJsonObject();
    }

    private JsonArray array(String path) throws Exception {
        return JsonParser.parseString(server.get(path).body()).getAsJsonArray();
    }

    private static String code(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .getAsJsonObject("error")
                .get("code")
                .getAsString();
    }

    @Test
    void switchesAreMovedAsTheHouseholdsCommands() throws Exception {
        assertThat(
                server.send("PUT", DOOR + "/switches", "{\"stream\":false,\"nightMode\":true}")
                        .statusCode(),
                is(204));

        assertThat(household.commands, contains(FakeHub.DOOR + " STREAM false", FakeHub.DOOR + " NIGHT_MODE true"));
    }

    @Test
    void aMistakeInOneSwitchMovesNone() throws Exception {
        HttpResponse<String> answer = server.send("PUT", DOOR + "/switches", "{\"stream\":false,\"flash\":true}");

        assertThat(answer.statusCode(), is(400));
        assertThat(household.commands.size(), is(0));
    }

    @Test
    void withoutTheBindingItIsSaidWhatIsMissing() throws Exception {
        server.binding.unsetHousehold(household);

        HttpResponse<String> answer = server.send("PUT", DOOR + "/switches", "{\"stream\":false}");

        assertThat(answer.statusCode(), is(503));
        assertThat(answer.body(), containsString("binding"));
        assertThat(array("/cameras").get(0).getAsJsonObject().get("household").isJsonNull(), is(true));
        assertThat(object("/status").get("persons").isJsonNull(), is(true));
        assertThat(code(server.get("/tokens")), is("no-binding"));
    }

    @Test
    void thePortOfTheRouterIsToldBesideTheHubsOwn() throws Exception {
        assertThat(object("/status").get("publicPort").getAsInt(), is(8443));
        when(server.hub.control.profile())
                .thenReturn(Optional.of(new ServiceProfile("cam.example.org", 9443, 443, "NONE", "", 0)));

        assertThat(object("/status").get("publicPort").getAsInt(), is(9443));
        assertThat(object("/status").get("port").getAsInt(), is(8443));
    }

    @Test
    void whyThereIsNoPictureIsSaid() throws Exception {
        when(server.hub.control.snapshot(FakeHub.DOOR))
                .thenReturn(CompletableFuture.failedFuture(new NoSnapshotException(SnapshotFault.NO_DECODER)));
        HttpResponse<String> none = server.get(DOOR + "/snapshot.jpg");
        HttpResponse<String> inGerman = server.get(DOOR + "/snapshot.jpg", "Accept-Language", "de");
        when(server.hub.control.snapshot(FakeHub.DOOR))
                .thenReturn(
                        CompletableFuture.failedFuture(new HubException(FaultKind.STREAM_FORBIDDEN, "Front door", "")));
        HttpResponse<String> forbidden = server.get(DOOR + "/snapshot.jpg", "Accept-Language", "de");

        assertThat(none.statusCode(), is(503));
        assertThat(none.body(), containsString("install ffmpeg"));
        assertThat(inGerman.body(), containsString("auf Deutsch: There is no decoder"));
        assertThat(forbidden.statusCode(), is(409));
        assertThat(code(forbidden), is("stream-forbidden"));
        assertThat(forbidden.body(), containsString("auf Deutsch"));
    }

    @Test
    void aBugIsToldWithoutItsInsides() throws Exception {
        when(server.hub.control.sessions()).thenThrow(new IllegalStateException(FakeHub.SECRET));

        HttpResponse<String> answer = server.get("/sessions");

        assertThat(answer.statusCode(), is(500));
        assertThat(code(answer), is("internal"));
        assertThat(answer.body(), not(containsString(FakeHub.SECRET)));
    }

    @Test
    void aPictureMayComeLate() throws Exception {
        CompletableFuture<byte[]> picture = new CompletableFuture<>();
        when(server.hub.control.snapshot(FakeHub.DOOR)).thenReturn(picture);
        Thread camera = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            picture.complete(FakeHub.JPEG);
        });
        camera.start();

        HttpResponse<byte[]> answer = server.bytes(server.request("GET", DOOR + "/snapshot.jpg", null)
                .header("Authorization", "Bearer " + server.adminToken));

        assertThat(answer.body(), is(FakeHub.JPEG));
        camera.join();
    }

    @Test
    void theCertificateIsJudgedByTheHub_andSaidInTheReadersLanguage() throws Exception {
        HubWarning soon = new HubWarning(WarningKind.EXPIRES_SOON, "2026-12-01", "9");
        CertificateInfo ending = FakeHub.certificate(Duration.ofDays(9).plusHours(1));
        when(server.hub.control.certificate()).thenReturn(Optional.of(ending.withWarnings(List.of(soon))));

        JsonObject answer = JsonParser.parseString(
                        server.get("/certificate", "Accept-Language", "de").body())
                .getAsJsonObject();

        assertThat(answer.get("daysLeft").getAsInt(), is(9));
        assertThat(answer.getAsJsonArray("warnings").size(), is(1));
        JsonObject warning = answer.getAsJsonArray("warnings").get(0).getAsJsonObject();
        assertThat(warning.get("code").getAsString(), is("expires-soon"));
        assertThat(warning.get("message").getAsString(), is("auf Deutsch: " + soon.message()));
    }

    @Test
    void whatIsWrongWithDescriptionsOfCamerasIsSaidInTheReadersLanguage() throws Exception {
        JsonObject english = object("/status").getAsJsonArray("problems").get(0).getAsJsonObject();
        String german = server.get("/status", "Accept-Language", "de").body();

        assertThat(english.get("code").getAsString(), is("address-scheme"));
        assertThat(english.get("source").getAsString(), is("item Shed"));
        assertThat(english.get("text").getAsString(), containsString("must start with rtsp://"));
        assertThat(german, containsString("auf Deutsch: item Shed"));
        assertThat(german, containsString("address is not an RTSP URL: it must start"));
    }

    @Test
    void theLogIsFilteredByCameraDirectionAndText() throws Exception {
        server.hub.log.write(Direction.VIEWER_TO_HUB, FakeHub.DOOR, "DESCRIBE rtsp://x");
        server.hub.log.write(Direction.HUB_TO_VIEWER, FakeHub.DOOR, "RTSP/1.0 200 OK");
        server.hub.log.write(Direction.VIEWER_TO_HUB, "Garden", "DESCRIBE rtsp://y");

        assertThat(array("/log").size(), is(3));
        assertThat(array("/log?camera=Garden").size(), is(1));
        assertThat(array("/log?direction=viewer-to-hub").size(), is(2));
        assertThat(
                array("/log?direction=viewer-to-hub,hub-to-viewer&text=describe")
                        .size(),
                is(2));
        assertThat(array("/log?limit=1").get(0).getAsJsonObject().get("number").getAsInt(), is(3));
        assertThat(array("/log?after=2").size(), is(1));
        assertThat(server.get("/log.txt").body(), containsString("V>H Garden viewer-1 DESCRIBE rtsp://y\n"));
        assertThat(
                server.get("/log.txt")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""),
                containsString("attachment"));
    }

    @Test
    void settingsGoToTheServiceWithTheirTypes() throws Exception {
        when(server.settings.change(anyMap(), any())).thenReturn(List.of());

        server.send(
                "PUT",
                "/settings",
                "{\"port\":8443,\"publicName\":\"x\",\"testSocketEnabled\":true,\"linger\":null,\"accounts\":[\"a:b\"]}");

        verify(server.settings)
                .change(
                        Map.of(
                                "port",
                                new BigDecimal(8443),
                                "publicName",
                                "x",
                                "testSocketEnabled",
                                true,
                                "linger",
                                "",
                                "accounts",
                                List.of("a:b")),
                        Locale.ENGLISH);
    }

    @Test
    void whatIsWrongWithSettingsIsSaidByField() throws Exception {
        when(server.settings.change(anyMap(), any()))
                .thenReturn(List.of(new ConfigError("port", "must be a number."), new ConfigError("port", "Really.")));

        HttpResponse<String> answer = server.send("PUT", "/settings", "{\"port\":\"x\"}");

        assertThat(answer.statusCode(), is(422));
        assertThat(answer.body(), containsString("\"fields\":{\"port\":\"must be a number. Really.\"}"));
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        when(server.settings.change(anyMap(), any())).thenThrow(new IOException("no space left"));

        assertThat(code(server.send("PUT", "/settings", "{}")), is("not-stored"));
    }

    @Test
    void anAnswerToHeadHasNoBody() throws Exception {
        HttpResponse<String> answer = server.send(
                server.request("HEAD", "/cameras", null).header("Authorization", "Bearer " + server.adminToken));

        assertThat(answer.statusCode(), is(200));
        assertThat(answer.body(), is(""));
        assertThat(
                server.send(server.request("HEAD", "/log/stream", null)
                                .header("Authorization", "Bearer " + server.adminToken))
                        .statusCode(),
                is(405));
    }

    @Test
    void whatAPathTakesIsSaid() throws Exception {
        HttpResponse<String> answer = server.send("POST", "/log", "{}");

        assertThat(answer.statusCode(), is(405));
        assertThat(answer.headers().firstValue("Allow").orElse(""), is("GET, DELETE"));
    }

    @Test
    void aHundredCamerasAreAskedForTheirAddressesOnceAndSentPacked() throws Exception {
        for (int i = 1; i < 100; i++) {
            server.hub.camera("Camera_" + i, "camera-" + i, "Camera " + i);
        }

        HttpResponse<byte[]> answer = server.bytes(server.request("GET", "/cameras", null)
                .header("Authorization", "Bearer " + server.adminToken)
                .header("Accept-Encoding", "gzip"));

        verify(server.hub.control, times(1)).streamUrl(anyString());
        assertThat(answer.headers().firstValue("Content-Encoding").orElse(""), is("gzip"));
        assertThat(answer.body().length, lessThan(10_000));
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        JsonArray cameras = JsonParser.parseString(text).getAsJsonArray();
        assertThat(cameras.size(), is(100));
        assertThat(
                cameras.get(99).getAsJsonObject().get("streamUrl").getAsString(),
                is("rtsps://cam.example.org:8443/camera-99"));
    }
}

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
package org.openhab.camerahub.itests.karaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.demo.camera.SimulatedCamera;
import org.openhab.camerahub.demo.karaf.KarafHome;
import org.openhab.camerahub.demo.karaf.KarafInstance;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Resources;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * The web interface's API on openHAB's web server, asked by curl.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KarafWebApiTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String SECRET = "pa55-of-the-camera";
    private static final String CAMERA = "/cameras/camerahub%3Acamera%3Ahome%3Afront";
    private static final Pattern TOKEN = Pattern.compile("oh\\.\\S+");

    private @Nullable KarafInstance running;
    private @Nullable SimulatedCamera camera;
    private String origin = "";
    private String admin = "";
    private String user = "";

    @BeforeAll
    void startKaraf() throws Exception {
        int port = HubFiles.freePort();
        origin = "http://127.0.0.1:" + port;
        SimulatedCamera simulated = new SimulatedCamera(0, AuthScheme.DIGEST, new Credentials("cam", SECRET));
        camera = simulated;
        HubSetup setup = HubSetup.with("NONE");
        KarafHome home = KarafHome.find();
        running = KarafInstance.start(
                home,
                Files.createTempDirectory(Resources.folder(), "web"),
                HubFiles.withWebServer(KarafSettings.plain().withKar(home.kar()), port)
                        .withFile(
                                HubFiles.SERVICE,
                                HubFiles.service(List.of(
                                        "port=0",
                                        "testSocketPort=0",
                                        "publicName=localhost",
                                        "certificateChain=" + setup.chain(),
                                        "certificateKey=" + setup.key())))
                        .withFile("conf/yaml/things.yaml", things(simulated.url())));
        karaf().awaitFeature("openhab-binding-camerahub");
        karaf().awaitFeature("openhab-ui-camerahub");
        karaf().awaitOutput("openhab:users list", text -> !text.contains("not found"));
        admin = token("anna", "administrator");
        user = token("ben", "user");
        Await.until("the API is there", LIMIT, () -> code("/status", bearer(admin)) == 200);
        Await.until("the camera is known", LIMIT, () -> get("/cameras").contains("Front door"));
    }

    private static String things(String address) {
        CameraSpec front = CameraSpec.of("front", address, "cam", SECRET);
        return HubFiles.yaml(
                List.of(HubFiles.home(), HubFiles.camera("home:front", "Front door", front, "path: front")), List.of());
    }

    private String token(String name, String role) {
        karaf().execute("openhab:users add " + name + " pass " + role);
        Matcher token = TOKEN.matcher(karaf().execute("openhab:users addApiToken " + name + " test x"));
        assertThat(token.find(), is(true));
        return token.group();
    }

    private KarafInstance karaf() {
        KarafInstance karaf = running;
        if (karaf == null) {
            throw new IllegalStateException("Karaf does not run");
        }
        return karaf;
    }

    @AfterAll
    void stopKaraf() {
        KarafInstance karaf = running;
        SimulatedCamera simulated = camera;
        if (karaf != null) {
            karaf.close();
        }
        if (simulated != null) {
            simulated.close();
        }
    }

    private static List<String> bearer(String token) {
        return List.of("-H", "Authorization: Bearer " + token);
    }

    private static List<String> plus(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private Process curl(String path, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "--max-time", "60"));
        command.addAll(options);
        command.add(path.startsWith("http") ? path : origin + "/camerahub/api/v1" + path);
        return new ProcessBuilder(command).start();
    }

    private String output(String path, List<String> options) throws IOException, InterruptedException {
        Process process = curl(path, options);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS), is(true));
        return output;
    }

    private int code(String path, List<String> options) throws IOException, InterruptedException {
        return Integer.parseInt(output(path, plus(options, "-o", "/dev/null", "-w", "%{http_code}"))
                .strip());
    }

    /** As an administrator. */
    private String get(String path) throws IOException, InterruptedException {
        return output(path, bearer(admin));
    }

    /** A change as an administrator; the answer's code. */
    private int change(String method, String path, String body) throws IOException, InterruptedException {
        return code(path, plus(bearer(admin), "-X", method, "-H", "Content-Type: application/json", "-d", body));
    }

    @Test
    void thePagesAreThereForEverybody() throws Exception {
        assertThat(code(origin + "/camerahub/", List.of()), is(200));
        assertThat(
                output(origin + "/camerahub/", List.of("-D", "-", "-o", "/dev/null")),
                containsString("Content-Security-Policy: default-src 'none'"));
        assertThat(
                output(origin + "/camerahub", List.of("-D", "-", "-o", "/dev/null")),
                containsString("Location: /camerahub/"));
        assertThat(output("/openapi.yaml", List.of()), containsString("openapi: 3"));
    }

    @Test
    void dataAreForAdministratorsOnly() throws Exception {
        assertThat(code("/cameras", List.of()), is(401));
        assertThat(code("/cameras", bearer("oh.wrong.token")), is(401));
        assertThat(code("/cameras", bearer(user)), is(403));
        assertThat(code("/cameras", bearer(admin)), is(200));
        assertThat(code(CAMERA + "/live/camera.m3u8", List.of()), is(401));
    }

    @Test
    void theTokenOfTheMainPageIsTakenToo() throws Exception {
        String answer = output(
                origin + "/rest/auth/token",
                List.of("-d", "grant_type=refresh_token", "-d", "refresh_token=" + admin, "-d", "client_id=" + origin));
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer);

        assertThat(answer, token.find(), is(true));
        assertThat(code("/status", bearer(token.group(1))), is(200));
    }

    @Test
    void anotherSiteIsRefused() throws Exception {
        List<String> json = plus(bearer(admin), "-X", "DELETE", "-H", "Content-Type: application/json", "-d", "{}");

        assertThat(code("/log", plus(json, "-H", "Origin: https://evil.example")), is(403));
        assertThat(code("/log", plus(json, "-H", "Sec-Fetch-Site: cross-site")), is(403));
        assertThat(code("/log", plus(bearer(admin), "-X", "DELETE", "-d", "x=1")), is(415));
        assertThat(code("/log", plus(json, "-H", "Origin: " + origin)), is(204));
    }

    @Test
    void theCameraIsToldOfWithoutItsAddressAndPassword() throws Exception {
        StringBuilder all = new StringBuilder();
        for (String path : List.of("/status", "/cameras", "/sessions", "/log", "/log.txt", "/settings", "/tokens")) {
            all.append(get(path));
        }
        SimulatedCamera simulated = camera;
        String authority = simulated == null ? "?" : "127.0.0.1:" + simulated.port();

        assertThat(all.toString(), containsString("Front door"));
        assertThat(all.toString(), not(containsString(SECRET)));
        assertThat(all.toString(), not(containsString(authority)));
    }

    @Test
    void theLivePictureComesThroughThisServer() throws Exception {
        Await.until("the playlist is there", LIMIT, () -> get(CAMERA + "/live/camera.m3u8")
                .startsWith("#EXTM3U"));
        Matcher media = Pattern.compile("(?m)^[^#\\s]\\S*$").matcher(get(CAMERA + "/live/camera.m3u8"));
        assertThat(media.find(), is(true));
        String list = CAMERA + "/live/" + media.group();
        Await.until("a part is listed", LIMIT, () -> get(list).contains("#EXT-X-PART:"));
        Matcher file = Pattern.compile("URI=\"([^\"]+)\"").matcher(get(list));
        assertThat(file.find(), is(true));

        assertThat(code(CAMERA + "/live/" + file.group(1), bearer(admin)), is(200));
        assertThat(get("/sessions"), containsString("\"protocol\":\"hls\""));
        assertThat(get("/cameras"), containsString("\"state\":\"online\""));
    }

    @Test
    void aLineOfTheLogArrivesWhileOneReads() throws Exception {
        Process reader = curl("/log/stream", plus(bearer(admin), "-N"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(reader.getInputStream(), UTF_8))) {
            assertThat(lines.readLine(), is(":"));
            karaf().execute("openhab:camerahub check camerahub:camera:home:front");
            String line = lines.readLine();
            while (line != null && !line.contains("DESCRIBE")) {
                line = lines.readLine();
            }
            assertThat(line, containsString("\"direction\":\"hub-to-camera\""));
        } finally {
            reader.destroy();
        }
    }

    @Test
    void theStreamSwitchActsAtOnce() throws Exception {
        assertThat(change("PUT", CAMERA + "/switches", "{\"stream\":false}"), is(204));
        Await.until("the camera is off", LIMIT, () -> get("/cameras").contains("\"state\":\"off\""));
        assertThat(code(CAMERA + "/snapshot.jpg", bearer(admin)), is(409));
        assertThat(
                output(CAMERA + "/live/camera.m3u8", plus(bearer(admin), "-H", "Accept-Language: de")),
                not(containsString("#EXTM3U")));

        assertThat(change("PUT", CAMERA + "/switches", "{\"stream\":true}"), is(204));
        Await.until("the camera is on", LIMIT, () -> !get("/cameras").contains("\"state\":\"off\""));
    }

    @Test
    void aSettingTakesEffect() throws Exception {
        assertThat(change("PUT", "/settings", "{\"port\":\"a lot\"}"), is(422));
        assertThat(change("PUT", "/settings", "{\"publicName\":\"web.example.org\"}"), is(204));

        Await.until("the name is known", LIMIT, () -> get("/status").contains("\"publicName\":\"web.example.org\""));
        assertThat(
                output("/certificate", plus(bearer(admin), "-H", "Accept-Language: de")),
                containsString("Das Zertifikat nennt web.example.org nicht"));
        assertThat(get("/settings"), containsString("\"label\":\"Public Host Name\""));
        assertThat(
                output("/settings", plus(bearer(admin), "-H", "Accept-Language: de-DE,de;q=0.9")),
                containsString("\"label\":\"Öffentlicher Name\""));
    }

    @Test
    void thePortOfTheRouterStandsInTheAddressOfACamera() throws Exception {
        try {
            assertThat(change("PUT", "/settings", "{\"publicPort\":70000}"), is(422));
            assertThat(change("PUT", "/settings", "{\"publicPort\":9443}"), is(204));

            Await.until("the address has it", LIMIT, () -> get("/cameras").contains(":9443/front\""));
            assertThat(get("/status"), containsString("\"publicPort\":9443"));
        } finally {
            change("PUT", "/settings", "{\"publicPort\":null}");
        }
    }

    @Test
    void accountsAreKeptAndTheirPasswordsAreNeverTold() throws Exception {
        assertThat(change("POST", "/accounts", "{\"user\":\"echo\",\"password\":\"s3cret:word\"}"), is(204));
        assertThat(change("PUT", "/settings", "{\"authentication\":\"BASIC\"}"), is(204));
        Await.until("Basic is on", LIMIT, () -> get("/status").contains("\"authentication\":\"BASIC\""));

        assertThat(get("/accounts"), is("[{\"user\":\"echo\"}]"));
        assertThat(get("/settings"), not(containsString("s3cret")));
        assertThat(change("DELETE", "/accounts/echo", "{}"), is(422));
        assertThat(change("PUT", "/settings", "{\"authentication\":null}"), is(204));
        assertThat(change("DELETE", "/accounts/echo", "{}"), is(204));
        assertThat(get("/accounts"), is("[]"));
    }

    @Test
    void aDeviceIsEnrolledAndItsTokenRevoked() throws Exception {
        String answer = output(
                "/tokens",
                plus(
                        bearer(admin),
                        "-H",
                        "Content-Type: application/json",
                        "-d",
                        "{\"thing\":\"camerahub:camera:home:front\",\"role\":\"camera\",\"permanent\":true}"));

        assertThat(answer, containsString("\"enrolment\":\""));
        assertThat(get("/tokens"), not(containsString("verifier")));
    }
}

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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Browser;
import org.openhab.camerahub.itests.peer.Curl;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.Ffprobe;
import org.openhab.camerahub.itests.peer.GstCamera;
import org.openhab.camerahub.itests.peer.HlsPage;
import org.openhab.camerahub.itests.peer.HlsRecorder;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.peer.Resources;

/**
 * Players of HTTP at the running add-on, as a user sets it up: curl, ffmpeg, ffprobe, and hls.js in Chromium.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KarafLiveTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DOOR = "camerahub:camera:door";
    private static final double PLAYED_SECONDS = 60;

    /** With fewer processes waiting for each processor, no player may run dry for the machine's sake. */
    private static final double QUIET = 0.8;

    private final TestCameras cameras = new TestCameras();
    private @Nullable KarafHub running;
    private String address = "";

    @BeforeAll
    void startHub() throws Exception {
        KarafHub hub = KarafHub.start(HubSetup.with("BASIC"), List.of("publicName=localhost"));
        running = hub;
        hub.karaf().awaitFeature("openhab-binding-camerahub");
        CameraSpec door = cameras.add("door", model("aac"));
        CameraSpec away = door.named("away").at("rtsp://127.0.0.1:1/nobody");
        hub.karaf()
                .write(
                        "conf/yaml/things.yaml",
                        HubFiles.yaml(
                                List.of(thing(door), thing(cameras.add("garden", model("none"))), thing(away)),
                                List.of(HubFiles.item("Door_Live", "String", DOOR + ":hls-url"))));
        String shown = hub.karaf().awaitOutput("openhab:status Door_Live", text -> text.contains("https://"));
        address = shown.strip();
    }

    /** Small and slow enough for a machine that does other things as well. */
    private static GstCamera.Model model(String audio) {
        return TestCameras.model()
                .video("h264")
                .audio(audio)
                .option("--size", "640x360")
                .option("--fps", "10")
                .option("--bitrate", "250")
                .option("--key-frame-seconds", "2")
                .digest(TestCameras.USER, TestCameras.PASSWORD);
    }

    private static String thing(CameraSpec camera) {
        return HubFiles.camera(camera.name(), camera.name(), camera, "path: " + camera.name());
    }

    @AfterAll
    void stopHub() {
        KarafHub hub = running;
        if (hub != null) {
            hub.close();
        }
        cameras.close();
    }

    private KarafHub hub() {
        return Objects.requireNonNull(running);
    }

    private String origin() throws Exception {
        return "https://localhost:" + hub().tlsPort();
    }

    private String beside(String name) {
        return address.replace("camera.m3u8", name);
    }

    @Test
    void theAddressThatTheItemShowsPlaysInFfmpeg() throws Exception {
        assertThat(address, startsWith(origin() + "/"));
        assertThat(address.replace(origin(), "").matches("/[A-Za-z0-9_-]{24}/camera\\.m3u8"), is(true));

        // told twice: of the presentation and of its one variant
        assertThat(Ffprobe.codecs(address).stream().distinct().toList(), is(List.of("h264", "aac")));
        FfmpegViewer.Seen seen = FfmpegViewer.of(address).pictures(50).decode(LIMIT);
        assertThat(seen.messages(), seen.pictures().size(), is(50));
        assertThat(seen.sounds(), greaterThan(10));
        assertThat(hub().command("log 200"), not(containsString(address.split("/")[3])));
    }

    @Test
    void curlFindsHttpAsItShouldBe() throws Exception {
        Curl.Answer entry = Curl.get(List.of(), address);
        assertThat(entry.status(), is(200));
        assertThat(entry.version(), is("1.1"));
        assertThat(entry.header("Content-Type"), is("application/vnd.apple.mpegurl"));
        assertThat(entry.header("Access-Control-Allow-Origin"), is(""));

        Curl.Answer second = Curl.get(List.of("--compressed"), address, beside("live.m3u8"));
        assertThat("the second request needs no connection", second.connects(), is(0));
        assertThat(second.header("Content-Encoding"), is("gzip"));

        Curl.Answer head = Curl.get(List.of("--head"), beside("live.m3u8"));
        assertThat(head.status(), is(200));
        assertThat(Integer.parseInt(head.header("Content-Length")), greaterThan(100));

        assertThat(Curl.get(List.of(), beside("other.m3u8")).status(), is(404));
        assertThat(Curl.get(List.of(), origin() + "/").status(), is(404));
        assertThat(Curl.get(List.of("--data", "x"), address).status(), is(405));
        assertThat(Curl.get(List.of("-X", "DELETE"), address).header("Allow"), containsString("GET"));
    }

    @Test
    void curlGetsPiecesOfASegment() throws Exception {
        Curl.get(List.of(), address);
        String list = ProcessPeer.run(LIMIT, List.of("curl", "-sk", beside("live.m3u8")))
                .text();
        String segment = list.lines()
                .filter(line -> line.startsWith("segment-"))
                .reduce((before, last) -> last)
                .orElseThrow();

        Curl.Answer whole = Curl.get(List.of(), beside(segment));
        assertThat(whole.header("Accept-Ranges"), is("bytes"));
        Curl.Answer piece = Curl.get(List.of("-r", "0-99"), beside(segment));
        assertThat(piece.status(), is(206));
        assertThat(piece.bytes(), is(100L));
        assertThat(piece.header("Content-Range"), is("bytes 0-99/" + whole.bytes()));
        assertThat(Curl.get(List.of("-r", whole.bytes() + "-"), beside(segment)).status(), is(416));
    }

    @Test
    void byItsPathACameraAsksForTheAccount() throws Exception {
        String byPath = origin() + "/door/camera.m3u8";
        Curl.Answer refused = Curl.get(List.of(), byPath);
        assertThat(refused.status(), is(401));
        assertThat(refused.header("WWW-Authenticate"), startsWith("Basic "));
        HubSetup setup = hub().setup();
        assertThat(
                Curl.get(List.of("-u", setup.user() + ":" + setup.password()), byPath)
                        .status(),
                is(200));
    }

    @Test
    void tlsOffersHttpByName_andServesThoseWhoNameNothing() throws Exception {
        String peer = "localhost:" + hub().tlsPort();
        String named = ProcessPeer.run(LIMIT, List.of("openssl", "s_client", "-connect", peer, "-alpn", "h2,http/1.1"))
                .text();
        assertThat(named, containsString("ALPN protocol: http/1.1"));
        Curl.Answer unnamed = Curl.get(List.of("--no-alpn"), address);
        assertThat(unnamed.status(), is(200));
    }

    @Test
    void aStillPictureLiesBesideThePlaylist() throws Exception {
        Path picture = Files.createTempFile(Resources.folder(), "still", ".jpg");
        ProcessPeer.run(LIMIT, List.of("curl", "-sk", "-o", picture.toString(), beside("camera.jpg")));
        assertThat(Ffprobe.entries(picture, "v", "stream=codec_name,width,height"), is(List.of("mjpeg,640,360")));

        HubSetup setup = hub().setup();
        Curl.Answer none =
                Curl.get(List.of("-u", setup.user() + ":" + setup.password()), origin() + "/away/camera.jpg");
        assertThat(none.status(), is(503));
        assertThat(none.header("Retry-After"), is("2"));
    }

    /** A camera that falls out and comes back: the line of time goes on, and the playlist tells of the gap. */
    @Test
    void overAReconnectOfTheCameraTimesGoOn_andEveryPlaylistKeepsTheRules() throws Exception {
        HubSetup setup = hub().setup();
        GstCamera camera = cameras.of("garden");
        Path folder = Files.createTempDirectory(Resources.folder(), "recorded");
        HlsRecorder recorder =
                new HlsRecorder(origin() + "/garden/camera.m3u8", setup.user() + ":" + setup.password(), folder);
        follow(recorder, () -> recorder.seconds() >= 5);

        camera.kill();
        try (GstCamera back =
                model("none").option("--port", Integer.toString(camera.port())).start()) {
            double before = recorder.seconds();
            follow(recorder, () -> recorder.discontinuities() > 0 && recorder.seconds() >= before + 5);
            assertThat(back.plays(), greaterThan(0L));
        }
        assertThat(recorder.playlists(), greaterThan(5));
        assertMonotone(recorder.files());
    }

    private static void follow(HlsRecorder recorder, Callable<Boolean> enough) throws Exception {
        Await.until("there are enough segments", LIMIT, () -> {
            recorder.follow();
            Thread.sleep(300);
            return enough.call();
        });
    }

    private static void assertMonotone(List<Path> files) {
        double last = -1;
        int pictures = 0;
        for (Path file : files) {
            for (String line : Ffprobe.entries(file, "v", "packet=dts_time")) {
                double time = Double.parseDouble(line.replace(",", ""));
                assertThat("picture " + pictures + " follows on " + last, time, greaterThan(last));
                last = time;
                pictures++;
            }
        }
        assertThat(pictures, greaterThan(60));
    }

    /**
     * Sixty seconds of real playing: what is jumped over does not count. A picture that waits for the processor is not
     * the hub's fault, so running dry is a failure only where nobody else wants the processors.
     */
    @Test
    void hlsJsInChromiumPlaysForAMinute() throws Exception {
        double before = load();
        try (Browser browser = Browser.start()) {
            HlsPage page = HlsPage.open(browser, origin());
            assertThat(page.canPlay("video/mp4; codecs=\"avc1.42C01E,mp4a.40.2\""), is(true));
            Map<String, Object> settings = new HashMap<>();
            settings.put("lowLatencyMode", true);
            page.play(address, settings);
            Await.until("a minute is played", Duration.ofMinutes(4), () -> {
                assertThat(page.errors(), page.fatalErrors(), is(0));
                return page.playedSeconds() >= PLAYED_SECONDS;
            });
            double after = load();
            System.out.printf(
                    "hls.js: first picture after %d ms, %d times without pictures, errors: [%s], load %.1f to %.1f%n",
                    page.untilFirstPicture().toMillis(), page.waits(), page.errors(), before, after);
            if (Math.max(before, after) < QUIET * Runtime.getRuntime().availableProcessors()) {
                assertThat("the player never runs dry; " + page.errors(), page.waits(), is(0));
            }
            assertThat(hub().command("sessions"), containsString("Chrome"));
        }
    }

    private static double load() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }
}

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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.engine.testing.GstTestCamera;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * Players on the hub's one port: the JDK's HTTP client, curl-like requests and ffmpeg, with a camera by GStreamer.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HttpPortTest {

    private static final TestPki PKI = new TestPki();
    private static final TestPki.Identity SERVER = PKI.server("localhost", "127.0.0.1");
    private static final String ACCOUNT = "echo:pass:word";

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final HubServices.Memory memory = HubServices.Memory.ofThisRun();
    private final CameraHub hub = new CameraHub(HubServices.system(scheduler).with(memory));
    private GstTestCamera source;
    private Camera camera;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        source = GstTestCamera.start("--video", "h264", "--audio", "aac", "--auth", "digest");
        camera = Camera.of("front", "front-door", RtspUrl.parse(source.url()), Credentials.parse("camera:secret"));
        hub.setCameras(List.of(camera));
        TestCertificateFiles files = new TestCertificateFiles(PKI, folder);
        files.write(SERVER);
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .testSocket("127.0.0.1", 0)
                .certificate(files.source())
                .authentication(AuthScheme.DIGEST, List.of(Credentials.parse(ACCOUNT)))
                .build());
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2) // by ALPN, which the hub answers with HTTP/1.1
                .sslContext(trustingPki())
                .build();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        scheduler.shutdownNow();
        source.close();
    }

    @Test
    void aPlaylistWithItsSegmentsAndPartsIsServedAtTheTokensAddress() throws Exception {
        HttpResponse<String> entry = get(tokenPath());
        assertThat(entry.statusCode(), is(200));
        assertThat(entry.version(), is(HttpClient.Version.HTTP_1_1));
        assertThat(entry.headers().firstValue("content-type").orElse(""), is("application/vnd.apple.mpegurl"));
        assertThat(entry.body(), containsString("CODECS=\"avc1."));
        assertThat(entry.body(), containsString("mp4a.40.2\""));

        String live = get(beside("live.m3u8")).body();
        assertThat(live, containsString("#EXT-X-TARGETDURATION:"));
        for (String name : List.of(
                first(live, "init-\\d+\\.mp4"), first(live, "segment-\\d+\\.m4s"), first(live, "part-\\d+\\.m4s"))) {
            HttpResponse<byte[]> media = client.send(to(beside(name)).build(), BodyHandlers.ofByteArray());
            assertThat(name, media.statusCode(), is(200));
            assertThat(name, media.headers().firstValue("content-type").orElse(""), is("video/mp4"));
            HttpResponse<byte[]> piece =
                    client.send(to(beside(name)).header("Range", "bytes=4-7").build(), BodyHandlers.ofByteArray());
            assertThat(name, piece.statusCode(), is(206));
            assertThat(new String(piece.body(), StandardCharsets.US_ASCII).matches("ftyp|moof"), is(true));
        }
        assertThat(get(beside("segment-1.m4s")).statusCode(), is(404));
        assertThat(get(beside("notes.txt")).statusCode(), is(404));
    }

    @Test
    void theNextPartIsGivenAsSoonAsItIsThere() throws Exception {
        get(tokenPath());
        String live = get(beside("live.m3u8")).body();
        String hinted = first(live, "PRELOAD-HINT:TYPE=PART,URI=\"(part-\\d+\\.m4s)");
        long newest = Long.parseLong(last(live, "segment-(\\d+)\\.m4s"));

        CompletableFuture<HttpResponse<byte[]>> part =
                client.sendAsync(to(beside(hinted)).build(), BodyHandlers.ofByteArray());
        HttpResponse<String> next = get(beside("live.m3u8?_HLS_msn=" + (newest + 2) + "&_HLS_part=0"));

        assertThat(part.get(5, TimeUnit.SECONDS).statusCode(), is(200));
        assertThat(next.statusCode(), is(200));
        assertThat(next.body(), containsString("segment-" + (newest + 1)));
        assertThat(get(beside("live.m3u8?_HLS_msn=" + (newest + 100))).statusCode(), is(400));
        assertThat(get(beside("live.m3u8?_HLS_part=1")).statusCode(), is(400));
        assertThat(get(beside("live.m3u8?_HLS_msn=x")).statusCode(), is(400));
    }

    @Test
    void withoutTheTokenAnAccountIsNeeded() throws Exception {
        HttpResponse<String> refused = get("front-door/camera.m3u8");
        assertThat(refused.statusCode(), is(401));
        assertThat(refused.headers().firstValue("www-authenticate").orElse(""), startsWith("Basic "));
        String basic = "Basic " + Base64.getEncoder().encodeToString(ACCOUNT.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                to("front-door/camera.m3u8").header("Authorization", basic).build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode(), is(200));
        assertThat(get("x".repeat(24) + "/camera.m3u8").statusCode(), is(404));
    }

    /** The test socket passes bytes on to the port itself. */
    @Test
    void theTestSocketServesPlayersWithoutTlsToo() throws Exception {
        hub.setTestSocket(true);
        String place = "http://127.0.0.1:" + hub.status().testSocket().getPort() + "/";
        for (String name : List.of(tokenPath(), beside("live.m3u8"))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(place + name))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertThat(name, answer.statusCode(), is(200));
            assertThat(answer.body(), startsWith("#EXTM3U"));
        }
    }

    @Test
    void anAddressThatGuessesPasswordsIsRefused() throws Exception {
        int last = 0;
        for (int i = 0; i < HubLimits.DEFAULTS.authenticationFailures() && last != 403; i++) {
            String basic =
                    "Basic " + Base64.getEncoder().encodeToString(("echo:" + i).getBytes(StandardCharsets.UTF_8));
            last = client.send(
                            to("front-door/camera.m3u8")
                                    .header("Authorization", basic)
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
        assertThat(last, is(403));
    }

    @Test
    void playersAreOneSessionPerProgram() throws Exception {
        get(tokenPath());
        String live = get(beside("live.m3u8")).body();
        get(beside(first(live, "segment-\\d+\\.m4s")));

        List<SessionInfo> sessions = hub.sessions();
        assertThat(sessions.size(), is(1));
        assertThat(sessions.get(0).cameraId(), is("front"));
        assertThat(sessions.get(0).userAgent(), startsWith("Java-http-client"));
        assertThat(sessions.get(0).bytes(), greaterThan(1000L));
        assertThat(hub.endSessions("front"), is(1));
    }

    /** Players ask again by themselves: an answer of 403 is what ends them. */
    @Test
    void aPlayerThatTheOwnerEndsIsRefusedForAMoment_andNobodyElse() throws Exception {
        get(tokenPath());
        hub.endSession(hub.sessions().get(0).name());

        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        int status = 0;
        while (status != 403 && System.nanoTime() < end) {
            try {
                status = get(beside("live.m3u8")).statusCode();
            } catch (IOException e) {
                status = 0; // its connection is closed as well
            }
        }
        assertThat(status, is(403));
        HttpRequest other =
                to(beside("live.m3u8")).header("User-Agent", "another player").build();
        assertThat(client.send(other, BodyHandlers.ofString()).statusCode(), is(200));
    }

    @Test
    void whatPlayersAskStandsInTheLog_butNoTokenAndNoRepeats() throws Exception {
        get(tokenPath());
        for (int i = 0; i < 5; i++) {
            get(beside("live.m3u8"));
        }
        get(beside("segment-1.m4s"));
        get("x".repeat(24) + "/camera.m3u8");

        List<String> lines = awaitLog("HTTP GET /***/camera.m3u8 from 127.0.0.1: 404 Not Found");
        assertThat(lines, hasItem("GET /***/camera.m3u8 HTTP/1.1"));
        assertThat(lines, hasItem(startsWith("HTTP/1.1 200 OK (")));
        assertThat(lines, hasItem(containsString(": There is nothing here.")));
        assertThat(Collections.frequency(lines, "GET /***/live.m3u8 HTTP/1.1"), is(1));
        assertThat(String.join("\n", lines), not(containsString(tokenPath().split("/")[0])));

        hub.setTrace("front", true);
        get(beside("live.m3u8"));
        assertThat(
                awaitLog("GET /***/live.m3u8 HTTP/1.1\n").toString(), containsString("User-Agent: Java-http-client"));
    }

    private List<String> awaitLog(String wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<String> lines;
        do {
            Thread.sleep(20);
            lines = hub.log().entries(LogFilter.ALL).stream()
                    .map(LogEntry::text)
                    .toList();
        } while (lines.stream().noneMatch(line -> line.startsWith(wanted)) && System.nanoTime() < end);
        return lines;
    }

    @Test
    void aStreamThatIsSwitchedOffIsRefused() throws Exception {
        get(tokenPath());
        CompletableFuture<HttpResponse<String>> waiting =
                client.sendAsync(to(beside("live.m3u8?_HLS_msn=99999999999")).build(), BodyHandlers.ofString());
        hub.setCameras(List.of(off(camera)));

        HttpResponse<String> refused = get(tokenPath());
        assertThat(refused.statusCode(), is(403));
        assertThat(refused.body(), containsString("Switch its stream on"));
        assertThat(get(beside("live.m3u8")).statusCode(), is(403));
        assertThat(hub.sessions().size(), is(0));
        waiting.handle((answer, fault) -> "ended").get(5, TimeUnit.SECONDS);
    }

    @Test
    void theAddressStaysOverARestart_untilItIsRenewed() throws Exception {
        String before = hub.hlsPath("front").orElseThrow();
        try (CameraHub later = new CameraHub(HubServices.system(scheduler).with(memory))) {
            later.setCameras(List.of(camera));
            assertThat(later.hlsPath("front").orElseThrow(), is(before));
        }
        hub.renewHlsPath("front");
        assertThat(hub.hlsPath("front").orElseThrow(), is(not(before)));
        assertThat(get(before).statusCode(), is(404));
        assertThat(get(tokenPath()).statusCode(), is(200));
    }

    @Test
    void playlistsAreCompressed_andHeadHasNoBody() throws Exception {
        get(tokenPath());
        HttpResponse<byte[]> packed = client.send(
                to(beside("live.m3u8")).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("content-encoding").orElse(""), is("gzip"));
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text, startsWith("#EXTM3U\n"));
        HttpResponse<String> head = client.send(
                to(beside("live.m3u8"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(head.statusCode(), is(200));
        assertThat(head.headers().firstValueAsLong("content-length").orElse(0), greaterThan(100L));
        assertThat(head.body(), is(""));
        assertThat(head.headers().firstValue("access-control-allow-origin").isPresent(), is(false));
    }

    @Test
    void ffmpegPlaysItLive() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")));
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-tls_verify",
                        "0",
                        "-i",
                        url(tokenPath()).toString(),
                        "-map",
                        "0:v",
                        "-frames:v",
                        "100",
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "framemd5",
                        "-")
                .redirectErrorStream(true)
                .start();
        String printed = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(
                printed, printed.lines().filter(line -> line.startsWith("0,")).count(), is(100L));
    }

    @Test
    void aStillPictureLiesBesideThePlaylist() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")));
        HttpResponse<byte[]> picture = client.send(to(beside("camera.jpg")).build(), BodyHandlers.ofByteArray());
        assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1), picture.statusCode(), is(200));
        assertThat(picture.headers().firstValue("content-type").orElse(""), is("image/jpeg"));
        var decoded = javax.imageio.ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(decoded.getWidth() + "x" + decoded.getHeight(), is("320x240"));
        assertThat(hub.snapshot("front").toCompletableFuture().get(10, TimeUnit.SECONDS).length, greaterThan(1000));
    }

    @Test
    void theFirstPlaylistOfAWarmCameraComesAtOnce() throws Exception {
        get(tokenPath());
        long begin = System.nanoTime();
        assertThat(get(beside("live.m3u8")).statusCode(), is(200));
        assertThat(Duration.ofNanos(System.nanoTime() - begin).toMillis(), lessThan(1000L));
    }

    private static Camera off(Camera on) {
        return new Camera(
                on.id(),
                on.path(),
                on.label(),
                on.url(),
                on.credentials(),
                on.transport(),
                on.trust(),
                on.modifiers(),
                on.skipSilentTracks(),
                on.linger(),
                false);
    }

    private String tokenPath() {
        return hub.hlsPath("front").orElseThrow();
    }

    private String beside(String name) {
        return tokenPath().replace("camera.m3u8", name);
    }

    private URI url(String path) {
        return URI.create("https://localhost:" + hub.status().listening().getPort() + "/" + path);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(text, matcher.find(), is(true));
        return matcher.group(matcher.groupCount());
    }

    private static String last(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        String found = "";
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }

    private static SSLContext trustingPki() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("root", PKI.root.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}

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
package org.openhab.camerahub.itests.hub;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Clip;
import org.openhab.camerahub.itests.peer.CurlRtsp;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.Ffprobe;
import org.openhab.camerahub.itests.peer.GstCamera;
import org.openhab.camerahub.itests.peer.GstViewer;
import org.openhab.camerahub.itests.peer.PlaintextTap;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.peer.Resources;
import org.openhab.camerahub.itests.peer.TestCertificate;
import org.openhab.camerahub.itests.wire.RecordingViewer;

/**
 * The main job: real cameras, stock viewers, and what they see is what the camera sent.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ViewingContract {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PICTURES = 50;

    private final TestCameras cameras = new TestCameras();
    private final Map<String, Clip> clips =
            Map.of("h264", Clip.of("h264", "aac", 6), "h265", Clip.of("h265", "aac", 6));
    private @Nullable HubUnderTest running;

    protected abstract HubUnderTest start(HubSetup setup) throws Exception;

    @BeforeAll
    void startHub() throws Exception {
        HubUnderTest hub = start(HubSetup.with("BASIC"));
        running = hub;
        CameraSpec door = cameras.live("door", "h264", "aac", "digest");
        hub.setCameras(List.of(
                door,
                door.named("mute").withModifiers("del_audio"),
                cameras.live("garden", "h264", "pcmu", "basic"),
                cameras.live("roof", "h265", "aac", "digest"),
                cameras.add(
                        "vault",
                        TestCameras.model()
                                .digest(TestCameras.USER, TestCameras.PASSWORD)
                                .tls(pem())),
                // GStreamer sends datagrams from the address that the system chooses; the hub takes none from
                // strangers.
                cameras.add(
                        "pond",
                        TestCameras.model()
                                .address("127.0.0.1")
                                .digest(TestCameras.USER, TestCameras.PASSWORD)
                                .udpOnly()),
                cameras.playing("clip-h264", clip("h264"), "h264", "aac"),
                cameras.playing("clip-h265", clip("h265"), "h265", "aac")));
    }

    /** What a camera with a certificate of its own has. */
    private static Path pem() throws IOException {
        return TestCertificate.make(Files.createTempDirectory(Resources.folder(), "camera"), "camera.lan")
                .together();
    }

    @AfterAll
    void stopHub() throws Exception {
        HubUnderTest hub = running;
        if (hub != null) {
            hub.close();
        }
        cameras.close();
    }

    private HubUnderTest hub() {
        HubUnderTest hub = running;
        if (hub == null) {
            throw new IllegalStateException();
        }
        return hub;
    }

    private Clip clip(String video) {
        Clip clip = clips.get(video);
        if (clip == null) {
            throw new IllegalArgumentException(video);
        }
        return clip;
    }

    /** A clip is played anew only after the hub has left its camera. */
    private void untilNobodyWatches() throws Exception {
        Await.until("all viewers have left", LIMIT, () -> hub().sessions() == 0);
        Thread.sleep(HubUnderTest.LINGER_SECONDS * 1000L + 500);
    }

    @ParameterizedTest
    @CsvSource({"door,h264,aac", "garden,h264,pcm_mulaw", "roof,hevc,aac"})
    void ffprobeFindsThePictureAndTheSoundOfEveryKindOfCamera(String camera, String video, String audio)
            throws Exception {
        assertThat(Ffprobe.codecs(hub().tlsUrl(camera)), contains(video, audio));
    }

    @ParameterizedTest
    @ValueSource(strings = {"door", "garden", "roof"})
    void ffmpegDecodesALiveCameraWithoutComplaint(String camera) throws Exception {
        assertDecodedWithoutComplaint(FfmpegViewer.of(hub().tlsUrl(camera)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"door", "garden", "roof"})
    void ffmpegDecodesALiveCameraByTheTestSocket(String camera) throws Exception {
        assertDecodedWithoutComplaint(FfmpegViewer.of(hub().testSocketUrl(camera)));
    }

    @Test
    void aCameraThatSpeaksTlsWithItsOwnCertificateIsShown() throws Exception {
        assertDecodedWithoutComplaint(FfmpegViewer.of(hub().tlsUrl("vault")));
    }

    @Test
    void aCameraThatRefusesTcpIsShownByUdp() throws Exception {
        assertDecodedWithoutComplaint(FfmpegViewer.of(hub().tlsUrl("pond")));
    }

    private static void assertDecodedWithoutComplaint(FfmpegViewer viewer) {
        FfmpegViewer.Seen seen = viewer.pictures(PICTURES).decode(LIMIT);
        assertThat(seen.messages(), seen.pictures().size(), is(PICTURES));
        assertThat("a clock runs in the picture", new HashSet<>(seen.pictures()).size(), is(greaterThan(PICTURES / 2)));
        assertThat("there is sound", seen.sounds(), is(greaterThan(10)));
        assertThat(seen.messages(), is(emptyString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "h265"})
    void ffmpegDecodesExactlyThePicturesThatTheCameraSends(String video) throws Exception {
        untilNobodyWatches();
        FfmpegViewer.Seen seen = FfmpegViewer.of(hub().tlsUrl("clip-" + video))
                .pictures(PICTURES)
                .decode(LIMIT);
        assertAllInOrder(seen.pictures(), clip(video).pictureHashes(), seen.messages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "h265"})
    void gstreamerDecodesExactlyThePicturesThatTheCameraSends(String video) throws Exception {
        untilNobodyWatches();
        GstViewer.Seen seen = GstViewer.decode(
                hub().tlsUrlWithoutAccount("clip-" + video),
                hub().setup().user(),
                hub().setup().password(),
                video,
                PICTURES);
        assertAllInOrder(seen.pictures(), clip(video).pictureHashes(), seen.messages());
    }

    @Test
    void ffmpegDecodesExactlyThePicturesThatTheCameraSendsByTheTestSocket() throws Exception {
        untilNobodyWatches();
        FfmpegViewer.Seen seen = FfmpegViewer.of(hub().testSocketUrl("clip-h264"))
                .pictures(PICTURES)
                .decode(LIMIT);
        assertAllInOrder(seen.pictures(), clip("h264").pictureHashes(), seen.messages());
    }

    private static void assertAllInOrder(List<String> seen, List<String> sent, String messages) {
        assertThat(messages, seen.size(), is(PICTURES));
        assertThat(
                "the pictures are those of the camera, none missing, none garbled. " + messages,
                Collections.indexOfSubList(sent, seen),
                is(greaterThanOrEqualTo(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"door", "garden", "roof"})
    void curlWatchesByTheTestSocket(String camera) throws Exception {
        String url = "rtsp://127.0.0.1:" + hub().testSocketPort() + "/" + camera;
        ProcessPeer.Result session =
                CurlRtsp.session(url, 60, hub().setup().user(), hub().setup().password());
        assertThat(session.text(), session.exit(), is(0));
    }

    @Test
    void curlsCommandLearnsWhatTheHubCanDo() throws Exception {
        ProcessPeer.Result options = CurlRtsp.options("rtsp://127.0.0.1:" + hub().testSocketPort() + "/door");
        assertThat(options.text(), containsString("RTSP/1.0 200 OK"));
        for (String method : List.of("DESCRIBE", "SETUP", "PLAY", "TEARDOWN")) {
            assertThat(options.text(), containsString(method));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "h265"})
    void thePayloadOfEveryPacketIsThatOfADirectConnection(String video) throws Exception {
        untilNobodyWatches();
        String name = "clip-" + video;
        GstCamera camera = cameras.of(name);
        try (RecordingViewer direct = RecordingViewer.connect(camera.url(), TestCameras.USER, TestCameras.PASSWORD);
                RecordingViewer byHub = RecordingViewer.connect(
                        hub().tlsUrlWithoutAccount(name),
                        hub().setup().user(),
                        hub().setup().password())) {
            direct.play();
            byHub.play();
            byHub.receive(0, 100, LIMIT);
            for (int track = 0; track < 2; track++) {
                List<String> seen = byHub.payloads(track);
                assertThat("packets of track " + track, seen.size(), is(greaterThan(20)));
                receiveUntil(direct, track, seen.get(seen.size() - 1));
                assertThat(
                        "payloads of track " + track + " are a part of the direct ones",
                        Collections.indexOfSubList(direct.payloads(track), seen),
                        is(greaterThanOrEqualTo(0)));
            }
            byHub.teardown();
        }
    }

    /** The camera plays its clip for each client by itself, and not to both at the same pace. */
    private static void receiveUntil(RecordingViewer viewer, int track, String payload) throws Exception {
        Await.until("the direct viewer has what the other got", LIMIT, () -> {
            boolean there = viewer.payloads(track).contains(payload);
            if (!there) {
                viewer.receive(0, Integer.MAX_VALUE, Duration.ofMillis(500));
            }
            return there;
        });
    }

    @Test
    void delAudioTakesTheSoundAway() throws Exception {
        assertThat(Ffprobe.codecs(hub().tlsUrl("mute")), contains("h264"));
        FfmpegViewer.Seen seen =
                FfmpegViewer.of(hub().tlsUrl("mute")).pictures(PICTURES).decode(LIMIT);
        assertThat(seen.messages(), seen.pictures().size(), is(PICTURES));
        assertThat(seen.sounds(), is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"door", "garden", "roof"})
    void nothingThatFfmpegReceivesNamesTheCamera(String camera) throws Exception {
        try (PlaintextTap tap = new PlaintextTap("127.0.0.1", hub().tlsPort())) {
            String url = hub().tlsUrl(camera).replace(":" + hub().tlsPort() + "/", ":" + tap.port() + "/");
            FfmpegViewer.Seen seen = FfmpegViewer.of(url).pictures(PICTURES).decode(LIMIT);
            assertThat(seen.messages(), seen.pictures().size(), is(PICTURES));
            assertNamesNoCamera(tap.receivedByViewers(), camera);
        }
    }

    @ParameterizedTest
    @CsvSource({"door,h264", "garden,h264", "roof,h265"})
    void nothingThatGStreamerReceivesNamesTheCamera(String camera, String codec) throws Exception {
        try (PlaintextTap tap = new PlaintextTap("127.0.0.1", hub().tlsPort())) {
            String url = "rtsps://127.0.0.1:" + tap.port() + "/" + camera;
            GstViewer.Seen seen =
                    GstViewer.decode(url, hub().setup().user(), hub().setup().password(), codec, 20);
            assertThat(seen.messages(), seen.pictures().size(), is(20));
            assertNamesNoCamera(tap.receivedByViewers(), camera);
        }
    }

    private void assertNamesNoCamera(byte[] received, String camera) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        assertThat("the tap has seen the session", text, containsString("RTSP/1.0 200 OK"));
        for (String secret : TestCameras.SECRETS) {
            assertThat(text.contains(secret) ? around(text, secret) : "", is(emptyString()));
        }
        String port = ":" + cameras.of(camera).port();
        assertThat(text.contains(port) ? around(text, port) : "", is(emptyString()));
        String basic = Base64.getEncoder()
                .encodeToString((TestCameras.USER + ":" + TestCameras.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(text, not(containsString(basic)));
    }

    private static String around(String text, String secret) {
        int index = text.indexOf(secret);
        return "leaked: "
                + text.substring(Math.max(0, index - 60), Math.min(text.length(), index + 60))
                        .replaceAll("[^\\x20-\\x7e]", ".");
    }

    @Test
    void manyViewersShareOneSessionAtTheCamera() throws Exception {
        untilNobodyWatches();
        GstCamera camera = cameras.of("door");
        long before = camera.plays();
        try (RecordingViewer first = RecordingViewer.connect(
                hub().tlsUrlWithoutAccount("door"),
                hub().setup().user(),
                hub().setup().password())) {
            first.play(); // and stays, or the others would have to overlap
            List<CompletableFuture<FfmpegViewer.Seen>> viewers = List.of(
                    CompletableFuture.supplyAsync(this::watchTheDoor),
                    CompletableFuture.supplyAsync(this::watchTheDoor),
                    CompletableFuture.supplyAsync(this::watchTheDoor));
            for (CompletableFuture<FfmpegViewer.Seen> viewer : viewers) {
                FfmpegViewer.Seen seen = viewer.get();
                assertThat(seen.messages(), seen.pictures().size(), is(PICTURES));
            }
            first.teardown();
        }
        assertThat(camera.plays() - before, is(1L));
        Await.until("the hub leaves the camera", LIMIT, () -> camera.clients() == 0);
    }

    private FfmpegViewer.Seen watchTheDoor() {
        try {
            return FfmpegViewer.of(hub().tlsUrl("door")).pictures(PICTURES).decode(LIMIT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLogShowsTheTalkOfBothLegsWithoutSecrets() throws Exception {
        Ffprobe.codecs(hub().tlsUrl("door"));
        List<String> log = hub().log();
        assertThat(log, hasItem(containsString("DESCRIBE")));
        String text = String.join("\n", log);
        for (String tag : List.of("V>H", "H>V", "H>C", "C>H")) {
            assertThat(text, containsString(tag));
        }
        for (String secret :
                List.of(TestCameras.HOST, TestCameras.PASSWORD, hub().setup().password())) {
            assertThat(text.contains(secret) ? around(text, secret) : "", is(emptyString()));
        }
    }
}

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
package org.openhab.camerahub.itests.peer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.itests.wire.RecordingViewer;

/**
 * The peers among themselves, without the hub: what the other tests measure with is right.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class PeersTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    @ParameterizedTest
    @CsvSource({"h264,aac,h264,aac", "h264,pcmu,h264,pcm_mulaw", "h265,aac,hevc,aac"})
    void aCameraWithDigestOffersWhatItsModelSays(String video, String audio, String videoName, String audioName) {
        try (GstCamera camera = GstCamera.model()
                .video(video)
                .audio(audio)
                .digest("me", "secret")
                .start()) {
            assertThat(Ffprobe.codecs(camera.urlWithCredentials()), contains(videoName, audioName));
        }
    }

    @ParameterizedTest
    @CsvSource({"h264", "h265"})
    void ffmpegAndGStreamerDecodeEveryPictureOfAClipAlike(String video) {
        Clip clip = Clip.of(video, "aac", 4);
        try (GstCamera camera = GstCamera.model().video(video).file(clip.file()).start()) {
            FfmpegViewer.Seen ffmpeg = FfmpegViewer.of(camera.url()).decode(LIMIT);
            assertThat(ffmpeg.pictures(), is(clip.pictureHashes()));
            GstViewer.Seen gst = GstViewer.decode(camera.url(), "", "", video, 50);
            assertThat(gst.messages(), gst.pictures(), is(clip.pictureHashes().subList(0, 50)));
        }
    }

    @Test
    void twoDirectViewersOfAClipReceiveTheSamePayloads() throws Exception {
        Clip clip = Clip.of("h264", "aac", 4);
        try (GstCamera camera = GstCamera.model()
                        .file(clip.file())
                        .digest("me", "secret")
                        .start();
                RecordingViewer first = RecordingViewer.connect(camera.url(), "me", "secret");
                RecordingViewer second = RecordingViewer.connect(camera.url(), "me", "secret")) {
            first.play();
            second.play();
            first.receive(0, 60, LIMIT);
            second.receive(0, 60, LIMIT);
            assertThat(first.payloads(0), equalTo(second.payloads(0)));
            assertThat(first.payloads(0).size(), is(60));
        }
    }

    @Test
    void curlsLibraryWatchesACamera() {
        try (GstCamera camera = GstCamera.model().basic("me", "secret").start()) {
            ProcessPeer.Result result = CurlRtsp.session(camera.url(), 30, "me", "secret");
            assertThat(result.text(), result.exit(), is(0));
            assertThat(CurlRtsp.options(camera.url()).text(), containsString("Public:"));
        }
    }

    @Test
    void aCameraCanSpeakTls() throws Exception {
        Path folder = Files.createDirectories(Resources.folder().resolve("camera-tls"));
        Path pem = TestCertificate.make(folder, "camera.example").together();
        try (GstCamera camera =
                GstCamera.model().digest("me", "secret").tls(pem).start()) {
            assertThat(Ffprobe.codecs(camera.urlWithCredentials()), contains("h264", "aac"));
        }
    }

    @Test
    void aCameraKnowsHowManyClientsItHas() throws Exception {
        try (GstCamera camera = GstCamera.model().start()) {
            try (RecordingViewer viewer = RecordingViewer.connect(camera.url(), "", "")) {
                viewer.play();
                assertThat(camera.clients(), is(1));
            }
            Await.until("the camera sees that its client has left", LIMIT, () -> camera.clients() == 0);
        }
    }

    @Test
    void aPeerEndsWithItsTest() {
        GstCamera camera = GstCamera.model().start();
        camera.close();
        assertThat(
                ProcessHandle.current()
                        .descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains("camera.py"))
                        .toList(),
                is(empty()));
    }
}

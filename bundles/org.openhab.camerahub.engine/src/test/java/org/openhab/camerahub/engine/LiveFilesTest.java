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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.engine.testing.GstTestCamera;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * A camera's live presentation as another web server gets it from the hub, with a camera by GStreamer.
 *
 * @author Camera Hub authors - Initial contribution
 */
class LiveFilesTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final LiveViewer BROWSER =
            new LiveViewer(new InetSocketAddress("127.0.0.1", 50000), "browser", "admin");

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final CameraHub hub = new CameraHub(HubServices.system(scheduler));
    private GstTestCamera source;

    @BeforeEach
    void start() throws Exception {
        source = GstTestCamera.start("--video", "h264", "--audio", "aac", "--auth", "digest");
        hub.setCameras(List.of(
                Camera.of("front", "front-door", RtspUrl.parse(source.url()), Credentials.parse("camera:secret"))));
        hub.apply(HubConfig.builder().bindAddress("127.0.0.1").port(0).build());
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        scheduler.shutdownNow();
        source.close();
    }

    @Test
    void aPlaylistAndWhatItNamesAreGiven_evenWhileTheHubsOwnPortHasNoCertificate() throws Exception {
        LiveFile entry = live("camera.m3u8", "");
        assertThat(entry.status(), is(200));
        assertThat(entry.contentType(), is("application/vnd.apple.mpegurl"));
        assertThat(entry.cacheControl(), is("no-store"));
        assertThat(text(entry), containsString("CODECS=\"avc1."));

        String list = text(live("live.m3u8", ""));
        for (String pattern : List.of("init-\\d+\\.mp4", "segment-\\d+\\.m4s", "part-\\d+\\.m4s")) {
            LiveFile media = live(first(list, pattern), "");
            assertThat(pattern, media.status(), is(200));
            assertThat(media.contentType(), is("video/mp4"));
            assertThat(text(media).substring(4, 8).matches("ftyp|moof"), is(true));
        }
    }

    @Test
    void whatIsNotThereYetComesLater() throws Exception {
        live("camera.m3u8", "");
        String list = text(live("live.m3u8", ""));
        long newest = Long.parseLong(first(list, "MEDIA-SEQUENCE:(\\d+)")) + count(list, "#EXTINF") - 1;

        CompletableFuture<LiveFile> next = ask("live.m3u8", "_HLS_msn=" + (newest + 1) + "&_HLS_part=0");
        LiveFile part = live(first(list, "PRELOAD-HINT:TYPE=PART,URI=\"(part-\\d+\\.m4s)"), "");

        assertThat(part.status(), is(200));
        assertThat(text(next.get(PATIENCE_SECONDS, TimeUnit.SECONDS)), not(is(list)));
        assertThat(live("live.m3u8", "_HLS_msn=" + (newest + 100)).status(), is(400));
        assertThat(live("live.m3u8", "_HLS_msn=x").status(), is(400));
    }

    @Test
    void whoeverWatchesIsAViewer_untilEnded() throws Exception {
        live("camera.m3u8", "");
        live(first(text(live("live.m3u8", "")), "segment-\\d+\\.m4s"), "");

        assertThat(hub.sessions(), hasSize(1));
        SessionInfo session = hub.sessions().get(0);
        assertThat(session.cameraId(), is("front"));
        assertThat(session.peer(), startsWith("127.0.0.1:"));
        assertThat(session.userAgent(), is("browser"));
        assertThat(session.user(), is("admin"));
        assertThat(session.bytes(), greaterThan(1000L));
        assertThat(hub.cameras().get(0).viewers(), is(1));
        assertThat(hub.endSessions("front"), is(1));
        awaitNoViewer();
    }

    /** A session ends on its event loop. */
    private void awaitNoViewer() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (hub.cameras().get(0).viewers() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(hub.cameras().get(0).viewers(), is(0));
    }

    /** The web interface told of a viewer whom its list of sessions did not know: its own still pictures. */
    @Test
    void aStillPictureIsNoViewer_thoughTheHubTakesItFromTheStream() throws Exception {
        assertThat(
                hub.snapshot("front").toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS).length > 0,
                is(true));

        assertThat(hub.cameras().get(0).statistics().subscribers(), is(1));
        assertThat(hub.cameras().get(0).viewers(), is(0));
    }

    @Test
    void whatIsNoFileOfThePresentationIsNotFound_andBeginsNothing() throws Exception {
        for (String name : List.of("camera.jpg", "notes.txt", "../camera.m3u8", "segment-1.m4s", "")) {
            assertThat(name, live(name, "").status(), is(404));
        }
        assertThat(hub.sessions(), is(empty()));
        assertThat(hub.cameras().get(0).statistics().connects(), is(0L));
    }

    @Test
    void whoGoesAwayWaitsNoMore() throws Exception {
        live("camera.m3u8", "");
        String list = text(live("live.m3u8", ""));
        long first = Long.parseLong(first(list, "MEDIA-SEQUENCE:(\\d+)"));
        CompletableFuture<LiveFile> waiting = ask("live.m3u8", "_HLS_msn=" + (first + count(list, "#EXTINF") + 1));

        assertThat(waiting.cancel(true), is(true));
        assertThat(waiting.isCancelled(), is(true));
        assertThat(live("live.m3u8", "").status(), is(200));
    }

    @Test
    void anUnknownCameraIsAFault() {
        ExecutionException fault =
                assertThrows(ExecutionException.class, () -> hub.live("back", "camera.m3u8", "", BROWSER)
                        .toCompletableFuture()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertThat(((HubException) fault.getCause()).kind(), is(FaultKind.CAMERA_UNKNOWN));
    }

    @Test
    void aCameraThatDoesNotAnswerIsSaidSo() throws Exception {
        source.close();
        LiveFile refusal = live("camera.m3u8", "");
        assertThat(refusal.status(), is(not(200)));
        assertThat(refusal.contentType(), startsWith("text/plain"));
        assertThat(text(refusal), containsString("front"));
    }

    private CompletableFuture<LiveFile> ask(String file, String query) {
        return hub.live("front", file, query, BROWSER).toCompletableFuture();
    }

    private LiveFile live(String file, String query) throws Exception {
        return ask(file, query).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static String text(LiveFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeTo(out);
        assertThat((long) out.size(), is(file.bytes()));
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(text, matcher.find(), is(true));
        return matcher.group(matcher.groupCount());
    }

    private static long count(String text, String part) {
        return text.lines().filter(line -> line.startsWith(part)).count();
    }
}

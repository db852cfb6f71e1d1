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
package org.openhab.camerahub.itests.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.karaf.KarafHub;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Browser;
import org.openhab.camerahub.itests.peer.GstCamera;
import org.openhab.camerahub.itests.peer.HlsPage;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.peer.Resources;

/**
 * Measures HLS of the add-on in Karaf and prints the figures of docs/benchmarks.md; holds none of them against a limit.
 * It is no test: nothing runs it but {@code -Dtest=HlsFigures}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HlsFigures {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int TIMES = Integer.getInteger("figures.times", 5);
    private static final int STREAMS = Integer.getInteger("figures.streams", 4);
    private static final int SECONDS = Integer.getInteger("figures.seconds", 60);

    /** The just-in-time compiler is at work as long as there is something new. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("figures.warmUp", 60);

    private static final int CLIP_SECONDS = WARM_UP_SECONDS + SECONDS + 60;

    /** The presentation ends after this without requests, and with it the camera's connection. */
    private static final int UNTIL_COLD_MILLIS = 20_000;

    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable KarafHub running;

    @BeforeAll
    void start() throws Exception {
        GstCamera clock = GstCamera.model()
                .audio("none")
                .option("--key-frame-seconds", "2")
                .option("--size", "640x360")
                .option("--fps", "25")
                .option("--bitrate", "500")
                .clock()
                .start();
        open.add(clock);
        // Somebody always watches it, as a real camera's encoder always runs: its key pictures wait for nobody.
        open.add(ProcessPeer.start(List.of(
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-rtsp_transport",
                "tcp",
                "-i",
                clock.url(),
                "-c",
                "copy",
                "-f",
                "null",
                "-")));
        GstCamera load =
                GstCamera.model().video("h264").audio("none").file(clip()).start();
        open.add(load);
        KarafHub hub = KarafHub.start(HubSetup.with("NONE"));
        running = hub;
        open.add(hub);
        hub.karaf().awaitFeature("openhab-binding-camerahub");
        StringBuilder things = new StringBuilder("version: 1\nthings:\n").append(thing("clock", clock.url()));
        for (int i = 0; i < STREAMS; i++) {
            things.append(thing("load" + i, load.url()));
        }
        hub.karaf().write("conf/yaml/things.yaml", things.toString());
        hub.karaf()
                .awaitOutput(
                        "openhab:camerahub list",
                        text -> text.contains("clock") && text.contains("load" + (STREAMS - 1)));
    }

    private static String thing(String id, String url) {
        return "  camerahub:camera:" + id + ":\n    label: " + id + "\n    config:\n      address: " + url
                + "\n      path: " + id + "\n";
    }

    /** 720p at 2 Mbit/s with a key picture every two seconds: long enough for a measurement. */
    private static Path clip() {
        Path file = Resources.folder().resolve("load-" + CLIP_SECONDS + ".mkv");
        if (!Files.exists(file)) {
            ProcessPeer.Result made = ProcessPeer.run(
                    Duration.ofMinutes(5),
                    List.of(
                            "ffmpeg",
                            "-y",
                            "-nostdin",
                            "-v",
                            "error",
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc2=size=1280x720:rate=25:duration=" + CLIP_SECONDS,
                            "-pix_fmt",
                            "yuv420p",
                            "-c:v",
                            "libx264",
                            "-preset",
                            "ultrafast",
                            "-tune",
                            "zerolatency",
                            "-g",
                            "50",
                            "-keyint_min",
                            "50",
                            "-sc_threshold",
                            "0",
                            "-b:v",
                            "2M",
                            "-minrate",
                            "2M",
                            "-maxrate",
                            "2M",
                            "-bufsize",
                            "1M",
                            "-x264-params",
                            "nal-hrd=cbr",
                            file.toString()));
            if (made.exit() != 0) {
                throw new AssertionError(made.text());
            }
        }
        return file;
    }

    @AfterAll
    void stop() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private KarafHub hub() {
        return Objects.requireNonNull(running);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, "| " + format + " | load %.1f |%n", with(values, ProcessCost.load()));
    }

    private static Object[] with(Object[] values, Object last) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(last);
        return all.toArray();
    }

    private static double quantile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
    }

    @Test
    @Order(1)
    void firstPictureAndDelay() throws Exception {
        String origin = "https://localhost:" + hub().tlsPort();
        String entry = origin + "/clock/camera.m3u8";
        try (Browser browser = Browser.start()) {
            HlsPage page = HlsPage.open(browser, origin);
            List<Double> cold = new ArrayList<>();
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                Thread.sleep(i == 0 ? 0 : UNTIL_COLD_MILLIS);
                cold.add(firstPicture(page, entry));
                page.stop();
                warm.add(firstPicture(page, entry));
                page.stop();
            }
            print("first picture cold, ms | median %.0f, %s", quantile(cold, 0.5), cold);
            print("first picture warm, ms | median %.0f, %s", quantile(warm, 0.5), warm);
            delay(page, entry, true);
            delay(page, entry, false);
        }
    }

    private static double firstPicture(HlsPage page, String entry) throws Exception {
        page.play(entry, Map.of("lowLatencyMode", true));
        Await.until("there is a picture", LIMIT, () -> !page.untilFirstPicture().isNegative());
        return page.untilFirstPicture().toMillis();
    }

    private static void delay(HlsPage page, String entry, boolean parts) throws Exception {
        page.play(entry, Map.of("lowLatencyMode", parts));
        Thread.sleep(1000L * SECONDS);
        List<Double> settled = secondHalf(page.delays());
        print(
                "glass to glass %s parts, ms | median %.0f, 95 %% %.0f, most %.0f; hls.js takes it for %.0f; waits %d",
                parts ? "with" : "without",
                quantile(settled, 0.5),
                quantile(settled, 0.95),
                quantile(settled, 1),
                quantile(secondHalf(page.latencies()), 0.5),
                page.waits());
        page.stop();
    }

    @Test
    @Order(2)
    void delayOfRtsp() throws Exception {
        List<Double> delays = secondHalf(RtspDelay.measure(hub().tlsUrl("clock"), 640, 360, 25 * SECONDS));
        print(
                "glass to glass by RTSP in TLS, ffmpeg without a buffer, ms | median %.0f, 95 %% %.0f, most %.0f",
                quantile(delays, 0.5), quantile(delays, 0.95), quantile(delays, 1));
    }

    private static List<Double> secondHalf(List<Double> values) {
        return values.subList(values.size() / 2, values.size());
    }

    @Test
    @Order(3)
    void costOfAStreamBesideFfmpeg() throws Exception {
        Thread.sleep(UNTIL_COLD_MILLIS);
        List<Long> hub = List.of(hub().pid());
        double heapBefore = ProcessCost.heap(hub().pid());
        double residentBefore = ProcessCost.of(hub).residentMegabytes();
        ProcessCost idle = during(hub, SECONDS / 2);
        print("idle add-on with Karaf, CPU seconds an hour | %.1f", idle.cpuSeconds() * 7200 / SECONDS);

        List<ProcessPeer> players = new ArrayList<>();
        List<ProcessPeer> others = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                players.add(player("load" + i));
                others.add(ffmpegToHls(i));
            }
            Thread.sleep(1000L * WARM_UP_SECONDS);
            costOfStreams("a player each", others, heapBefore, residentBefore);
            for (int i = 0; i < STREAMS; i++) {
                players.set(i, askingNowAndThen("load" + i, players.get(i)));
            }
            Thread.sleep(UNTIL_COLD_MILLIS);
            costOfStreams("their playlist asked for every five seconds", others, heapBefore, residentBefore);
        } finally {
            players.forEach(ProcessPeer::close);
            others.forEach(ProcessPeer::close);
        }
    }

    private void costOfStreams(String watched, List<ProcessPeer> others, double heapBefore, double residentBefore)
            throws Exception {
        List<Long> hub = List.of(hub().pid());
        ProcessCost hubBefore = ProcessCost.of(hub);
        double compiler = ProcessCost.compilerSeconds(hub().pid());
        ProcessCost ffmpegCost = during(others.stream().map(ProcessPeer::pid).toList(), SECONDS);
        double hubSeconds = ProcessCost.of(hub).cpuSeconds() - hubBefore.cpuSeconds();
        compiler = ProcessCost.compilerSeconds(hub().pid()) - compiler;
        double hours = (double) STREAMS * SECONDS / 3600;
        print(
                "add-on with Karaf, %d streams with %s | %.1f CPU s per stream-hour, %.1f without the"
                        + " compiler's; heap %.1f MB more per stream; resident %.1f MB more per stream",
                STREAMS,
                watched,
                hubSeconds / hours,
                (hubSeconds - compiler) / hours,
                (ProcessCost.heap(hub().pid()) - heapBefore) / STREAMS,
                (ProcessCost.of(hub).residentMegabytes() - residentBefore) / STREAMS);
        print(
                "ffmpeg -c copy -f hls, %d processes, nobody watches | %.1f CPU s per stream-hour; resident %.1f MB"
                        + " per stream",
                STREAMS, ffmpegCost.cpuSeconds() / hours, ffmpegCost.residentMegabytes() / STREAMS);
    }

    /** Keeps a presentation going, in place of a player: what is left is the hub's making of it. */
    private ProcessPeer askingNowAndThen(String camera, ProcessPeer player) throws Exception {
        String url = "https://localhost:" + hub().tlsPort() + "/" + camera + "/live.m3u8";
        ProcessPeer asking = ProcessPeer.start(
                List.of("sh", "-c", "while :; do curl -sk -o /dev/null '" + url + "'; sleep 5; done"));
        player.close();
        return asking;
    }

    /** Seconds spent during this time, and the memory at its end. */
    private static ProcessCost during(List<Long> pids, int seconds) throws InterruptedException {
        double before = ProcessCost.of(pids).cpuSeconds();
        Thread.sleep(1000L * seconds);
        ProcessCost after = ProcessCost.of(pids);
        return new ProcessCost(after.cpuSeconds() - before, after.residentMegabytes());
    }

    private ProcessPeer player(String camera) throws Exception {
        String url = "https://localhost:" + hub().tlsPort() + "/" + camera + "/camera.m3u8";
        return ProcessPeer.start(
                List.of("ffmpeg", "-nostdin", "-v", "error", "-re", "-i", url, "-c", "copy", "-f", "null", "-"));
    }

    private ProcessPeer ffmpegToHls(int number) throws Exception {
        Path folder = Files.createTempDirectory(Resources.folder(), "hls" + number);
        GstCamera load = (GstCamera) open.get(2);
        return ProcessPeer.start(List.of(
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-rtsp_transport",
                "tcp",
                "-i",
                load.url(),
                "-c",
                "copy",
                "-f",
                "hls",
                "-hls_time",
                "2",
                "-hls_list_size",
                "5",
                "-hls_flags",
                "delete_segments",
                folder.resolve("live.m3u8").toString()));
    }
}

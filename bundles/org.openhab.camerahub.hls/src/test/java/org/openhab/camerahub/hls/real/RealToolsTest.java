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
package org.openhab.camerahub.hls.real;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.camerahub.hls.HlsSettings;
import org.openhab.camerahub.hls.playlist.LivePlaylist;
import org.openhab.camerahub.hls.playlist.Names;
import org.openhab.camerahub.hls.playlist.PlaylistText;
import org.openhab.camerahub.hls.playlist.Segment;
import org.openhab.camerahub.hls.real.RealCamera.Coding;

/**
 * Packets by GStreamer, a presentation by the muxer, read by ffmpeg: picture for picture what the encoder made.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RealToolsTest {

    /** Pictures of the part that is not whole. */
    private static final int LAST_PART = 12;

    /** Pictures at the end whose neighbours, shown earlier, are in the part that is missing. */
    private static final int REORDERED = 4;

    private static final long NANOS = 1_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void everyPictureOfH264ArrivesUnchanged() throws Exception {
        arrivesUnchanged(Coding.h264("-g", "50", "-bf", "0"));
    }

    @Test
    void everyPictureWithBPicturesArrivesUnchanged() throws Exception {
        arrivesUnchanged(Coding.h264("-g", "50", "-bf", "3", "-x264-params", "b-pyramid=normal:scenecut=0"));
    }

    @Test
    void everyPictureOfH265ArrivesUnchanged() throws Exception {
        arrivesUnchanged(Coding.h265("-g", "50", "-x265-params", "log-level=error:bframes=3"));
    }

    @Test
    void timestampsThatStartOverInTheMiddleAreNotNoticed() throws Exception {
        arrivesUnchanged(Coding.h264("-g", "50", "-bf", "2").withOffset((1L << 32) - 90000 * 3));
    }

    @Test
    void overAReconnectTimesGoOn_andTheListTellsOfIt() throws Exception {
        RealCamera camera = RealCamera.of(folder, Coding.h264("-g", "25", "-bf", "2"));
        Recording recording = record(camera);
        play(camera, recording, packet -> packet.nanos() < 3.3 * NANOS);
        recording.muxer().interrupt();
        play(camera, recording, packet -> packet.nanos() > 5.2 * NANOS);
        Path saved = recording.save(folder.resolve("saved.mp4"));
        assertMonotone(timesOf(saved, "v"));
        assertMonotone(timesOf(saved, "a"));
        assertThat(
                lastText(recording)
                        .lines()
                        .filter("#EXT-X-DISCONTINUITY"::equals)
                        .count(),
                is(1L));
        recording.texts().forEach(PlaylistCheck::check);
    }

    @Test
    void soundThatIsAnnouncedButSilentIsLeftOut_andTakenInWhenItIsHeard() throws Exception {
        RealCamera camera = RealCamera.of(folder, Coding.h264("-g", "25", "-bf", "0"));
        Recording recording = record(camera);
        play(camera, recording, packet -> packet.track() == 0 || packet.nanos() > 4 * NANOS);
        List<Segment> segments = recording.segments();
        assertThat(segments.get(0).initialization().codecs(), is("avc1.42C00D"));
        Segment last = segments.get(segments.size() - 1);
        assertThat(last.initialization().codecs(), is("avc1.42C00D,mp4a.40.2"));
        assertThat(segments.stream().filter(Segment::discontinuity).count(), is(1L));
        recording.texts().forEach(PlaylistCheck::check);
    }

    @Test
    void soundThatEndsDoesNotStopThePicture() throws Exception {
        RealCamera camera = RealCamera.of(folder, Coding.h264("-g", "25", "-bf", "0"));
        Recording recording = record(camera);
        play(camera, recording, packet -> packet.track() == 0 || packet.nanos() < 2 * NANOS);
        List<Segment> segments = recording.segments();
        assertThat(segments.get(0).initialization().audio(), is(true));
        assertThat(segments.get(segments.size() - 1).initialization().audio(), is(false));
    }

    @Test
    void aCameraWithRareKeyPicturesMakesNoSegmentThatIsTooLong() throws Exception {
        RealCamera camera =
                RealCamera.of(folder, Coding.h264("-g", "250", "-bf", "0").lasting(12));
        Recording recording = record(camera);
        camera.play(recording.muxer());
        assertThat(recording.segments().size(), is(4)); // 1 s, 4.5 s, 4.5 s, key picture at 10 s
        recording.texts().forEach(PlaylistCheck::check);
    }

    @Test
    void lostPacketsCostPicturesButNothingElse() throws Exception {
        RealCamera camera = RealCamera.of(folder, Coding.h264("-g", "25", "-bf", "2"));
        Recording recording = record(camera);
        Random random = new Random(42);
        play(camera, recording, packet -> random.nextInt(50) > 0);
        Path saved = recording.save(folder.resolve("saved.mp4"));
        assertThat(recording.muxer().lostPictures() > 0, is(true));
        assertMonotone(timesOf(saved, "v"));
        assertThat(hashes(saved.toString()).size() > 150, is(true));
    }

    @Test
    void ffmpegPlaysTheListByHttp() throws Exception {
        RealCamera camera = RealCamera.of(folder, Coding.h264("-g", "50", "-bf", "0"));
        Recording recording = record(camera);
        camera.play(recording.muxer());
        LivePlaylist playlist = recording.muxer().playlist();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(playlist, exchange));
        server.start();
        try {
            List<String> found =
                    hashes("http://127.0.0.1:" + server.getAddress().getPort() + "/camera.m3u8");
            List<String> expected = hashes(camera.clip().toString());
            assertThat(found, is(expected.subList(0, found.size())));
            assertThat(found.size(), is(150)); // whole segments only: this player knows no parts
        } finally {
            server.stop(0);
        }
    }

    private static void answer(LivePlaylist playlist, HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        byte[] body;
        if (name.equals(Names.ENTRY)) {
            body = PlaylistText.entry(playlist).getBytes(StandardCharsets.UTF_8);
        } else if (name.equals(Names.LIVE)) {
            body = (PlaylistText.live(playlist) + "#EXT-X-ENDLIST\n").getBytes(StandardCharsets.UTF_8);
        } else {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            playlist.find(name).orElseThrow().pieces().forEach(whole::writeBytes);
            body = whole.toByteArray();
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Recording record(RealCamera camera) {
        Recording recording = new Recording(camera.source(), HlsSettings.startingNow(Clock.systemUTC()));
        camera.describe(recording.muxer(), Instant.now());
        return recording;
    }

    private static void play(RealCamera camera, Recording recording, Predicate<RealCamera.Packet> which) {
        camera.packets().stream().filter(which).forEach(packet -> RealCamera.send(recording.muxer(), packet));
    }

    private static String lastText(Recording recording) {
        return recording.texts().get(recording.texts().size() - 1);
    }

    private void arrivesUnchanged(Coding coding) throws IOException, InterruptedException {
        RealCamera camera = RealCamera.of(folder, coding);
        Recording recording = record(camera);
        camera.play(recording.muxer());
        Path saved = recording.save(folder.resolve("saved.mp4"));
        List<String> expected = hashes(camera.clip().toString());
        List<String> found = hashes(saved.toString());
        assertThat("missing at the end", expected.size() - found.size(), lessThan(LAST_PART));
        int whole = found.size() - REORDERED;
        assertThat(found.subList(0, whole), is(expected.subList(0, whole)));
        assertThat(timesOf(saved, "v").size(), is(found.size()));
        assertMonotone(timesOf(saved, "v"));
        assertMonotone(timesOf(saved, "a"));
        recording.texts().forEach(PlaylistCheck::check);
    }

    private static void assertMonotone(List<Double> times) {
        for (int i = 1; i < times.size(); i++) {
            assertThat("packet " + i, times.get(i), greaterThan(times.get(i - 1)));
        }
    }

    private static List<Double> timesOf(Path file, String kind) throws IOException, InterruptedException {
        String text = Program.run(
                "ffprobe",
                "-v",
                "error",
                "-select_streams",
                kind,
                "-show_entries",
                "packet=dts_time",
                "-of",
                "csv=p=0",
                file.toString());
        return Arrays.stream(text.split("\n"))
                .map(line -> Double.valueOf(line.replace(",", "")))
                .toList();
    }

    private static List<String> hashes(String file) throws IOException, InterruptedException {
        String text = Program.run(
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-i",
                file,
                "-map",
                "0:v",
                "-fps_mode",
                "passthrough",
                "-f",
                "framemd5",
                "-");
        return Arrays.stream(text.split("\n"))
                .filter(line -> line.startsWith("0,"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }
}

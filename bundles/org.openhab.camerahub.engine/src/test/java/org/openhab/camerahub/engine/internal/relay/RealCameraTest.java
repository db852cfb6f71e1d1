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
package org.openhab.camerahub.engine.internal.relay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;

/**
 * A camera that this project did not write: GStreamer's RTSP server. Skipped where it is not installed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class RealCameraTest {

    private static final Path SCRIPT =
            Path.of("../../itests/org.openhab.camerahub.itests/src/test/resources/peers/camera.py");
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final StreamFixture fixture = new StreamFixture();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void tearDown() throws Exception {
        fixture.close();
        for (Process process : processes) {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "h264, aac,  digest, tcp",
        "h264, pcmu, basic,  tcp",
        "h265, none, digest, tcp",
        "h264, aac,  digest, udp",
    })
    void everyPacketOfEveryTrackArrives(String video, String audio, String auth, String transport) throws Exception {
        int port = start("--video", video, "--audio", audio, "--auth", auth, "--transport", transport);
        CameraStream stream = open(port);
        Recorder recorder = fixture.watch(stream);
        boolean sound = !audio.equals("none");

        await("two seconds of everything", () -> count(recorder, 0) > 60 && (!sound || count(recorder, 2) > 60));
        await("a sender report", () -> count(recorder, 1) > 0 && (!sound || count(recorder, 3) > 0));

        assertUnbroken(recorder, 0);
        assertUnbroken(recorder, 2);
        assertThat(fixture.statistics().packetsLost(), is(0L));
        assertThat(fixture.statistics().packetsUnusable(), is(0L));
        Recorder late = fixture.watch(stream);
        assertThat(late.cached.get(0).is(MediaRun.KEY_START), is(true));
        assertThat(
                late.start.clocks().stream().map(ClockReference::fromCamera).toList(),
                is(sound ? List.of(true, true) : List.of(true)));
    }

    @Test
    void itsParameterSetsAreLearntIfTheDescriptionHasNone() throws Exception {
        int port = start("--video", "h264", "--audio", "none", "--auth", "digest");

        StreamDescription description = fixture.describe(open(port));

        assertThat(description.sdp().media().get(0).fmtp(), hasKey("sprop-parameter-sets"));
    }

    @Test
    void aStreamThatIsClosedAndOpenedAgainPlaysAgain() throws Exception {
        int port = start("--video", "h264", "--audio", "aac", "--auth", "digest");
        CameraStream stream = open(port);
        for (int i = 0; i < 3; i++) {
            Recorder recorder = new Recorder(fixture.loops.next());
            CameraStream.Subscription subscription = stream.subscribe(recorder);
            await("frames", () -> count(recorder, 0) > 10);
            subscription.close();
            fixture.awaitState(org.openhab.camerahub.engine.monitor.CameraStatistics.State.IDLE);
        }
        assertThat(fixture.statistics().sessions(), is(3L));
    }

    private CameraStream open(int port) {
        return fixture.open(StreamFixture.camera(
                "rtsp://camera:secret@127.0.0.1:" + port + "/stream",
                CameraTransport.AUTO,
                CameraTrust.AUTHORITIES,
                ModifierRules.NONE,
                false));
    }

    private int start(String... options) throws IOException {
        assumeTrue(Files.exists(SCRIPT) && Files.isExecutable(PYTHON), "no test camera here");
        List<String> command = new ArrayList<>(List.of(PYTHON.toString(), SCRIPT.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String line = out.readLine();
        assumeTrue(line != null && line.startsWith("READY "), "GStreamer's RTSP server is not installed");
        return Integer.parseInt(line.substring("READY ".length()).strip());
    }

    private static long count(Recorder recorder, int channel) {
        return recorder.frames.stream()
                .filter(each -> each.channel() == channel)
                .count();
    }

    private static void assertUnbroken(Recorder recorder, int channel) {
        List<Recorder.Frame> frames = recorder.ofChannel(channel);
        for (int i = 1; i < frames.size(); i++) {
            assertThat(frames.get(i).sequence(), is(frames.get(i - 1).sequence() + 1 & 0xFFFF));
        }
    }
}

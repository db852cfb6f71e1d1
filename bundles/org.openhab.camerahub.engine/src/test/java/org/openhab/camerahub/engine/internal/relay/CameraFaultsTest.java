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
import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.testing.Rtp;
import org.openhab.camerahub.engine.testing.ScriptedCamera;

/**
 * What can be wrong with a camera, and what a viewer is told about it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CameraFaultsTest extends WithScriptedCamera {

    /** Too short for a busy machine, so only where nothing is to be answered in time. */
    private static final HubLimits IMPATIENT = StreamFixture.limits(Duration.ofSeconds(10), Duration.ofMillis(400));

    @Test
    void aCameraThatIsOffIsUnreachable() throws Exception {
        String url = camera.url();
        camera.switchOff();

        HubException fault = fixture.fault(fixture.open(url));

        assertThat(fault.kind(), is(FaultKind.CAMERA_UNREACHABLE));
        assertThat(
                fault.getMessage(),
                is("Camera Front door cannot be reached (the connection was refused). Check"
                        + " its power, its network and the address in its configuration."));
        assertThat(fixture.statistics().lastFault(), is(fault));
        assertThat(fixture.log, hasItem(startsWith("(X)")));
    }

    @Test
    void anUnknownHostNameIsUnreachable() {
        HubException fault = fixture.fault(fixture.open("rtsp://camera.invalid/live"));

        assertThat(fault.kind(), is(FaultKind.CAMERA_UNREACHABLE));
        assertThat(fault.getMessage(), not(containsString("invalid")));
    }

    @Test
    void aNameServerThatDoesNotAnswerDoesNotHoldTheViewer() {
        try (StreamFixture slow = new StreamFixture(fixture.limits, host -> new CompletableFuture<>())) {
            HubException fault = slow.fault(slow.open("rtsp://camera.invalid/live"));

            assertThat(fault.kind(), is(FaultKind.CAMERA_UNREACHABLE));
            assertThat(
                    fault.detail(),
                    is("no connection within " + fixture.limits.cameraConnect().toMillis() + " ms"));
        }
    }

    @Test
    void theSecondAddressIsTriedIfTheFirstRefuses() throws Exception {
        List<InetAddress> both = List.of(InetAddress.getByName("127.0.0.9"), InetAddress.getByName("127.0.0.1"));
        try (StreamFixture two = new StreamFixture(fixture.limits, host -> CompletableFuture.completedFuture(both))) {
            assertThat(
                    two.describe(two.open("rtsp://camera.invalid:" + camera.port() + "/live"))
                            .tracks(),
                    hasSize(2));
        }
    }

    @Test
    void aCameraThatDoesNotAnswerIsTimedOut() {
        useLimits(IMPATIENT);
        camera.on("DESCRIBE", request -> {});

        HubException fault = fixture.fault(fixture.open(camera.url()));

        assertThat(fault.kind(), is(FaultKind.CAMERA_TIMEOUT));
        assertThat(fault.detail(), is("DESCRIBE was not answered within 400 ms"));
    }

    @Test
    void aCameraThatAnswersLateButInTimePlays() {
        camera.on("DESCRIBE", request -> {
            CameraStreamTest.pause(250);
            request.asUsual();
        });
        camera.on("PLAY", request -> {
            CameraStreamTest.pause(250);
            request.asUsual();
        });

        fixture.watch(fixture.open(camera.url()));
    }

    @Test
    void aPathThatTheCameraDoesNotKnowIsNoStream() {
        camera.on("DESCRIBE", request -> request.answer(404));

        assertThat(fixture.faultKind(camera.url()), is(FaultKind.CAMERA_NO_STREAM));
    }

    @Test
    void aCameraThatServesNoMoreClientsRefused() {
        camera.on("SETUP", request -> request.answer(453));

        Recorder recorder = fixture.subscribe(fixture.open(camera.url()));

        recorder.awaitEvent("ended");
        assertThat(recorder.events, is(List.of("ended")));
        assertThat(recorder.faults.get(0).kind(), is(FaultKind.CAMERA_REFUSED));
        assertThat(recorder.faults.get(0).detail(), is("SETUP was answered 453 Not Enough Bandwidth"));
    }

    @Test
    void aWebServerIsNoCamera() {
        camera.on(
                "DESCRIBE",
                request -> request.connection.send(
                        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(fixture.faultKind(camera.url()), is(FaultKind.CAMERA_PROTOCOL));
    }

    @Test
    void garbageIsNoCamera() {
        camera.on("DESCRIBE", request -> request.connection.send(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));

        assertThat(fixture.faultKind(camera.url()), is(FaultKind.CAMERA_PROTOCOL));
    }

    @Test
    void aCameraWithMotionJpegOnlyIsUnusable() {
        camera.describing("v=0\nm=video 0 RTP/AVP 26\na=control:track1\n");

        HubException fault = fixture.fault(fixture.open(camera.url()));

        assertThat(fault.kind(), is(FaultKind.CAMERA_UNUSABLE));
        assertThat(fault.detail(), is("only video JPEG"));
    }

    @Test
    void modifiersThatLeaveNothingMakeItUnusable() {
        camera.describing("v=0\nm=audio 0 RTP/AVP 0\na=control:track1\n");
        ModifierRules rules = new ModifierRules(java.util.Set.of(Modifier.DEL_AUDIO), List.of());

        HubException fault =
                fixture.fault(fixture.open(StreamFixture.camera(camera.url()).withModifiers(rules)));

        assertThat(fault.kind(), is(FaultKind.CAMERA_UNUSABLE));
    }

    @Test
    void aHangUpBetweenDescriptionAndSetupIsMadeGoodUnnoticed() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        fixture.describe(stream);
        camera.hangUp();

        Recorder recorder = fixture.watch(stream);

        assertThat(recorder.faults, is(empty()));
    }

    @Test
    void aCameraThatHangsUpAlwaysIsGivenUp() {
        camera.on("DESCRIBE", request -> request.connection.close());

        assertThat(fixture.faultKind(camera.url()), is(FaultKind.CAMERA_LOST));
        assertThat(camera.connections(), hasSize(2));
    }

    /** DESCRIBE, two SETUP, PLAY, and then what keeps it alive. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aCameraThatClosesAfterSomeRequestsIsPlayedOrGivenUp(int most) throws Exception {
        Map<ScriptedCamera.Connection, Integer> answered = new ConcurrentHashMap<>();
        for (String method : List.of("DESCRIBE", "SETUP", "PLAY", "OPTIONS", "TEARDOWN")) {
            camera.on(method, request -> {
                request.asUsual();
                if (answered.merge(request.connection, 1, Integer::sum) == most) {
                    request.connection.close();
                }
            });
        }
        Recorder recorder = fixture.subscribe(fixture.open(camera.url()));

        if (most < 4) {
            recorder.awaitEvent("ended");
            assertThat(recorder.faults.get(0).kind(), is(FaultKind.CAMERA_LOST));
            assertThat("not called for ever", camera.connections().size(), is(lessThan(4)));
        } else {
            await("the third PLAY", () -> camera.requests("PLAY").size() == 3);
            assertThat(recorder.has("ended"), is(false));
            assertThat("with growing pauses", camera.connections().size(), is(lessThan(6)));
        }
    }

    @Test
    void aCameraThatDiesAndComesBackGoesOnWhereItStopped() throws Exception {
        Rtp video = Rtp.video();
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        camera.send(Rtp.join(video.keyPicture(2), video.picture(), video.goodbye()));
        recorder.awaitFrames(6);
        Recorder.Frame last = recorder.frames.get(4);

        camera.hangUp();
        await("the second PLAY", () -> camera.requests("PLAY").size() == 2);
        await(
                "the second start",
                () -> recorder.events.stream().filter("started"::equals).count() == 2);
        Rtp anew = new Rtp(0, 96, 77, 0x7FFFFFF0, 0x33333333);
        camera.send(Rtp.join(anew.senderReport(5), anew.keyPicture(1), anew.senderReport(6)));
        recorder.awaitFrames(10);

        assertThat(
                recorder.events,
                is(List.of("started", "frames", "flush", "interrupted", "started", "frames", "flush")));
        assertThat(recorder.faults.get(0).kind(), is(FaultKind.CAMERA_LOST));
        Recorder.Frame first = recorder.frames.get(6);
        assertThat(first.ssrc(), is(last.ssrc()));
        assertThat(first.sequence(), is(last.sequence() + 1 & 0xFFFF));
        long passed = first.timestamp() - last.timestamp() & 0xFFFFFFFFL;
        assertThat(passed, is(both(greaterThan(0L)).and(lessThan(90000L * 10))));
        Recorder.Frame report = recorder.frames.get(9);
        assertThat("its SSRC", report.word(8), is(last.ssrc()));
        assertThat("its RTP time", report.word(20), is(first.timestamp()));
        assertThat("the goodbye is a receiver report", recorder.frames.get(5).bytes()[5] & 0xFF, is(201));
        assertThat(fixture.statistics().sessions(), is(2L));
        assertThat(fixture.statistics().packetsLost(), is(0L));
    }

    @Test
    void aCameraThatStaysAwayIsTriedWithGrowingPauses() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        camera.on("DESCRIBE", request -> request.answer(503));

        camera.hangUp();

        await("some attempts", () -> fixture.statistics().connects() >= 4);
        assertThat(recorder.events, is(List.of("started", "interrupted")));
        camera.on("DESCRIBE", ScriptedCamera.Request::asUsual);
        await("the second start", () -> recorder.events.size() >= 3);
        assertThat(fixture.statistics().state(), is(CameraStatistics.State.PLAYING));
    }

    @Test
    void aCameraThatGoesSilentIsConnectedAnew() throws Exception {
        useLimits(StreamFixture.limits(Duration.ofMillis(600), Duration.ofSeconds(4)));
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        await("the second PLAY", () -> camera.requests("PLAY").size() == 2);

        assertThat(recorder.faults.get(0).kind(), is(FaultKind.CAMERA_SILENT));
        assertThat(camera.requests("TEARDOWN"), hasSize(greaterThan(0)));
    }

    @Test
    void aCameraThatComesBackWithOtherTracksEndsItsViewers() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        Recorder recorder = fixture.watch(stream);
        camera.describing(ScriptedCamera.H264_AAC.replace("H264", "H265"));

        camera.hangUp();
        recorder.awaitEvent("ended");

        assertThat(recorder.faults.get(1).detail(), is("it came back with other tracks"));
        StreamDescription now = fixture.describe(stream);
        assertThat(now.tracks().get(0).codec().name(), is("H265"));
    }

    @Test
    void newParameterSetsAreNoOtherTracks() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        camera.describing(ScriptedCamera.H264_AAC.replace("Z0LAHtkAoEf+yA", "Z0LAHtkAoEf+yB"));

        camera.hangUp();
        await("the second start", () -> recorder.events.size() >= 3);

        assertThat(recorder.events, is(List.of("started", "interrupted", "started")));
    }

    @Test
    void aChangedSourceEndsTheOldStream() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        try (ScriptedCamera other = new ScriptedCamera()) {
            CameraStream stream = fixture.open(other.url());
            recorder.awaitEvent("ended");

            fixture.watch(stream);

            await("the end of the old session", () -> camera.open() == 0);
        }
    }

    @Test
    void silentConnectionsAreTimedOutToo() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "rtsps://127.0.0.1:" + mute.getLocalPort() + "/x";
            fixture.faultKind(url); // the first one reads the trust store, which takes a busy machine long

            assertThat(fixture.faultKind(url), is(FaultKind.CAMERA_UNREACHABLE));
        }
    }
}

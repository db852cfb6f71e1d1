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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.probe.CameraProber;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.testing.DigestCheck;
import org.openhab.camerahub.engine.testing.ScriptedCamera;

/**
 * A look at a camera that leaves no trace, and ends as a viewer's would.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CameraProbeTest {

    private ScriptedCamera camera;
    private StreamFixture fixture;
    private CameraProber prober;

    @BeforeEach
    void setUp() throws Exception {
        camera = new ScriptedCamera();
        fixture = new StreamFixture();
        prober = new CameraProber(fixture.environment, fixture.streams);
    }

    @AfterEach
    void tearDown() {
        prober.close();
        fixture.close();
        camera.close();
    }

    @Test
    void theAnswerTellsTheTracksAndLeavesNoSession() throws Exception {
        camera.on("DESCRIBE", request -> request.describe("Content-Base: " + camera.url() + "/", "Server: Cam/1.0"));

        CameraProbe probe = probe(camera.url());

        assertThat(
                probe.tracks(),
                contains(
                        new CameraTrack(0, "video", "H264", "Constrained Baseline 3.0", 640, 128, 90000, true, false),
                        new CameraTrack(1, "audio", "AAC", "", 0, 0, 16000, true, false)));
        assertThat(probe.server(), is("Cam/1.0"));
        assertThat(probe.authentication(), is(""));
        assertThat(probe.live(), is(false));
        assertThat(probe.describeTime(), is(greaterThan(Duration.ZERO)));
        assertThat(camera.requests(), hasSize(1));
        await("the hub has gone", () -> camera.open() == 0);
    }

    @Test
    void theSchemeOfTheLoginIsNamed() throws Exception {
        camera.asking(DigestCheck.sha256("viewer", "secret"));
        assertThat(probe(camera.url().replace("//", "//viewer:secret@")).authentication(), is("Digest SHA-256"));

        camera.asking(DigestCheck.basic("viewer", "secret"));
        assertThat(probe(camera.url().replace("//", "//viewer:secret@")).authentication(), is("Basic"));
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgainAtOnce() throws Exception {
        camera.asking(DigestCheck.plain("viewer", "secret"));
        String url = camera.url().replace("//", "//viewer:wrong@");

        assertThat(fault(url).detail(), is("DESCRIBE was answered 401"));
        int requests = camera.requests().size();
        assertThat(fault(url).kind(), is(FaultKind.CAMERA_CREDENTIALS));

        assertThat(camera.requests(), hasSize(requests));
        assertThat(
                "others may",
                probe(camera.url().replace("//", "//viewer:secret@")).tracks(),
                hasSize(2));
    }

    @Test
    void aCameraThatIsOffIsReportedAsAViewerWouldMeetIt() throws Exception {
        String url = camera.url();
        camera.switchOff();

        HubException fault = fault(url);

        assertThat(fault.getMessage(), is(fixture.fault(fixture.open(url)).getMessage()));
        assertThat(fault.getMessage(), not(containsString("127.0.0.1")));
    }

    @Test
    void aCameraThatDoesNotAnswerIsTimedOut() {
        camera.on("DESCRIBE", request -> {});
        try (StreamFixture hasty =
                new StreamFixture(StreamFixture.limits(Duration.ofSeconds(10), Duration.ofMillis(400)))) {
            CameraProber hastyProber = new CameraProber(hasty.environment, hasty.streams);

            HubException fault = faultOf(hastyProber.probe(StreamFixture.camera(camera.url())));

            assertThat(fault.kind(), is(FaultKind.CAMERA_TIMEOUT));
            assertThat(fault.detail(), is("DESCRIBE was not answered within 400 ms"));
            hastyProber.close();
        }
        await("the hub has gone", () -> camera.open() == 0);
    }

    @Test
    void aCameraThatHangsUpOnceGetsASecondChance() throws Exception {
        camera.on("DESCRIBE", request -> {
            if (camera.connections().size() == 1) {
                request.connection.close();
            } else {
                request.asUsual();
            }
        });

        assertThat(probe(camera.url()).tracks(), hasSize(2));
    }

    @Test
    void aRedirectToTheSameHostIsFollowed() throws Exception {
        try (ScriptedCamera other = new ScriptedCamera()) {
            camera.on("DESCRIBE", request -> request.answer(302, "Location: " + other.url()));

            assertThat(probe(camera.url()).tracks(), hasSize(2));
        }
    }

    @Test
    void aPathThatTheCameraDoesNotKnowIsNoStream() {
        camera.on("DESCRIBE", request -> request.answer(404));

        assertThat(fault(camera.url()).kind(), is(FaultKind.CAMERA_NO_STREAM));
    }

    @Test
    void aWebServerIsNoCamera() {
        camera.on(
                "DESCRIBE",
                request -> request.connection.send(
                        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(fault(camera.url()).kind(), is(FaultKind.CAMERA_PROTOCOL));
    }

    @Test
    void aCameraWithoutUsableTracksIsUnusable() {
        camera.describing("v=0\nm=video 0 RTP/AVP 26\na=control:track1\n");

        assertThat(fault(camera.url()).detail(), is("only video JPEG"));
    }

    @Test
    void tracksThatTheHubCannotUseAreListedToo() throws Exception {
        camera.describing(ScriptedCamera.H264_AAC
                + "m=application 0 RTP/AVP 107\na=rtpmap:107 vnd.onvif.metadata/90000\na=control:track3\n");

        assertThat(
                probe(camera.url()).tracks().get(2),
                is(new CameraTrack(2, "application", "VND.ONVIF.METADATA", "", 0, 0, 90000, false, false)));
    }

    @Test
    void aCameraThatNamesASessionInItsDescriptionIsToldGoodbye() throws Exception {
        camera.on("DESCRIBE", request -> request.describe("Session: 4711"));

        assertThat(probe(camera.url()).tracks(), hasSize(2));

        assertThat(camera.requests("TEARDOWN"), hasSize(1));
    }

    @Test
    void whileItPlaysTheStreamItselfAnswers() throws Exception {
        fixture.watch(fixture.open(camera.url()));

        CameraProbe probe = probe(camera.url());

        assertThat(probe.live(), is(true));
        assertThat(probe.tracks(), hasSize(2));
        assertThat(camera.connections(), hasSize(1));
    }

    @Test
    void aChangedPasswordIsTriedAlthoughTheStreamPlaysWithTheOldOne() throws Exception {
        fixture.watch(fixture.open(camera.url()));

        assertThat(probe(camera.url().replace("//", "//viewer:other@")).live(), is(false));
    }

    @Test
    void aProbeJoinsAStreamThatIsJustOpening() throws Exception {
        camera.on("DESCRIBE", request -> {
            CameraStreamTest.pause(200);
            request.asUsual();
        });
        Recorder recorder = fixture.subscribe(fixture.open(camera.url()));
        fixture.awaitState(CameraStatistics.State.CONNECTING);

        assertThat(probe(camera.url()).tracks(), hasSize(2));

        recorder.awaitEvent("started");
        assertThat(camera.connections().size(), is(lessThan(3)));
    }

    @Test
    void whoAsksAtTheSameTimeGetsTheSameAnswer() throws Exception {
        camera.on("DESCRIBE", request -> {
            CameraStreamTest.pause(200);
            request.asUsual();
        });
        Camera same = StreamFixture.camera(camera.url());
        CompletionStage<CameraProbe> first = prober.probe(same);
        CompletionStage<CameraProbe> second = prober.probe(same);

        assertThat(get(first), is(get(second)));
        assertThat(camera.connections(), hasSize(1));
    }

    @Test
    void theFaultComesAsItIsAndNotInAnotherException() throws Exception {
        camera.on("DESCRIBE", request -> request.answer(404));
        CompletableFuture<Throwable> fault = new CompletableFuture<>();

        prober.probe(StreamFixture.camera(camera.url())).whenComplete((probe, why) -> fault.complete(why));

        assertThat(fault.get(10, TimeUnit.SECONDS), is(instanceOf(HubException.class)));
    }

    @Test
    void theAnswerComesOnNoEventLoop() throws Exception {
        CompletableFuture<String> thread = prober.probe(StreamFixture.camera(camera.url()))
                .thenApply(probe -> Thread.currentThread().getName())
                .toCompletableFuture();

        assertThat(thread.get(10, TimeUnit.SECONDS), not(startsWith("nioEventLoop")));
    }

    @Test
    void theEndOfTheHubEndsTheWait() {
        camera.on("DESCRIBE", request -> {});
        CompletionStage<CameraProbe> waiting = prober.probe(StreamFixture.camera(camera.url()));

        prober.close();

        assertThat(faultOf(waiting).detail(), is("the hub is shut down"));
        assertThat(fixture.events, is(empty()));
    }

    private CameraProbe probe(String url) throws Exception {
        return get(prober.probe(StreamFixture.camera(url)));
    }

    private HubException fault(String url) {
        return faultOf(prober.probe(StreamFixture.camera(url)));
    }

    private static CameraProbe get(CompletionStage<CameraProbe> stage) throws Exception {
        return stage.toCompletableFuture().get(15, TimeUnit.SECONDS);
    }

    private static HubException faultOf(CompletionStage<CameraProbe> stage) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> get(stage));
        assertThat(failed.getCause(), is(instanceOf(HubException.class)));
        return (HubException) failed.getCause();
    }
}

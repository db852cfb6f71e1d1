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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.testing.Rtp;

/**
 * One camera session for everybody, opened on demand and kept for a while.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CameraStreamTest extends WithScriptedCamera {

    @Test
    void describeTellsTheUsableTracks() {
        StreamDescription description = fixture.describe(fixture.open(camera.url()));

        assertThat(
                description.tracks(),
                is(List.of(
                        new Track(0, Track.Kind.VIDEO, Track.Codec.H264, 96, 90000),
                        new Track(1, Track.Kind.AUDIO, Track.Codec.AAC, 97, 16000))));
        assertThat(description.headers().first("Content-Base"), is(camera.url() + "/"));
        assertThat(camera.requests("SETUP"), is(empty()));
    }

    @Test
    void parallelDescribesShareOneConnection() throws Exception {
        camera.on("DESCRIBE", request -> {
            pause(100);
            request.asUsual();
        });
        CameraStream stream = fixture.open(camera.url());

        var answers = IntStream.range(0, 10)
                .mapToObj(i -> stream.describe(fixture.loops.next()))
                .toList();
        answers.forEach(answer -> answer.syncUninterruptibly());

        assertThat(camera.connections(), hasSize(1));
        assertThat(camera.requests("DESCRIBE"), hasSize(1));
    }

    @Test
    void anOpenStreamDescribesItselfWithoutAskingTheCamera() {
        CameraStream stream = fixture.open(camera.url());
        fixture.watch(stream);

        fixture.describe(stream);

        assertThat(camera.requests("DESCRIBE"), hasSize(1));
    }

    @Test
    void subscribersOfBothLoopsGetEveryByteUnchangedButTheTimeInReports() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        List<Recorder> recorders =
                IntStream.range(0, 4).mapToObj(i -> fixture.watch(stream)).toList();
        byte[] sent = Rtp.join(video.keyPicture(3), audio.sound(200), video.picture(), audio.senderReport(99));

        camera.send(sent);

        for (Recorder recorder : recorders) {
            recorder.awaitFrames(8);
            assertThat(Rtp.withoutNtpTime(join(recorder.frames)), is(Rtp.withoutNtpTime(sent)));
            assertThat(recorder.events, not(hasItem(startsWith("on a foreign thread"))));
        }
        assertThat(camera.connections(), hasSize(1));
        assertThat(camera.requests("PLAY"), hasSize(1));
    }

    @Test
    void framesAreMarkedForWhoeverHasToDropSome() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        camera.send(Rtp.join(video.keyPicture(2), video.picture(), audio.sound(9), video.senderReport(1)));
        recorder.awaitFrames(7);

        int start = MediaRun.VIDEO | MediaRun.PICTURE_START;
        assertThat(
                recorder.frames.stream().map(Recorder.Frame::flags).toList(),
                is(List.of(
                        start | MediaRun.KEY_START,
                        MediaRun.VIDEO,
                        MediaRun.VIDEO,
                        MediaRun.VIDEO,
                        start,
                        0,
                        MediaRun.RTCP)));
    }

    @Test
    void aLateViewerStartsWithTheNewestGroupOfPictures() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        Recorder early = fixture.watch(stream);
        camera.send(Rtp.join(video.keyPicture(2), video.picture()));
        byte[] newest = Rtp.join(video.keyPicture(2), audio.sound(50), video.picture());
        camera.send(newest);
        early.awaitFrames(11);

        Recorder late = fixture.watch(stream);

        assertThat(join(late.cached), is(newest));
        assertThat(late.frames, is(empty()));
        assertThat(late.start.clocks(), hasSize(2));
        assertThat(late.start.clocks().get(0).packets(), is(10L));
        assertThat(late.start.clocks().get(0).fromCamera(), is(false));
    }

    @Test
    void theCamerasSenderReportIsTheClockForAllViewers() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        Recorder early = fixture.watch(stream);
        camera.send(Rtp.join(video.keyPicture(1), video.senderReport(0x1234567890ABCDEFL)));
        early.awaitFrames(4);

        Recorder late = fixture.watch(stream);

        assertThat(late.start.clocks().get(0).fromCamera(), is(true));
        assertThat(
                late.start.clocks().get(0).ntpTime(),
                is(ByteBuffer.wrap(early.frames.get(3).bytes()).getLong(12)));
        assertThat(late.start.clocks().get(0).rtpTime(), is((long) video.timestamp));
    }

    @Test
    void afterTheLastViewerTheCameraLingersAndIsThenToldToStop() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        Recorder recorder = new Recorder(fixture.loops.next());
        CameraStream.Subscription subscription = stream.subscribe(recorder);
        recorder.awaitEvent("started");

        subscription.close();
        subscription.close();

        await("state", () -> fixture.statistics().subscribers() == 0);
        assertThat(fixture.statistics().state(), is(CameraStatistics.State.PLAYING));
        camera.awaitRequest("TEARDOWN");
        assertThat(camera.requests("TEARDOWN").get(0).header("Session"), is("4711"));
        await("the end of the connection", () -> camera.open() == 0);
        fixture.awaitState(CameraStatistics.State.IDLE);
    }

    @Test
    void forASubscriberThatHasLingeredItselfTheCameraDoesNotLingerOnceMore() throws Exception {
        Camera usual = StreamFixture.camera(camera.url());
        CameraStream stream = fixture.open(new Camera(
                usual.id(),
                usual.path(),
                usual.label(),
                usual.url(),
                usual.credentials(),
                usual.transport(),
                usual.trust(),
                usual.modifiers(),
                false,
                Duration.ofHours(1),
                true));
        Recorder recorder = new Recorder(fixture.loops.next());
        recorder.lingersItself = true;
        CameraStream.Subscription subscription = stream.subscribe(recorder);
        recorder.awaitEvent("started");

        subscription.close();

        camera.awaitRequest("TEARDOWN");
        fixture.awaitState(CameraStatistics.State.IDLE);
    }

    @Test
    void aViewerWithinTheLingerTimeGetsTheSameCameraSession() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        Recorder first = new Recorder(fixture.loops.next());
        CameraStream.Subscription subscription = stream.subscribe(first);
        first.awaitEvent("started");
        subscription.close();

        fixture.watch(stream);
        pause(StreamFixture.LINGER.toMillis() * 2);

        assertThat(camera.connections(), hasSize(1));
        assertThat(camera.requests("TEARDOWN"), is(empty()));
        assertThat(fixture.statistics().sessions(), is(1L));
    }

    @Test
    void prepareStartsTheCameraBeforeTheViewerPlays() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        fixture.describe(stream);
        stream.prepare();
        camera.awaitRequest("PLAY");
        fixture.awaitState(CameraStatistics.State.PLAYING);
        camera.send(video.keyPicture(1));
        await("packets", () -> fixture.statistics().packetsFromCamera() == 3);

        Recorder recorder = fixture.watch(stream);

        assertThat(recorder.cached, hasSize(3));
    }

    @Test
    void aRemovedCameraEndsItsViewers() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        fixture.streams.set(List.of());

        recorder.awaitEvent("ended");
        camera.awaitRequest("TEARDOWN");
        assertThat(fixture.streams.byPath("front-door").isEmpty(), is(true));
    }

    @Test
    void theSameCameraWithAnotherLingerKeepsItsViewers() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        fixture.open(StreamFixture.camera(camera.url())
                .withModifiers(org.openhab.camerahub.engine.camera.ModifierRules.NONE));
        camera.send(video.keyPicture(1));

        recorder.awaitFrames(3);
        assertThat(recorder.has("ended"), is(false));
        assertThat(camera.connections(), hasSize(1));
    }

    @Test
    void theStatisticsAddUp() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        Recorder one = fixture.watch(stream);
        Recorder two = fixture.watch(stream);
        byte[] sent = Rtp.join(video.keyPicture(3), audio.sound(10));
        camera.send(sent);
        one.awaitFrames(6);
        two.awaitFrames(6);

        CameraStatistics statistics = fixture.statistics();

        assertThat(statistics.bytesFromCamera(), is((long) sent.length));
        assertThat(statistics.bytesToViewers(), is(2L * sent.length));
        assertThat(statistics.packetsFromCamera(), is(6L));
        assertThat(statistics.packetsLost(), is(0L));
        assertThat(statistics.subscribers(), is(2));
        assertThat(statistics.codecs(), is(List.of("H264", "AAC")));
    }

    static byte[] join(List<Recorder.Frame> frames) {
        return Rtp.join(frames.stream().map(Recorder.Frame::bytes).toArray(byte[][]::new));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

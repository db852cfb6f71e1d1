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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.testing.Rtp;
import org.openhab.camerahub.engine.testing.ScriptedCamera;

/**
 * What cameras do to their clients, one test each.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CameraQuirksTest extends WithScriptedCamera {

    /** {@code {url}} is the URL of the request, {@code {host}} host and port. */
    @ParameterizedTest
    @CsvSource({
        "Content-Base: {url}/,          track1,                 {url}/track1",
        "Content-Base: {url},           track1,                 {url}/track1",
        "X-Nothing: 1,                  track1,                 {url}/track1",
        "Content-Location: {url}/,      track1,                 {url}/track1",
        "Content-Base: /live/,          track1,                 {url}/track1",
        "Content-Base: {host}/live/,    track1,                 {url}/track1",
        "Content-Base: rtsp://{host}/x, track1,                 rtsp://{host}/x/track1",
        "Content-Base: {url}/,          rtsp://{host}/other/t,  rtsp://{host}/other/t",
        "Content-Base: {url}/,          /live/track1,           {url}/track1",
        "Content-Base: {url}/,          ?ctype=video,           {url}/?ctype=video",
        "Content-Base: {url}?a=1,       trackID=0,              {url}?a=1/trackID=0",
        "Content-Base: (null),          track1,                 *",
    })
    void urlsOfTracksAreFoundWhateverTheCamerasBase(String header, String control, String expected) {
        camera.describing(ScriptedCamera.H264_AAC.replace("track1", expand(control)));
        camera.on("DESCRIBE", request -> request.describe(expand(header)));

        fixture.watch(fixture.open(camera.url()));

        String asked = camera.requests("SETUP").get(0).uri;
        assertThat(asked, expected.equals("*") ? endsWith("/track1") : is(expand(expected)));
    }

    @Test
    void theSessionsOwnControlUrlIsTheOneToPlay() {
        camera.describing(ScriptedCamera.H264_AAC.replace("a=control:*", "a=control:" + camera.url() + "/all/"));

        fixture.watch(fixture.open(camera.url()));

        assertThat(camera.requests("PLAY").get(0).uri, is(camera.url() + "/all/"));
        assertThat(camera.requests("SETUP").get(0).uri, is(camera.url() + "/all/track1"));
    }

    @Test
    void oddInterleavedChannelsAreMadeCanonical() throws Exception {
        camera.on("SETUP", request -> {
            String channels = request.uri.endsWith("1") ? "7-8" : "200-100";
            request.answer(200, "Session: 1", "Transport: RTP/AVP/TCP;unicast;interleaved=" + channels);
        });
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        video.channel = 7;
        audio.channel = 200;
        byte[] oddReport = audio.senderReport(1);
        oddReport[1] = 100;

        camera.send(Rtp.join(video.keyPicture(1), audio.sound(10), oddReport));
        recorder.awaitFrames(5);

        assertThat(recorder.frames.stream().map(Recorder.Frame::channel).toList(), is(List.of(0, 0, 0, 2, 3)));
    }

    @Test
    void aTransportAnswerWithoutChannelsMeansThoseAskedFor() throws Exception {
        camera.on("SETUP", request -> request.answer(200, "Session: 1", "Transport: RTP/AVP/TCP;unicast"));
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        camera.send(Rtp.join(video.keyPicture(1), audio.sound(10)));

        recorder.awaitFrames(4);
    }

    @Test
    void theSameChannelsForEveryTrackMeanThoseAskedFor() throws Exception {
        camera.on(
                "SETUP",
                request -> request.answer(200, "Session: 1", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1"));
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        camera.send(Rtp.join(video.keyPicture(1), audio.sound(10)));

        recorder.awaitFrames(4);
        assertThat(recorder.ofChannel(2), hasSize(1));
    }

    @Test
    void framesBeforeTheAnswerToPlayAreKept() throws Exception {
        byte[] early = Rtp.join(video.keyPicture(2), video.picture());
        camera.on("PLAY", request -> {
            request.connection.send(early);
            CameraStreamTest.pause(50);
            request.connection.send(Rtp.join(request.response(200, ""), audio.sound(10)));
        });

        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        recorder.awaitFrames(6);
        assertThat(recorder.ofChannel(0), hasSize(5));
    }

    @Test
    void packetsOfUnknownTracksAreLeftOut() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        byte[] unknown = new Rtp(6, 107, 1, 1, 1).sound(30);

        camera.send(Rtp.join(unknown, video.keyPicture(1), unknown, unknown, audio.sound(5), unknown));
        recorder.awaitFrames(4);

        assertThat(recorder.frames.stream().map(Recorder.Frame::channel).toList(), is(List.of(0, 0, 0, 2)));
        assertThat(fixture.statistics().packetsUnusable(), is(4L));
    }

    @Test
    void onvifMetadataAndBackChannelsAreNotSetUp() {
        camera.describing(ScriptedCamera.H264_AAC
                + "m=application 0 RTP/AVP 107\na=rtpmap:107 vnd.onvif.metadata/90000\na=control:track3\n"
                + "m=audio 0 RTP/AVP 0\na=sendonly\na=control:track4\n");

        StreamDescription description = fixture.describe(fixture.open(camera.url()));

        assertThat(description.tracks(), hasSize(2));
        assertThat(description.sdp().media(), hasSize(4));
    }

    /** Seen of cameras that describe what they do, not what the reader may do. */
    @Test
    void aCameraThatMarksAllItsTracksSendonlyPlays() {
        camera.describing(ScriptedCamera.H264_AAC.replace("a=control:track", "a=sendonly\na=control:track"));

        assertThat(fixture.describe(fixture.open(camera.url())).tracks(), hasSize(2));
    }

    @Test
    void garbageBetweenFramesIsToldOnceAConnection() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        byte[] garbage = new byte[18];

        camera.send(Rtp.join(video.keyPicture(1), garbage, video.picture()));
        camera.send(Rtp.join(video.picture(), garbage, video.picture()));
        recorder.awaitFrames(6);

        assertThat(
                fixture.log.stream()
                        .filter(line -> line.contains("neither frame nor message"))
                        .toList(),
                hasSize(1));
    }

    @Test
    void severalVideoTracksAreAllSetUp() {
        camera.describing(ScriptedCamera.H264_AAC
                + "m=video 0 RTP/AVP 98\na=rtpmap:98 H265/90000\na=control:track3\n"
                + "m=audio 0 RTP/AVP 8\na=control:track4\n");

        fixture.watch(fixture.open(camera.url()));

        assertThat(camera.requests("SETUP"), hasSize(4));
        assertThat(camera.requests("SETUP").get(3).header("Transport"), is("RTP/AVP/TCP;unicast;interleaved=6-7"));
    }

    @Test
    void audioThatNoViewerGetsIsNotSetUp() {
        ModifierRules rules = new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of());

        fixture.watch(fixture.open(
                StreamFixture.camera(camera.url(), CameraTransport.AUTO, CameraTrust.AUTHORITIES, rules, false)));

        assertThat(camera.requests("SETUP"), hasSize(1));
    }

    @Test
    void aRedirectToTheSameHostIsFollowed() throws Exception {
        try (ScriptedCamera other = new ScriptedCamera()) {
            camera.on("DESCRIBE", request -> request.answer(302, "Location: " + other.url() + "/main"));

            fixture.watch(fixture.open(camera.url()));

            assertThat(other.requests("DESCRIBE").get(0).uri, is(other.url() + "/main"));
            await("the end of the first connection", () -> camera.open() == 0);
        }
    }

    @Test
    void aRedirectToAnotherHostIsRefused() {
        camera.on("DESCRIBE", request -> request.answer(301, "Location: rtsp://127.0.0.2:" + camera.port() + "/x"));

        assertThat(fixture.faultKind(camera.url()), is(FaultKind.CAMERA_REFUSED));
        assertThat(camera.connections(), hasSize(1));
    }

    @Test
    void redirectsInACircleAreGivenUp() {
        camera.on("DESCRIBE", request -> request.answer(302, "Location: " + camera.url()));

        assertThat(fixture.faultKind(camera.url()), is(FaultKind.CAMERA_REFUSED));
        assertThat(camera.requests("DESCRIBE"), hasSize(4));
    }

    @Test
    void requestsOfTheCameraAreAnswered() throws Exception {
        fixture.watch(fixture.open(camera.url()));

        camera.send("OPTIONS * RTSP/1.0\r\nCSeq: 77\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        camera.send("ANNOUNCE * RTSP/1.0\r\nCSeq: 78\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        await("two answers", () -> camera.requests("RTSP/1.0").size() == 2);
        assertThat(camera.requests("RTSP/1.0").get(0).uri, is("200"));
        assertThat(camera.requests("RTSP/1.0").get(0).header("CSeq"), is("77"));
        assertThat(camera.requests("RTSP/1.0").get(1).uri, is("501"));
    }

    @Test
    void anAnswerWithoutCseqIsTakenForTheRequestThatWaits() {
        camera.on("DESCRIBE", request -> {
            String answer = new String(
                    request.response(200, ScriptedCamera.H264_AAC.replace("\n", "\r\n")), StandardCharsets.US_ASCII);
            request.connection.send(answer.replaceFirst("CSeq: \\d+\r\n", "").getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(fixture.describe(fixture.open(camera.url())).tracks(), hasSize(2));
    }

    @Test
    void anInterimAnswerIsWaitedThrough() {
        camera.on("PLAY", request -> {
            request.answer(100);
            request.asUsual();
        });

        fixture.watch(fixture.open(camera.url()));
    }

    @Test
    void answersAndFramesThatComeInSingleBytesAreUnderstood() throws Exception {
        camera.on("DESCRIBE", request -> {
            byte[] answer = request.response(200, ScriptedCamera.H264_AAC.replace("\n", "\r\n"));
            request.connection.sendInSingleBytes(answer);
        });
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        byte[] frames = Rtp.join(video.keyPicture(1), audio.sound(3), video.picture());
        camera.sendInSingleBytes(frames);

        recorder.awaitFrames(5);
        assertThat(CameraStreamTest.join(recorder.frames), is(frames));
    }

    /** Again and again, each time before the camera would end the session. */
    @Test
    void aSessionOfTenSecondsIsKeptAliveInTime() {
        camera.session("4711;timeout=2");
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        await("four signs of life", () -> camera.requests("GET_PARAMETER").size() >= 4);

        ScriptedCamera.Request before = camera.requests("OPTIONS").get(0);
        for (ScriptedCamera.Request keepAlive : camera.requests("GET_PARAMETER")) {
            assertThat(keepAlive.header("Session"), is("4711"));
            assertThat(
                    (keepAlive.nanos - before.nanos) / 1_000_000,
                    is(both(greaterThan(500L)).and(lessThan(2000L))));
            before = keepAlive;
        }
        assertThat(recorder.has("interrupted"), is(false));
    }

    @Test
    void aThinginoCameraThatAnswersGetParameterWith454IsKeptAliveByOptions() {
        camera.session("4711;timeout=2").on("GET_PARAMETER", request -> request.answer(454));
        Recorder recorder = fixture.watch(fixture.open(camera.url()));

        await("OPTIONS again", () -> camera.requests("OPTIONS").size() >= 3);

        assertThat(camera.requests("GET_PARAMETER"), hasSize(1));
        assertThat(recorder.has("interrupted"), is(false));
    }

    @Test
    void aCameraThatDoesNotOfferGetParameterIsKeptAliveByOptions() {
        camera.session("4711;timeout=2").on("OPTIONS", request -> request.answer(200, "Public: DESCRIBE, PLAY"));
        fixture.watch(fixture.open(camera.url()));

        await("OPTIONS again", () -> camera.requests("OPTIONS").size() >= 2);

        assertThat(camera.requests("GET_PARAMETER"), is(empty()));
    }

    @Test
    void aSilentTrackIsReportedAndLeftOutTheNextTime() throws Exception {
        var stream = fixture.open(StreamFixture.camera(
                camera.url(), CameraTransport.AUTO, CameraTrust.AUTHORITIES, ModifierRules.NONE, true));
        Recorder recorder = new Recorder(fixture.loops.next());
        var subscription = stream.subscribe(recorder);
        recorder.awaitEvent("started");

        await("the silent track", () -> {
            try {
                camera.send(video.picture());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return fixture.describe(stream).silentTracks().contains(1);
        });
        assertThat(fixture.statistics().silentTracks(), is(List.of(1)));
        assertThat(fixture.log, hasItem(containsString("silent")));
        subscription.close();
        await("the end", () -> camera.open() == 0);

        assertThat(fixture.describe(stream).tracks(), hasSize(1));
    }

    @Test
    void missingParameterSetsAreLearntFromTheStream() throws Exception {
        camera.describing(ScriptedCamera.H264_AAC.replaceAll(";sprop-parameter-sets=[^\n]*", ""));
        camera.on("PLAY", request -> {
            request.asUsual();
            request.connection.send(Rtp.join(video.picture(), video.keyPicture(1)));
        });

        StreamDescription description = fixture.describe(fixture.open(camera.url()));

        assertThat(
                description.sdp().media().get(0).fmtp().get("sprop-parameter-sets"), is("Z0LAHtkAoEf+yA==,aM44gA=="));
        assertThat(description.sdp().media().get(0).fmtp().get("packetization-mode"), is("1"));
    }

    @Test
    void parameterSetsThatNeverComeDelayTheDescriptionOnlyForAWhile() {
        camera.describing(ScriptedCamera.H264_AAC.replaceAll(";sprop-parameter-sets=[^\n]*", ""));
        long start = System.nanoTime();

        StreamDescription description = fixture.describe(fixture.open(camera.url()));

        assertThat(description.tracks(), hasSize(2));
        assertThat((System.nanoTime() - start) / 1_000_000, is(lessThan(5000L)));
    }

    private String expand(String text) {
        return text.replace("{url}", camera.url()).replace("{host}", "127.0.0.1:" + camera.port());
    }
}

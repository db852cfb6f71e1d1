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
package org.openhab.camerahub.engine.internal.viewer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.openhab.camerahub.engine.internal.playout.Runs.AUDIO;
import static org.openhab.camerahub.engine.internal.playout.Runs.KEY;
import static org.openhab.camerahub.engine.internal.playout.Runs.MORE;
import static org.openhab.camerahub.engine.internal.playout.Runs.PICTURE;
import static org.openhab.camerahub.engine.internal.playout.Runs.VIDEO;
import static org.openhab.camerahub.engine.internal.playout.Runs.run;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.URL;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.track;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.playout.Runs;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.TrackClock;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.rtsp.rtp.NtpTime;
import org.openhab.camerahub.rtsp.rtp.SenderReport;

/**
 * What a playing viewer gets.
 *
 * @author Camera Hub authors - Initial contribution
 */
class PlayTest {

    private final ViewerRig viewer = new ViewerRig();

    @AfterEach
    void nothingIsLeft() {
        viewer.close();
        assertThat(viewer.camera.subscribers, is(empty()));
        assertThat(Runs.bytesInUse(), is(0L));
    }

    private void started() {
        viewer.camera.start(List.of(), List.of());
    }

    /** A viewer that has got its reports and a key picture. */
    private void flowing() {
        viewer.playing();
        started();
        viewer.camera.deliver(run().video(KEY, 1, 90_000).audio(1, 16_000).build());
        viewer.frames();
    }

    @Test
    void aRunIsForwardedInOneWriteWithoutACopy() {
        flowing();
        MediaRun run = run().video(PICTURE, 2, 93_000)
                .audio(2, 17_000)
                .video(MORE, 3, 93_000)
                .build();
        ByteBuf data = run.frames().data();
        viewer.camera.deliver(run);
        ByteBuf out = viewer.channel.readOutbound();
        assertThat(out.memoryAddress() == data.memoryAddress(), is(true));
        assertThat(Runs.frames(out), contains("0:2@93000", "2:2@17000", "0:3@93000"));
        assertThat(viewer.hasOutput(), is(false));
    }

    @Test
    void everyTrackGetsASenderReportRightBeforeItsFirstPacket() {
        viewer.playing();
        started();
        viewer.camera.deliver(run().video(KEY, 1, 90_000)
                .video(MORE, 2, 90_000)
                .audio(7, 16_000)
                .audio(8, 17_024)
                .build());
        assertThat(viewer.frames(), contains("1:SR", "0:1@90000", "0:2@90000", "3:SR", "2:7@16000", "2:8@17024"));
        viewer.camera.deliver(run().video(PICTURE, 3, 93_000).build());
        assertThat(viewer.frames(), contains("0:3@93000"));
    }

    @Test
    void theCamerasOwnReportSparesTheHubsAndLaterOnesPass() {
        viewer.playing();
        started();
        viewer.camera.deliver(run().report(VIDEO, 1L << 32, 90_000)
                .video(KEY, 1, 90_000)
                .audio(1, 16_000)
                .build());
        viewer.camera.deliver(run().report(AUDIO, 2L << 32, 16_000).build());
        assertThat(viewer.frames(), contains("1:SR", "0:1@90000", "3:SR", "2:1@16000", "3:SR"));
    }

    @Test
    void asLongAsNoClockIsKnownTheHubsIsUsed() {
        viewer.playing();
        started();
        viewer.camera.deliver(run().video(KEY, 1, 90_000).audio(1, 16_000).build());
        SenderReport video = report(0);
        SenderReport audio = report(1);
        assertThat(video.ntpTime(), is(NtpTime.of(ViewerRig.NOW)));
        assertThat(video.rtpTime(), is(90_000L));
        assertThat(audio.ntpTime(), is(NtpTime.of(ViewerRig.NOW)));
        assertThat(audio.rtpTime(), is(16_000L));
    }

    @Test
    void reportsSayWhatTheTracksClocksSay() {
        viewer.playing();
        long hour = 3600L << 32;
        TrackClock videoClock = new TrackClock(0);
        TrackClock audioClock = new TrackClock(1);
        viewer.camera.start(List.of(), List.of(videoClock, audioClock));
        videoClock.tell(new ClockReference(0, 0x1000, hour, 45_000, true, 500, 60_000));
        audioClock.tell(new ClockReference(1, 0x1001, 2 * hour, 24_000, false, 700, 7000));
        viewer.camera.deliver(run().video(KEY, 1, 90_000).audio(1, 16_000).build());
        SenderReport video = report(0);
        SenderReport audio = report(1);
        assertThat("half a second of 90 kHz later", video.ntpTime(), is(hour + (1L << 31)));
        assertThat(video.packets(), is(500L));
        assertThat("half a second of 16 kHz sooner", audio.ntpTime(), is(2 * hour - (1L << 31)));
        assertThat(audio.octets(), is(7000L));
    }

    /** Skips buffers and reads the report behind them. */
    private SenderReport report(int skipped) {
        for (int i = 0; i < skipped; i++) {
            viewer.channel.<ByteBuf>readOutbound().release();
        }
        ByteBuf frame = viewer.channel.readOutbound();
        SenderReport report = SenderReport.read(frame, frame.readerIndex() + 4);
        frame.release();
        return report;
    }

    @Test
    void aViewerOfTheVideoAloneGetsNoSound() {
        viewer.ask("SETUP", track(0), "Transport", "RTP/AVP/TCP;interleaved=0-1");
        viewer.ask("PLAY", URL);
        started();
        viewer.camera.deliver(run().video(KEY, 1, 90_000).build());
        viewer.frames();
        viewer.camera.deliver(run().video(PICTURE, 2, 93_000)
                .video(MORE, 3, 93_000)
                .audio(1, 16_000)
                .report(AUDIO, 1, 1)
                .video(MORE, 4, 93_000)
                .build());
        assertThat(
                "neighbours stay one buffer", viewer.channel.outboundMessages().size(), is(2));
        assertThat(viewer.frames(), contains("0:2@93000", "0:3@93000", "0:4@93000"));
    }

    @Test
    void framesComeOnTheViewersOwnChannels() {
        viewer.ask("SETUP", track(1), "Transport", "RTP/AVP/TCP;interleaved=0-1");
        viewer.ask("SETUP", track(0), "Transport", "RTP/AVP/TCP;interleaved=8-9");
        viewer.ask("PLAY", URL);
        started();
        MediaRun run = run().video(KEY, 1, 90_000).audio(1, 16_000).build();
        run.frames().retain();
        viewer.camera.deliver(run);
        assertThat(viewer.frames(), contains("9:SR", "8:1@90000", "1:SR", "0:1@16000"));
        assertThat("the shared frames are as before", run.frames().channel(0), is(0));
        run.frames().release();
    }

    @Test
    void aJoiningViewerGetsTheNewestPicturesAtOnceJustBeforeLive() {
        viewer.playing();
        MediaRun first = run().video(PICTURE, 9, 0)
                .video(KEY, 10, 3000)
                .audio(5, 500)
                .video(MORE, 11, 3000)
                .report(VIDEO, 1, 1)
                .build();
        MediaRun second = run().video(PICTURE, 12, 6000)
                .audio(6, 1000)
                .video(PICTURE, 13, 9000)
                .build();
        viewer.camera.start(List.of(first, second), List.of());
        assertThat(viewer.frames(), contains("1:SR", "0:10@8820", "0:11@8820", "0:12@8910", "0:13@9000"));
        assertThat("the report counts as well", info().packets(), is(5L));
        viewer.camera.deliver(
                run().video(MORE, 14, 9000).video(PICTURE, 15, 12_000).build());
        assertThat(viewer.frames(), contains("0:14@9000", "0:15@12000"));
        first.frames().release();
        second.frames().release();
    }

    @Test
    void withoutCachedPicturesTheViewerBeginsWithTheNextKeyPicture() {
        viewer.playing();
        started();
        viewer.camera.deliver(
                run().video(MORE, 1, 0).audio(1, 500).video(PICTURE, 2, 3000).build());
        assertThat(viewer.frames(), contains("3:SR", "2:1@500"));
        viewer.camera.deliver(run().video(KEY, 3, 6000).video(MORE, 4, 6000).build());
        assertThat(viewer.frames(), contains("1:SR", "0:3@6000", "0:4@6000"));
        assertThat(info().droppedPackets(), is(0L));
    }

    @Test
    void afterAPauseNothingComesTwice() {
        flowing(); // up to packet 1
        viewer.ask("PAUSE", URL);
        MediaRun cached = run().video(KEY, 1, 90_000).video(PICTURE, 2, 93_000).build();
        viewer.ask("PLAY", URL);
        viewer.camera.start(List.of(cached), List.of());
        viewer.camera.deliver(run().video(PICTURE, 3, 96_000).build());
        assertThat(viewer.frames(), contains("0:2@93000", "0:3@96000"));
        cached.frames().release();
    }

    @Test
    void aTrackThatIsSetUpInAPauseIsPlayedToo() {
        viewer.ask("SETUP", track(0), "Transport", "RTP/AVP/TCP;interleaved=0-1");
        viewer.ask("PLAY", URL);
        started();
        viewer.ask("PAUSE", URL);
        viewer.ask("SETUP", track(1), "Transport", "RTP/AVP/TCP;interleaved=4-5");
        viewer.ask("PLAY", URL);
        started();
        viewer.camera.deliver(run().video(KEY, 1, 0).audio(1, 0).build());
        assertThat(viewer.frames(), contains("1:SR", "0:1@0", "5:SR", "4:1@0"));
    }

    @Test
    void afterTheCameraWasLostTheViewerGoesOnWithAKeyPicture() {
        flowing();
        viewer.camera.subscribers.get(0).interrupted(new HubException(FaultKind.CAMERA_LOST, "door", "closed"));
        started();
        viewer.camera.deliver(
                run().video(PICTURE, 2, 93_000).video(KEY, 3, 96_000).build());
        assertThat(viewer.frames(), contains("0:3@96000"));
        assertThat(viewer.log, hasItem(containsString("waiting for it")));
    }

    @Test
    void theDelimiterInFrontOfAKeyPictureIsNotMissed() {
        flowing();
        viewer.camera.subscribers.get(0).interrupted(new HubException(FaultKind.CAMERA_LOST, "door", "closed"));
        started();
        int keyOnly = MediaRun.VIDEO | MediaRun.KEY_START;
        viewer.camera.deliver(run().video(PICTURE, 2, 93_000).build());
        assertThat(viewer.frames(), is(empty()));
        viewer.camera.deliver(run().audio(2, 17_000)
                .video(keyOnly, 3, 93_000)
                .video(MORE, 4, 93_000)
                .build());
        assertThat(viewer.frames(), contains("2:2@17000", "0:2@93000", "0:3@93000", "0:4@93000"));
        viewer.camera.deliver(run().video(PICTURE, 5, 96_000).build());
        assertThat(viewer.frames(), contains("0:5@96000"));
    }

    @Test
    void aPictureThatIsNotAKeyPictureIsForgottenWhileWaitingForOne() {
        viewer.playing();
        started();
        viewer.camera.deliver(run().video(PICTURE, 2, 93_000)
                .video(PICTURE, 3, 96_000)
                .video(KEY, 4, 99_000)
                .build());
        assertThat(viewer.frames(), contains("1:SR", "0:4@99000"));
    }

    @Test
    void framesStopWithPauseEvenThoseOnTheirWay() {
        flowing();
        var late = viewer.camera.subscribers.get(0);
        viewer.ask("PAUSE", URL);
        MediaRun run = run().video(PICTURE, 2, 93_000).build();
        late.frames(run);
        late.flush();
        assertThat(viewer.hasOutput(), is(false));
        run.frames().release();
    }

    @Test
    void whenTheStreamEndsTheViewerIsLetGoWithTheReason() {
        flowing();
        viewer.camera.end(new HubException(FaultKind.CAMERA_UNREACHABLE, "door", "no route"));
        assertThat(viewer.channel.isOpen(), is(false));
        assertThat(viewer.sessions.recent().get(0).endReason(), containsString("cannot be reached"));
    }

    @Test
    void aSlowViewerLosesWholePicturesUpToAKeyPictureAndNothingElse() {
        flowing();
        viewer.channel.stick(true);
        int sequence = 2;
        for (int picture = 0; picture < 30; picture++) { // 30 x 2 x 1 kB against a buffer of 20 kB
            viewer.camera.deliver(run().video(PICTURE, sequence++, 93_000 + picture * 3000L, 1000)
                    .video(MORE, sequence++, 93_000 + picture * 3000L, 1000)
                    .build());
        }
        long dropped = info().droppedPictures();
        assertThat(dropped > 15 && dropped < 25, is(true));
        viewer.channel.stick(false);
        List<String> frames = viewer.frames();
        assertThat("whole pictures only", frames.size() % 2, is(0));
        assertThat(frames.size() / 2 + dropped, is(30L));
        viewer.camera.deliver(run().video(PICTURE, sequence, 200_000)
                .video(KEY, sequence + 1, 203_000)
                .build());
        assertThat(viewer.frames(), contains("0:" + (sequence + 1) + "@203000"));
    }

    @Test
    void thePicturesOfAJoinDoNotCountAsABacklog() {
        viewer.playing();
        viewer.channel.stick(true);
        MediaRun cached = run().video(KEY, 1, 0, 30_000).build(); // more than the buffer
        viewer.camera.start(List.of(cached), List.of());
        viewer.camera.deliver(run().video(PICTURE, 2, 3000, 5000).audio(1, 0).build());
        assertThat(info().droppedPictures(), is(0L));
        viewer.channel.stick(false);
        assertThat(viewer.frames(), contains("1:SR", "0:1@0", "0:2@3000", "3:SR", "2:1@0"));
        cached.frames().release();
    }

    @Test
    void aViewerThatTakesNothingIsEnded() {
        flowing();
        viewer.channel.stick(true);
        viewer.camera.deliver(run().video(PICTURE, 2, 93_000).build());
        viewer.passSlowly(Duration.ofSeconds(14));
        assertThat(viewer.channel.isOpen(), is(true));
        viewer.passSlowly(Duration.ofSeconds(7));
        assertThat(viewer.channel.isOpen(), is(false));
        assertThat(viewer.sessions.recent().get(0).endReason(), is("the viewer takes no data"));
    }

    @Test
    void aViewerThatTakesItsFramesNeedsNoKeepAlive() {
        flowing();
        for (int i = 0; i < 300; i++) {
            viewer.camera.deliver(
                    run().video(PICTURE, 2 + i, 93_000 + i * 3000L).build());
            viewer.pass(Duration.ofSeconds(1));
        }
        assertThat(viewer.channel.isOpen(), is(true));
        viewer.frames();
    }

    @Test
    void aPausedViewerIsEndedWithoutAKeepAlive() {
        viewer.ready();
        viewer.passSlowly(Duration.ofSeconds(50));
        viewer.ask("OPTIONS", URL);
        viewer.passSlowly(Duration.ofSeconds(58));
        assertThat(viewer.channel.isOpen(), is(true));
        viewer.passSlowly(Duration.ofSeconds(8));
        assertThat(viewer.channel.isOpen(), is(false));
        assertThat(viewer.sessions.recent().get(0).endReason(), is("no request in time"));
    }

    @Test
    void whatWasSentIsCounted() {
        flowing();
        SessionInfo before = info();
        viewer.camera.deliver(run().video(PICTURE, 2, 93_000).audio(2, 17_000).build());
        assertThat(info().packets() - before.packets(), is(2L));
        assertThat(info().bytes() - before.bytes(), is(4L + 32 + 4 + 22));
        assertThat(info().state(), is(SessionInfo.State.PLAYING));
        assertThat(info().cameraId(), is("id-front-door"));
        viewer.frames();
    }

    private SessionInfo info() {
        return viewer.sessions.running().get(0);
    }

    @Test
    void receiverReportsOfTheViewerKeepItAlive() {
        viewer.ready();
        for (int i = 0; i < 20; i++) {
            viewer.passSlowly(Duration.ofSeconds(10));
            MediaRun run = run().report(VIDEO, 1, 1).build();
            viewer.deliver(run.frames());
            assertThat(run.frames().refCnt(), is(0));
        }
        assertThat(viewer.channel.isOpen(), is(true));
    }

    @Test
    void framesWithoutASessionAreIgnoredWithinLimits() {
        viewer.deliver(run().video(KEY, 1, 0, 1000).build().frames());
        assertThat(viewer.channel.isOpen(), is(true));
        for (int i = 0; i < 70 && viewer.channel.isOpen(); i++) {
            viewer.deliver(run().video(KEY, 1, 0, 1000).build().frames());
        }
        assertThat(viewer.channel.isOpen(), is(false));
    }

    @Test
    void somethingElseThanAMessageIsReleased() {
        ByteBuf other = Unpooled.buffer();
        viewer.deliver(other);
        assertThat(other.refCnt(), is(0));
    }
}

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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.URL;
import static org.openhab.camerahub.engine.internal.viewer.ViewerRig.track;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.playout.Runs;
import org.openhab.camerahub.rtsp.codec.MalformedInput;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Who may do what, how a connection ends, and what the log guesses about it.
 *
 * @author Camera Hub authors - Initial contribution
 */
class GateAndHintsTest {

    private static final String TCP = "RTP/AVP/TCP;interleaved=0-1";

    /** Lets "Authorization: let me in" pass. */
    private static ViewerGate.Decision gate(String authorization, Duration delay) {
        return "let me in".equals(authorization)
                ? new ViewerGate.Granted("alice")
                : new ViewerGate.Challenged(List.of("Digest realm=\"r\"", "Basic realm=\"r\""), delay);
    }

    private Duration delay = Duration.ZERO;
    private ViewerRig viewer = new ViewerRig((peer, request) -> {
        String authorization = request.headers().first("Authorization");
        return gate(authorization == null ? "" : authorization, delay);
    });

    @AfterEach
    void close() {
        viewer.close();
    }

    @Test
    void everyChallengeHasItsOwnHeader() {
        RtspResponse response = viewer.ask("DESCRIBE", URL);
        assertThat(response.status().code(), is(401));
        assertThat(response.headers().all("WWW-Authenticate"), contains("Digest realm=\"r\"", "Basic realm=\"r\""));
    }

    @Test
    void whetherACameraExistsIsNotToldToStrangers() {
        assertThat(viewer.status("DESCRIBE", "rtsp://hub.example/no-such-camera"), is(401));
        assertThat(viewer.status("SETUP", track(0), "Transport", TCP), is(401));
    }

    @Test
    void optionsNeedsNoCredentials() {
        assertThat(viewer.status("OPTIONS", URL), is(200));
    }

    @Test
    void insideASessionAnEchoIsNotAskedAgain() {
        viewer.ask("DESCRIBE", URL, "Authorization", "let me in");
        viewer.ask("SETUP", track(0), "Transport", TCP, "Authorization", "let me in");
        assertThat(viewer.status("PLAY", URL, "Session", "SESSION-1"), is(200));
        assertThat(viewer.status("TEARDOWN", URL, "Session", "SESSION-1"), is(200));
        assertThat("the session is over", viewer.status("GET_PARAMETER", URL), is(401));
    }

    @Test
    void theAccountIsShown() {
        viewer.ask("DESCRIBE", URL, "Authorization", "let me in", "User-Agent", "VLC");
        assertThat(viewer.sessions.running().get(0).user(), is("alice"));
        assertThat(viewer.sessions.running().get(0).userAgent(), is("VLC"));
        assertThat(viewer.sessions.running().get(0).peer(), is("127.0.0.1:50000"));
    }

    @Test
    void guessingIsSlowedDownButTheOrderIsKept() {
        delay = Duration.ofSeconds(2);
        viewer.send("DESCRIBE", URL, "Authorization", "guess");
        viewer.send("OPTIONS", URL);
        viewer.pass(Duration.ofMillis(1900));
        assertThat(viewer.hasOutput(), is(false));
        viewer.pass(Duration.ofMillis(200));
        assertThat(viewer.response().status().code(), is(401));
        assertThat(viewer.response().headers().first("CSeq"), is("2"));
        assertThat(viewer.log, hasItem(allOf(startsWith("(S)"), containsString("127.0.0.1:50000"))));
    }

    @Test
    void whoIsRefusedGetsOneAnswerAndNoMore() {
        viewer.close();
        viewer = new ViewerRig((peer, request) -> new ViewerGate.Refused(RtspStatus.FORBIDDEN));
        assertThat(viewer.status("DESCRIBE", URL), is(403));
        assertThat(viewer.channel.isOpen(), is(false));
    }

    @Test
    void malformedInputIsAnsweredWithItsStatusAndTheConnectionClosed() {
        viewer.channel
                .pipeline()
                .fireUserEventTriggered(new MalformedInput(
                        new RtspSyntaxException(RtspStatus.RTSP_VERSION_NOT_SUPPORTED, "RTSP/7.0 is not known")));
        assertThat(viewer.response().status().code(), is(505));
        assertThat(viewer.channel.isOpen(), is(false));
    }

    @Test
    void aBrokenConnectionIsClosed() {
        viewer.channel.pipeline().fireExceptionCaught(new java.io.IOException("Connection reset by peer"));
        assertThat(viewer.channel.isOpen(), is(false));
    }

    @Test
    void sessionsCanBeEndedFromOutside() {
        viewer.ask("DESCRIBE", URL, "Authorization", "let me in");
        assertThat(viewer.sessions.endAll("another-camera", "closed"), is(0));
        assertThat(viewer.sessions.endAll("id-front-door", "the stream was switched off"), is(1));
        viewer.channel.runPendingTasks();
        assertThat(viewer.channel.isOpen(), is(false));
        assertThat(viewer.sessions.recent().get(0).endReason(), is("the stream was switched off"));
        assertThat(viewer.sessions.running().size(), is(0));
    }

    @Test
    void strangersAreNotRemembered() {
        viewer.ask("DESCRIBE", URL);
        viewer.channel.close();
        viewer.channel.runPendingTasks();
        assertThat(viewer.sessions.recent().size(), is(0));
        assertThat(viewer.sessions.count(), is(0));
    }

    private void leave() {
        viewer.channel.close();
        viewer.channel.runPendingTasks();
    }

    private void open() {
        viewer.close();
        viewer = new ViewerRig();
    }

    @Test
    void aViewerWithoutCredentialsIsToldWhere() {
        viewer.ask("DESCRIBE", URL);
        leave();
        assertThat(viewer.log, hasItem(allOf(startsWith("(?)"), containsString("never sent any"))));
    }

    @Test
    void aViewerWithWrongCredentialsIsToldToCompareThem() {
        viewer.ask("DESCRIBE", URL, "Authorization", "guess");
        leave();
        assertThat(viewer.log, hasItem(allOf(startsWith("(?)"), containsString("compare"))));
    }

    @Test
    void aViewerThatLeavesRightAfterTheDescriptionHintsAtItsAudio() {
        open();
        viewer.ask("DESCRIBE", URL);
        leave();
        assertThat(viewer.log, hasItem(allOf(startsWith("(?)"), containsString("del_audio"))));
    }

    @Test
    void aViewerThatWantsUdpIsToldSo() {
        open();
        viewer.ask("DESCRIBE", URL);
        viewer.ask("SETUP", track(0), "Transport", "RTP/AVP;unicast;client_port=5000-5001");
        leave();
        assertThat(viewer.log, hasItem(allOf(startsWith("(?)"), containsString("UDP"))));
    }

    @Test
    void aViewerThatLeavesBeforeThereWasAPictureHintsAtTheCamera() {
        open();
        viewer.playing();
        leave();
        assertThat(viewer.log, hasItem(allOf(startsWith("(?)"), containsString("before the camera sent anything"))));
    }

    @Test
    void aViewerThatLeavesSoonAfterPlayHintsAtTheStream() {
        open();
        viewer.playing();
        viewer.camera.start(List.of(), List.of());
        viewer.camera.deliver(Runs.run().video(Runs.KEY, 1, 0).build());
        viewer.pass(Duration.ofMillis(1500));
        leave();
        assertThat(viewer.log, hasItem(allOf(startsWith("(?)"), containsString("within 2 s of PLAY"))));
    }

    @Test
    void aViewerThatWatchedForAWhileLeavesWithoutAHint() {
        open();
        viewer.playing();
        viewer.camera.start(List.of(), List.of());
        viewer.camera.deliver(Runs.run().video(Runs.KEY, 1, 0).build());
        viewer.pass(Duration.ofSeconds(3));
        leave();
        assertThat(viewer.log, not(hasItem(startsWith("(?)"))));
    }
}

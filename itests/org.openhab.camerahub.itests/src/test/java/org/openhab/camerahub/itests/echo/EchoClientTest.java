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
package org.openhab.camerahub.itests.echo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The emulated Echo gives up where Android's client gives up (ECHO.md section 2): each point has its example.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class EchoClientTest {

    /** For what does not come. */
    private static final Duration SHORT = Duration.ofSeconds(2);
    /** For what comes, however busy the machine is. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private @Nullable ScriptedServer started;

    @BeforeEach
    void start() throws IOException {
        started = new ScriptedServer();
    }

    @AfterEach
    void stop() throws Exception {
        server().close();
    }

    private ScriptedServer server() {
        ScriptedServer server = started;
        if (server == null) {
            throw new IllegalStateException();
        }
        return server;
    }

    private EchoReport show(Duration limit) throws IOException {
        return show(server().settings(), limit);
    }

    private static EchoReport show(EchoSettings settings, Duration limit) throws IOException {
        try (EchoClient echo = new EchoClient(settings)) {
            return echo.show(limit);
        }
    }

    @Test
    void aServerThatKeepsToTheRulesIsShown() throws IOException {
        EchoReport report = show(LONG);
        assertThat(report.toString(), report.shows(), is(true));
        assertThat(report.tracks(), is(2));
    }

    @Test
    void itBeginsWithDescribeAndNamesNoUnicast() throws IOException {
        show(LONG);
        assertThat(
                server().requests().get(0),
                allOf(
                        startsWith("DESCRIBE rtsp://127.0.0.1:"),
                        containsString("CSeq=1"),
                        containsString("stagefright")));
        assertThat(server().requests().get(1), containsString("Transport=RTP/AVP/TCP;interleaved=0-1"));
        assertThat(server().requests().get(2), containsString("Session=12"));
        assertThat(server().requests().get(4), startsWith("TEARDOWN"));
    }

    @Test
    void point16WithoutSenderReportOnATrackTheScreenStaysBlack() throws IOException {
        server().withoutSenderReports();
        EchoReport report = show(SHORT);
        assertThat(report.failure(), containsString("no time"));
    }

    @Test
    void point16AfterTenSecondsWithoutRtcpTimeStampsAreMadeUp() throws IOException {
        server().withoutSenderReports();
        EchoReport report = show(LONG);
        assertThat(report.toString(), report.fakedTime(), is(true));
    }

    @Test
    void point17ASilentTrackStopsThePicture() throws IOException {
        server().withSilentAudio();
        assertThat(show(SHORT).failure(), containsString("track2 has no data"));
    }

    @Test
    void point18ARecordingsRangeWithoutRtpInfoAborts() throws IOException {
        server().answer(text -> text.replace("npt=now-", "npt=0.000-"));
        assertThat(show(LONG).failure(), containsString("point 18"));
    }

    @Test
    void point18RtpInfoWithAnotherUrlAborts() throws IOException {
        server().answer(text ->
                text.replace("npt=now-", "npt=0.000-\r\nRTP-Info: url=rtsp://192.0.2.1/track1;seq=100;rtptime=0"));
        assertThat(show(LONG).failure(), containsString("point 18"));
    }

    @Test
    void point18AMisleadingFirstSequenceStallsTheTrack() throws IOException {
        String base = server().settings().url();
        server().startingAt(200)
                .sdp(text -> text.replace("npt=now-", "npt=0-"))
                .answer(text -> text.replace(
                        "npt=now-",
                        "npt=0.000-\r\nRTP-Info: url=" + base + "/track1;seq=100;rtptime=0,url=" + base
                                + "/track2;seq=0;rtptime=0"));
        assertThat(show(LONG).failure(), containsString("stalls"));
    }

    @Test
    void point18ATruthfulRtpInfoIsShown() throws IOException {
        String base = server().settings().url();
        server().sdp(text -> text.replace("npt=now-", "npt=0-"))
                .answer(text -> text.replace(
                        "npt=now-",
                        "npt=0.000-\r\nRTP-Info: url=" + base + "/track1;seq=100;rtptime=0,url=" + base
                                + "/track2;seq=0;rtptime=0"));
        EchoReport report = show(LONG);
        assertThat(report.toString(), report.shows(), is(true));
    }

    @Test
    void point19AnRtspsContentBaseIsGluedToTheUrl() throws IOException {
        server().answer(text -> text.replace("Content-Base: rtsp:", "Content-Base: rtsps:"));
        show(SHORT);
        assertThat(server().requests().get(1), containsString("/rtsps://"));
    }

    @Test
    void point20ASectionWithoutRtpmapAborts() throws IOException {
        assertThat(failureWithSdp(text -> ScriptedServer.withoutLine(text, "a=rtpmap:0")), containsString("a=rtpmap"));
    }

    @Test
    void point20ASectionWithoutControlAborts() throws IOException {
        assertThat(
                failureWithSdp(text -> ScriptedServer.withoutLine(text, "a=control:track2")),
                containsString("no a=control"));
    }

    @Test
    void point20AnOddFramesizeAborts() throws IOException {
        assertThat(
                failureWithSdp(text -> text.replace("a=control:track1", "a=framesize:96 1280*720\r\na=control:track1")),
                containsString("a=framesize"));
    }

    @Test
    void point21AnH264SectionWithoutParameterSetsIsIgnored() throws IOException {
        server().sdp(text -> text.replace(";sprop-parameter-sets=Z0LADQ==,aM48gA==", ""));
        EchoReport report = show(SHORT);
        assertThat(report.ignoredTracks(), contains("H264/90000"));
        assertThat(report.failure(), containsString("no picture"));
    }

    @Test
    void aLastLineWithoutLineEndIsNotRead() throws IOException {
        assertThat(
                failureWithSdp(text -> text.substring(0, text.length() - 2)),
                containsString("section 2 has no a=control"));
    }

    @Test
    void point22ASetupAnswerWithoutSessionAborts() throws IOException {
        server().answer(text -> text.replace("Session: 12;timeout=60\r\n", ""));
        assertThat(show(LONG).failure(), containsString("without Session"));
    }

    @Test
    void point23TheKeepAliveAsksOptionsOfTheOriginalUrl() throws IOException {
        try (EchoClient echo = new EchoClient(server().settings())) {
            echo.show(LONG);
            assertThat(echo.keepAlive().failure(), is((String) null));
        }
        assertThat(
                server().requests().get(4),
                allOf(startsWith("OPTIONS " + server().settings().url() + " "), containsString("Session=12")));
    }

    @Test
    void point24TheDigestHasABlankBehindTheUrlAndNoRealm() throws IOException {
        server().challenging()
                .answer(text ->
                        text.contains("401") ? text + "WWW-Authenticate: Digest realm=\"x\", nonce=\"abc\"\r\n" : text);
        show(server().settings().withAccount("me", "pw"), SHORT);
        String second = server().requests().get(1);
        assertThat(second, containsString("uri=\"" + server().settings().url() + " \""));
        assertThat(second, not(containsString("realm")));
        assertThat(server().requests().size(), greaterThanOrEqualTo(5));
    }

    @Test
    void point24AnUnknownChallengeAborts() throws IOException {
        server().challenging().answer(text -> text.contains("401") ? text + "WWW-Authenticate: Bearer\r\n" : text);
        assertThat(show(server().settings().withAccount("me", "pw"), LONG).failure(), containsString("point 24"));
    }

    @Test
    void point25TenSecondsWithoutAUnitEndTheSession() throws IOException {
        try (EchoClient echo = new EchoClient(server().settings())) {
            echo.show(LONG);
            assertThat(echo.watch(LONG).failure(), containsString("point 25"));
        }
    }

    private @Nullable String failureWithSdp(UnaryOperator<String> change) throws IOException {
        server().sdp(change);
        return show(LONG).failure();
    }
}

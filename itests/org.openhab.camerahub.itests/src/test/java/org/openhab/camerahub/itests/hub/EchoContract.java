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
package org.openhab.camerahub.itests.hub;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.demo.camera.SimulatedCamera;
import org.openhab.camerahub.itests.echo.EchoClient;
import org.openhab.camerahub.itests.echo.EchoReport;
import org.openhab.camerahub.itests.echo.EchoSettings;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Clip;
import org.openhab.camerahub.itests.peer.GstCamera;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * What an Echo sees (ECHO.md section 2).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EchoContract {

    /** What Amazon asks for; how fast it is on a machine with nothing else to do is printed. */
    private static final Duration AMAZONS_LIMIT = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Credentials SIMULATED = new Credentials("camera", "hidden:password");

    private final TestCameras cameras = new TestCameras();
    private final SimulatedCamera simulated = new SimulatedCamera(0, AuthScheme.DIGEST, SIMULATED);
    private @Nullable HubUnderTest running;

    protected abstract HubUnderTest start(HubSetup setup) throws Exception;

    /** How the hub asks viewers who they are. */
    protected abstract String authentication();

    @BeforeAll
    void startHub() throws Exception {
        HubUnderTest hub = start(HubSetup.with(authentication()));
        running = hub;
        CameraSpec door = cameras.live("door", "h264", "aac", "digest");
        hub.setCameras(List.of(
                door,
                door.named("mute").withModifiers("del_audio"),
                door.named("tv").withModifiers("del_audio").forViewers("AFTMM"),
                cameras.live("garden", "h264", "pcmu", "basic"),
                cameras.live("roof", "h265", "aac", "digest"),
                new CameraSpec(
                        "simulated", simulated.url(), SIMULATED.username(), SIMULATED.password(), List.of(), "", false),
                cameras.playing("recording", Clip.of("h264", "aac", 20), "h264", "aac")));
        warmUp();
    }

    /** The first session of a fresh Java machine is about loading classes. */
    private void warmUp() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (EchoClient echo = new EchoClient(settings("door"))) {
                echo.show(LIMIT);
            }
        }
        untilTheHubHasLeft("door");
    }

    @AfterAll
    void stopHub() throws Exception {
        HubUnderTest hub = running;
        if (hub != null) {
            hub.close();
        }
        cameras.close();
        simulated.close();
    }

    private HubUnderTest hub() {
        HubUnderTest hub = running;
        if (hub == null) {
            throw new IllegalStateException();
        }
        return hub;
    }

    private EchoSettings settings(String camera) throws Exception {
        EchoSettings settings = EchoSettings.overTls("127.0.0.1", hub().tlsPort(), "/" + camera);
        return authentication().equals("NONE")
                ? settings
                : settings.withAccount(hub().setup().user(), hub().setup().password());
    }

    private void untilTheHubHasLeft(String camera) throws Exception {
        GstCamera real = cameras.of(camera);
        Await.until("the hub has left " + camera, LIMIT, () -> real.clients() == 0);
    }

    private static void assertShown(EchoReport report) {
        assertThat(report.toString(), report.shows(), is(true));
        assertThat(report.toString(), report.fakedTime(), is(false));
        assertThat(report.toString(), report.damaged(), is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"door", "garden", "mute"})
    void thePictureOfAColdCameraComesInTime(String camera) throws Exception {
        untilTheHubHasLeft(camera.equals("mute") ? "door" : camera);
        try (EchoClient echo = new EchoClient(settings(camera))) {
            EchoReport report = echo.show(PATIENCE);
            assertShown(report);
            assertThat(report.toString(), Objects.requireNonNull(report.timeToPicture()), is(lessThan(AMAZONS_LIMIT)));
            assertThat(report.tracks(), is(camera.equals("mute") ? 1 : 2));
            report("cold " + camera, report);
        }
    }

    @RepeatedTest(3)
    void thePictureOfTheSimulatedCameraComesInTime() throws Exception {
        Await.until("nobody watches", LIMIT, () -> hub().sessions() == 0);
        Thread.sleep(HubUnderTest.LINGER_SECONDS * 1000L + 500);
        try (EchoClient echo = new EchoClient(settings("simulated"))) {
            EchoReport report = echo.show(PATIENCE);
            assertShown(report);
            assertThat(report.tracks(), is(2));
            assertThat(report.toString(), Objects.requireNonNull(report.timeToPicture()), is(lessThan(AMAZONS_LIMIT)));
            report("cold simulated camera", report);
        }
    }

    @Test
    void thePictureOfAWarmCameraComesInTime() throws Exception {
        try (EchoClient first = new EchoClient(settings("door"))) {
            assertShown(first.show(PATIENCE));
            first.watch(Duration.ofSeconds(2));
            try (EchoClient second = new EchoClient(settings("door"))) {
                EchoReport report = second.show(PATIENCE);
                assertShown(report);
                assertThat(
                        report.toString(), Objects.requireNonNull(report.timeToPicture()), is(lessThan(AMAZONS_LIMIT)));
                report("warm door", report);
                assertShown(second.watch(Duration.ofSeconds(2)));
            }
        }
    }

    @Test
    void soundAndPictureAreInStep() throws Exception {
        try (EchoClient echo = new EchoClient(settings("door"))) {
            assertShown(echo.show(PATIENCE));
            EchoReport report = echo.watch(Duration.ofSeconds(8));
            assertShown(report);
            assertThat(report.skew(), is(notNullValue()));
            assertThat(report.toString(), Objects.requireNonNull(report.skew()), is(lessThan(Duration.ofMillis(500))));
        }
    }

    @Test
    void theKeepAliveOnTheOriginalUrlIsAnswered() throws Exception {
        try (EchoClient echo = new EchoClient(settings("garden"))) {
            assertShown(echo.show(PATIENCE));
            assertShown(echo.keepAlive());
            assertShown(echo.watch(Duration.ofSeconds(1)));
        }
        untilTheHubHasLeft("garden");
    }

    @Test
    void aCameraThatPlaysARecordingLooksLive() throws Exception {
        try (EchoClient echo = new EchoClient(settings("recording"))) {
            assertShown(echo.show(PATIENCE));
            assertShown(echo.watch(Duration.ofSeconds(3)));
        }
    }

    @Test
    void soundIsTakenAwayFromTheViewersThatStumbleOverIt() throws Exception {
        String fireTv = "Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2;AFTMM)";
        try (EchoClient television = new EchoClient(settings("tv").withUserAgent(fireTv));
                EchoClient screen = new EchoClient(settings("tv"))) {
            EchoReport withoutSound = television.show(PATIENCE);
            assertShown(withoutSound);
            assertThat(withoutSound.tracks(), is(1));
            EchoReport withSound = screen.show(PATIENCE);
            assertShown(withSound);
            assertThat(withSound.tracks(), is(2));
        }
    }

    @Test
    void nothingThatAnEchoReceivesNamesTheCamera() throws Exception {
        try (EchoClient echo = new EchoClient(settings("garden"))) {
            assertShown(echo.show(PATIENCE));
            echo.watch(Duration.ofSeconds(6));
            String received = new String(echo.received(), StandardCharsets.ISO_8859_1);
            for (String secret : TestCameras.SECRETS) {
                assertThat(secret, received.contains(secret), is(false));
            }
        }
    }

    @Test
    void everyChallengeThatIsOfferedCanBeTaken() throws Exception {
        try (EchoClient echo = new EchoClient(settings("door").takingTheFirstChallenge())) {
            assertShown(echo.show(PATIENCE));
        }
    }

    @Test
    void h265IsMoreThanThisClientCanPlayButNoReasonToBreakDown() throws Exception {
        try (EchoClient echo = new EchoClient(settings("roof"))) {
            EchoReport report = echo.show(PATIENCE);
            assertThat(
                    report.toString(), report.statuses().get(report.statuses().size() - 1), is(200));
            assertThat(
                    report.ignoredTracks().toString(),
                    report.ignoredTracks().stream().anyMatch(format -> format.startsWith("H265")),
                    is(true));
        }
    }

    @Test
    void theScreenThatLeavesFreesTheCamera() throws Exception {
        try (EchoClient echo = new EchoClient(settings("door"))) {
            assertShown(echo.show(PATIENCE));
            echo.vanish();
        }
        untilTheHubHasLeft("door");
        assertThat(hub().sessions(), is(lessThanOrEqualTo(0)));
    }

    /** Figures for the reader of the build's log. */
    private static void report(String what, EchoReport report) {
        System.out.println("Echo, " + what + ": picture after "
                + Objects.requireNonNull(report.timeToPicture()).toMillis() + " ms, slowest answer "
                + report.longestAnswer().toMillis() + " ms");
    }
}

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
package org.openhab.camerahub.itests.karaf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.wire.RecordingViewer;

/**
 * The doctor and the following log on Karaf's console, with real cameras.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleDoctorTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** More than one visit's lines. */
    private static final long FOLLOWED = 40;

    private final TestCameras cameras = new TestCameras();
    private @Nullable KarafHub running;

    @BeforeAll
    void startHub() throws Exception {
        KarafHub hub = KarafHub.start(HubSetup.with("BASIC"));
        running = hub;
        CameraSpec door = cameras.live("door", "h264", "aac", "digest");
        CameraSpec garden = cameras.live("garden", "h265", "none", "basic");
        hub.setCameras(List.of(
                door,
                garden,
                door.named("wrong").withPassword("not-it"),
                door.named("away").at("rtsp://" + TestCameras.HOST + ":9/stream")));
    }

    @AfterAll
    void stopHub() {
        KarafHub hub = running;
        if (hub != null) {
            hub.close();
        }
        cameras.close();
    }

    private KarafHub hub() {
        KarafHub hub = running;
        if (hub == null) {
            throw new IllegalStateException();
        }
        return hub;
    }

    /** Checks a camera; whatever comes out names no secret. */
    private String check(String camera) {
        String report = hub().command("check " + camera);
        for (String secret : TestCameras.SECRETS) {
            assertThat(report, not(containsString(secret)));
        }
        assertThat(report, not(containsString(hub().setup().password())));
        return report;
    }

    /** The result and the finding of a row. */
    private static String row(String report, String check) {
        return report.lines()
                .filter(line -> line.matches("\\S+ +" + check + "  .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + check + " in:\n" + report));
    }

    @Test
    void aGoodCameraPassesEveryRowOfItsOwn() throws Exception {
        String report = check("door");

        assertThat(row(report, "Camera"), matchesPattern("pass .*takes the login \\(Digest MD5\\)."));
        assertThat(row(report, "Description"), matchesPattern("(pass|warn) .* \\d+ ms.*"));
        assertThat(row(report, "Video"), matchesPattern("pass .*H.264 .*"));
        assertThat(row(report, "Resolution"), matchesPattern("pass .*\\d+ x \\d+"));
        assertThat(row(report, "Audio"), matchesPattern("pass .*AAC, \\d+ Hz"));
        assertThat(row(report, "First picture"), matchesPattern("(pass|warn) .* \\d+ ms.*"));
        assertThat(row(report, "Tracks"), matchesPattern("pass .*"));
        assertThat(row(report, "Sender reports"), matchesPattern("pass .*"));
        assertThat(row(report, "TLS as an Echo"), matchesPattern("pass .*TLSv1.2 with TLS_ECDHE_RSA_WITH_AES_.*"));
        assertThat(row(report, "Authentication"), matchesPattern("pass .*BASIC.*"));
        assertThat(row(report, "Public name"), matchesPattern("FAIL .*No public name.*"));
        assertThat(row(report, "Certificate chain"), matchesPattern("FAIL .*"));
        // The stream lingers for a second and the probe says goodbye: what the camera sees of it comes at its own pace.
        Await.until(
                "nobody is left at the camera", LIMIT, () -> cameras.of("door").clients() == 0);
    }

    @Test
    void anH265CameraWithoutSoundIsToldSo() {
        String report = check("garden");

        assertThat(row(report, "Video"), matchesPattern("FAIL .*H.265 Main.*"));
        assertThat(report, containsString("-> Set the camera to H.264"));
        assertThat(row(report, "Audio"), matchesPattern("pass .*no sound.*"));
    }

    @Test
    void aWrongPasswordAndACameraThatIsAwayAreToldApart() {
        String wrong = check("wrong");
        assertThat(row(wrong, "Camera"), matchesPattern("FAIL .*refuses the user name or password.*"));
        assertThat(wrong, containsString("-> Correct the credentials of this camera."));

        String away = check("away");
        assertThat(row(away, "Camera"), matchesPattern("FAIL .*cannot be reached.*"));
        assertThat(away, containsString("-> Check its power"));
    }

    @Test
    void theLogIsFollowedWhileAViewerComes() throws Exception {
        String url = hub().tlsUrlWithoutAccount("door"); // asks the console, which runs one command at a time
        CompletableFuture<String> console =
                CompletableFuture.supplyAsync(() -> hub().command("log -f " + FOLLOWED + " door"));
        while (!console.isDone()) { // the console may begin to follow in the middle of a visit
            try (RecordingViewer viewer = RecordingViewer.connect(
                    url, hub().setup().user(), hub().setup().password())) {
                viewer.play();
                viewer.receive(0, 5, LIMIT);
                viewer.teardown();
            }
        }
        String followed = console.get(LIMIT.toSeconds(), TimeUnit.SECONDS);

        assertThat(followed, containsString("DESCRIBE"));
        assertThat(followed.lines().filter(line -> line.matches("\\d\\d:.*")).count(), is(FOLLOWED));
        assertThat(hub().command("cameras"), containsString("H264 AAC"));
    }
}

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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.demo.karaf.Framework;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.OpenResources;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.Ffprobe;
import org.openhab.camerahub.itests.peer.OpensslClient;
import org.openhab.camerahub.itests.wire.RecordingViewer;

/**
 * Looking after the add-on in Karaf: its console, its restart, the frameworks, OpenSSL and what is there without it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KarafOperationTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestCameras cameras = new TestCameras();
    private @Nullable KarafHub running;
    private @Nullable CameraSpec door;

    @BeforeAll
    void startHub() throws Exception {
        KarafHub hub = KarafHub.start(HubSetup.with("DIGEST"));
        running = hub;
        CameraSpec camera = cameras.live("door", "h264", "aac", "digest");
        door = camera;
        hub.setCameras(List.of(camera, camera.named("mute").withModifiers("del_audio")));
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

    private CameraSpec door() {
        CameraSpec camera = door;
        if (camera == null) {
            throw new IllegalStateException();
        }
        return camera;
    }

    private void assertShows(KarafHub hub) throws Exception {
        FfmpegViewer.Seen seen =
                FfmpegViewer.of(hub.tlsUrl("door")).pictures(25).decode(LIMIT);
        assertThat(seen.messages(), seen.pictures().size(), is(25));
    }

    @Test
    void theConsoleListsCamerasSessionsLogAndCertificate() throws Exception {
        try (RecordingViewer viewer = RecordingViewer.connect(
                hub().tlsUrlWithoutAccount("door"),
                hub().setup().user(),
                hub().setup().password())) {
            viewer.play();
            viewer.receive(0, 20, LIMIT);
            assertThat(hub().command("list"), containsString("PLAYING"));
            assertThat(hub().command("list"), containsString("del_audio"));
            assertThat(hub().command("sessions"), containsString("PLAYING"));
            assertThat(hub().command("sessions"), containsString("TLSv1"));
            assertThat(hub().command("log"), containsString("DESCRIBE"));
            viewer.teardown();
        }
        assertThat(hub().command("certificate"), containsString("hub.example"));
        assertThat(hub().command("certificate"), containsString("RSA 2048"));
        String all = hub().command("list")
                + hub().command("sessions recent")
                + hub().command("log")
                + hub().karaf().log();
        assertThat(all, not(containsString(TestCameras.HOST)));
        assertThat(all, not(containsString(TestCameras.PASSWORD)));
        assertThat(all, not(containsString(hub().setup().password())));
    }

    @Test
    void theConsoleSwitchesTheTestSocket() throws Exception {
        int port = hub().testSocketPort();
        assertThat(Ffprobe.codecs(hub().testSocketUrl("mute")), contains("h264"));
        assertThat(hub().command("testsocket off"), containsString("off"));
        Await.until("the test socket is closed", LIMIT, () -> Ffprobe.run("rtsp://127.0.0.1:" + port + "/mute")
                .text()
                .contains("refused"));
    }

    @Test
    void openSslServesTheViewers() throws Exception {
        assertThat(hub().status(), containsString("OpenSSL"));
        OpensslClient.Handshake old = OpensslClient.connect("127.0.0.1", hub().tlsPort(), "-tls1_2");
        assertThat(old.cipher(), containsString("ECDHE-RSA"));
        assertThat(old.cipher(), containsString("GCM"));
        // What an Echo was seen to negotiate.
        OpensslClient.Handshake echo = OpensslClient.connect(
                "127.0.0.1", hub().tlsPort(), "-tls1_2", "-cipher", "ECDHE-RSA-AES256-GCM-SHA384");
        assertThat(echo.text(), echo.cipher(), is("ECDHE-RSA-AES256-GCM-SHA384"));
        assertThat(
                OpensslClient.connect("127.0.0.1", hub().tlsPort(), "-tls1_3").protocol(), is("TLSv1.3"));
        assertThat(
                OpensslClient.connect("127.0.0.1", hub().tlsPort(), "-tls1_1").cipher(), not(containsString("SHA")));
    }

    @Test
    void theBundlesCanBeRestartedAgainAndAgain() throws Exception {
        restart("org.openhab.io.camerahub");
        OpenResources before = OpenResources.of(hub().pid());
        for (int i = 0; i < 5; i++) {
            restart("org.openhab.io.camerahub");
        }
        Await.until("sockets and threads are as before: " + before, LIMIT, () -> OpenResources.of(hub().pid())
                .within(before, 3));
        assertShows(hub());
        restart("org.openhab.camerahub.engine");
        assertShows(hub());
    }

    private void restart(String bundle) throws Exception {
        hub().karaf().execute("bundle:restart " + bundle);
        Await.until("the port is open again", LIMIT, hub()::listening);
        hub().karaf().awaitOutput("openhab:camerahub list", text -> text.contains("mute"));
    }

    @Test
    void theJdkTakesOverWhereOpenSslCannotLoad() throws Exception {
        KarafSettings withoutNatives = KarafSettings.plain()
                .withJvmOption("-Dio.netty.handler.ssl.noOpenSsl=true")
                .withJvmOption("-Dio.netty.transport.noNative=true");
        try (KarafHub hub = KarafHub.start(HubSetup.with("BASIC"), withoutNatives)) {
            hub.setCameras(List.of(door()));
            assertThat(hub.status(), containsString("JDK"));
            assertShows(hub);
        }
    }

    @Test
    void theAddOnRunsOnEquinoxAsInOpenHab() throws Exception {
        try (KarafHub hub = KarafHub.start(HubSetup.with("BASIC"), Framework.EQUINOX)) {
            hub.setCameras(List.of(door()));
            assertThat(hub.status(), containsString("OpenSSL"));
            assertShows(hub);
        }
    }
}

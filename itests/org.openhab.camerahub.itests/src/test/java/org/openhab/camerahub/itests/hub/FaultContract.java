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
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Ffprobe;
import org.openhab.camerahub.itests.peer.GstCamera;
import org.openhab.camerahub.itests.peer.OpensslClient;
import org.openhab.camerahub.itests.peer.TestCertificate;
import org.openhab.camerahub.itests.wire.RecordingViewer;
import org.openhab.camerahub.itests.wire.WireFrame;
import org.openhab.camerahub.itests.wire.WireMessage;

/**
 * What goes wrong is said clearly and in time, and nothing of it stays open.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultContract {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Alexa waits six seconds for an answer and the hub gives one after five; so much more for a busy machine. */
    private static final long ANSWER_MILLIS = 12_000;

    private final TestCameras cameras = new TestCameras();
    private @Nullable HubUnderTest running;
    private @Nullable ServerSocket deaf;
    /** Has a port, so that no other program gets it, and nobody is there. */
    private final Socket off = new Socket();

    protected abstract HubUnderTest start(HubSetup setup) throws Exception;

    @BeforeAll
    void startHub() throws Exception {
        off.bind(new InetSocketAddress(TestCameras.HOST, 0));
        deaf = new ServerSocket(0, 50, InetAddress.getByName(TestCameras.HOST));
        HubUnderTest hub = start(HubSetup.with("BASIC"));
        running = hub;
        cameras.live("door", "h264", "aac", "digest");
        cameras.add("impostor", TestCameras.model().tls(HubSetup.with("NONE").together()));
        hub.setCameras(brokenCameras());
    }

    private List<CameraSpec> brokenCameras() throws IOException {
        CameraSpec door = CameraSpec.of("door", cameras.of("door"));
        ServerSocket listener = Objects.requireNonNull(deaf);
        return List.of(
                door,
                door.named("wrongpassword").withPassword("not-it"),
                door.named("down").at("rtsp://" + TestCameras.HOST + ":" + off.getLocalPort() + TestCameras.PATH),
                door.named("deaf").at("rtsp://" + TestCameras.HOST + ":" + listener.getLocalPort() + TestCameras.PATH),
                door.named("wrongpath").at(door.url() + "-that-is-not-there"),
                CameraSpec.of("impostor", cameras.of("impostor")).withKnownCertificateOnly());
    }

    @AfterAll
    void stopHub() throws Exception {
        HubUnderTest hub = running;
        if (hub != null) {
            hub.close();
        }
        cameras.close();
        off.close();
        ServerSocket listener = deaf;
        if (listener != null) {
            listener.close();
        }
    }

    private HubUnderTest hub() {
        HubUnderTest hub = running;
        if (hub == null) {
            throw new IllegalStateException();
        }
        return hub;
    }

    private RecordingViewer viewer(String camera) throws Exception {
        return RecordingViewer.connect(
                hub().tlsUrlWithoutAccount(camera),
                hub().setup().user(),
                hub().setup().password());
    }

    private int describe(String camera) throws Exception {
        try (RecordingViewer viewer = viewer(camera)) {
            long start = System.nanoTime();
            WireMessage answer =
                    viewer.request("DESCRIBE", hub().tlsUrlWithoutAccount(camera), "Accept: application/sdp\r\n");
            assertThat((System.nanoTime() - start) / 1_000_000, is(lessThan(ANSWER_MILLIS)));
            assertThat(answer.toString(), not(containsString(TestCameras.HOST)));
            return answer.status();
        }
    }

    private String logText() throws Exception {
        return String.join("\n", hub().log());
    }

    @Test
    void aViewerWithAWrongPasswordIsRefusedWith401() throws Exception {
        String url = hub().tlsUrlWithoutAccount("door").replace("rtsps://", "rtsps://viewer:guessed-it@");
        assertThat(Ffprobe.run(url).text(), containsString("401"));
        try (RecordingViewer viewer =
                RecordingViewer.connect(hub().tlsUrlWithoutAccount("door"), "viewer", "guessed-it")) {
            WireMessage answer = viewer.request("DESCRIBE", hub().tlsUrlWithoutAccount("door"), "");
            assertThat(answer.status(), is(401));
            assertThat(answer.requireHeader("WWW-Authenticate"), containsString("realm="));
        }
        assertThat(logText(), containsString("(S)"));
        assertThat(logText(), not(containsString("guessed-it")));
    }

    @Test
    void aCameraThatRefusesItsPasswordIsAnsweredWith502AndTheLogNamesItsCredentials() throws Exception {
        assertThat(describe("wrongpassword"), is(502));
        assertThat(logText(), containsString("refuses the user name or password of its configuration"));
        assertThat(logText(), not(containsString("not-it")));
        assertThat(Ffprobe.run(hub().tlsUrl("wrongpassword")).text(), containsString("5XX"));
    }

    @Test
    void aCameraThatIsSwitchedOffIsAnsweredWith503InTime() throws Exception {
        assertThat(describe("down"), is(503));
        assertThat(logText(), containsString("Camera down cannot be reached"));
    }

    @Test
    void aCameraThatDoesNotAnswerIsAnsweredWith504InTime() throws Exception {
        assertThat(describe("deaf"), is(anyOf(is(504), is(503))));
        assertThat(logText(), containsString("Camera deaf does not answer in time"));
    }

    @Test
    void aPathThatTheCameraDoesNotHaveIsAnsweredWith502() throws Exception {
        assertThat(describe("wrongpath"), is(502));
        assertThat(logText(), containsString("Camera wrongpath has no stream at this path"));
    }

    @Test
    void aCameraWhoseCertificateNobodyVouchesForIsAnsweredWith502() throws Exception {
        assertThat(describe("impostor"), is(502));
        assertThat(logText(), containsString("Camera impostor shows a certificate that is not trusted"));
    }

    @Test
    void anUnknownCameraIsAnsweredWith404() throws Exception {
        assertThat(describe("nowhere"), is(404));
        assertThat(Ffprobe.run(hub().tlsUrl("nowhere")).text(), containsString("404"));
    }

    @Test
    void aViewerThatVanishesLeavesNothingOpen() throws Exception {
        GstCamera camera = cameras.of("door");
        watchAndVanish();
        Await.until("the first session is over", LIMIT, () -> hub().sessions() == 0 && camera.clients() == 0);
        OpenResources before = OpenResources.of(hub().pid());
        for (int i = 0; i < 10; i++) {
            watchAndVanish();
        }
        Await.until("the sessions are over", LIMIT, () -> hub().sessions() == 0);
        Await.until("the hub leaves the camera", LIMIT, () -> camera.clients() == 0);
        Await.until("sockets and threads are as before: " + before, LIMIT, () -> OpenResources.of(hub().pid())
                .within(before, 3));
    }

    private void watchAndVanish() throws Exception {
        try (RecordingViewer viewer = viewer("door")) {
            viewer.play();
            viewer.receive(0, 20, LIMIT);
            assertThat(viewer.packets(0).size(), is(greaterThan(0)));
            // A reset, as from a screen that loses its power: no TEARDOWN, no close_notify.
            viewer.connection().reset();
        }
    }

    @Test
    void aCameraThatComesBackGoesOnInTheSameSession() throws Exception {
        GstCamera.Model model = TestCameras.model().digest(TestCameras.USER, TestCameras.PASSWORD);
        GstCamera first = model.start();
        CameraSpec yard = CameraSpec.of("yard", first);
        CameraSpec door = CameraSpec.of("door", cameras.of("door"));
        hub().setCameras(List.of(door, yard));
        try (RecordingViewer viewer = viewer("yard")) {
            viewer.play();
            viewer.receive(0, 30, LIMIT);
            first.kill();
            viewer.receive(0, Integer.MAX_VALUE, Duration.ofSeconds(2));
            int seen = viewer.packets(0).size();
            try (GstCamera second = model.port(first.port()).start()) {
                assertThat(second.port(), is(first.port()));
                viewer.receive(0, 60, LIMIT);
                assertThat(viewer.packets(0).size(), is(greaterThan(seen + 50)));
                assertUnbroken(viewer.packets(0));
                viewer.teardown();
            }
        } finally {
            first.close();
            hub().setCameras(brokenCameras());
        }
    }

    /**
     * One source whose time never goes backwards: the viewer's decoder notices a pause, and at most one gap in the
     * numbers, where pictures before the new key picture were left out.
     */
    private static void assertUnbroken(List<WireFrame> packets) {
        int gaps = 0;
        for (int i = 1; i < packets.size(); i++) {
            WireFrame last = packets.get(i - 1);
            WireFrame next = packets.get(i);
            int step = next.sequence() - last.sequence() & 0xffff;
            gaps += step == 1 ? 0 : 1;
            assertThat("one source", next.ssrc(), is(last.ssrc()));
            assertThat("sequence at packet " + i, step, is(both(greaterThan(0)).and(lessThan(200))));
            assertThat("time at packet " + i, (int) (next.timestamp() - last.timestamp()) >= 0, is(true));
        }
        assertThat("gaps", gaps, is(lessThan(2)));
    }

    @Test
    void withoutAUsableCertificateThePortStaysClosedUntilThereIsOne() throws Exception {
        HubSetup setup = HubSetup.with("BASIC");
        byte[] good = Files.readAllBytes(setup.chain());
        Files.writeString(setup.chain(), "-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n");
        try (HubUnderTest closed = start(setup)) {
            Await.until("the status says why", LIMIT, () -> closed.status().contains("certificate"));
            assertThat(closed.status(), closed.listening(), is(false));
            Files.write(setup.chain(), good);
            Await.until("the repaired certificate is taken", LIMIT, closed::listening);
            OpensslClient.Handshake handshake = OpensslClient.connect("127.0.0.1", closed.tlsPort(), "-tls1_2");
            assertThat(handshake.text(), handshake.subject(), containsString("hub.example"));
        }
    }

    @Test
    void aRenewedCertificateIsTakenOverAndABrokenOneIsNot() throws Exception {
        HubSetup setup = HubSetup.with("NONE");
        try (HubUnderTest hub = start(setup)) {
            hub.setCameras(List.of(CameraSpec.of("door", cameras.of("door"))));
            try (RecordingViewer viewer = RecordingViewer.connect(hub.tlsUrl("door"), "", "")) {
                viewer.play();
                TestCertificate renewed = TestCertificate.make(
                        Files.createTempDirectory(setup.chain().getParent(), "new"), "renewed.example");
                Files.move(renewed.key(), setup.key(), StandardCopyOption.REPLACE_EXISTING);
                Files.move(renewed.chain(), setup.chain(), StandardCopyOption.REPLACE_EXISTING);
                Await.until("the renewed certificate is shown", LIMIT, () -> subject(hub)
                        .contains("renewed.example"));
                Files.writeString(setup.chain(), "broken");
                Await.until("the status names the broken one", LIMIT, () -> hub.status()
                        .contains("certificate"));
                assertThat(subject(hub), containsString("renewed.example"));
                viewer.receive(0, 200, LIMIT);
                assertThat("the viewer was not dropped", viewer.packets(0).size(), is(greaterThan(150)));
            }
        }
    }

    private static String subject(HubUnderTest hub) throws Exception {
        return OpensslClient.connect("127.0.0.1", hub.tlsPort(), "-tls1_2").subject();
    }
}

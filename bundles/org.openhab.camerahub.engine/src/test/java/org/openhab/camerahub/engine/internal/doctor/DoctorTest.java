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
package org.openhab.camerahub.engine.internal.doctor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.HubServices.LocalNetwork;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.Check;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.testing.DigestCheck;
import org.openhab.camerahub.engine.testing.Pump;
import org.openhab.camerahub.engine.testing.Rtp;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.Watcher;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The doctor's whole report, of a real hub and a simulated camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class DoctorTest {

    private static final TestPki PKI = new TestPki();
    private static final String NAME = "cam.example.org";

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(4);
    private final CameraHub hub = new CameraHub(new HubServices(
            scheduler,
            Clock.systemUTC(),
            DoctorTest::lookup,
            () -> List.of(new LocalNetwork(InetAddress.getLoopbackAddress(), 8))));
    private ScriptedCamera camera;

    @BeforeEach
    void startCamera() throws IOException {
        camera = new ScriptedCamera();
    }

    @AfterEach
    void stop() {
        hub.close();
        camera.close();
        scheduler.shutdownNow();
    }

    private static List<InetAddress> lookup(String host) throws UnknownHostException {
        if (host.equals(NAME)) {
            return List.of(InetAddress.getByName("127.0.0.77"));
        }
        return List.of(InetAddress.getByName(host));
    }

    @Test
    void aHealthyCameraAndHubPassWhatDependsOnThem() throws Exception {
        start(PKI.server(NAME), null);
        camera.on("PLAY", request -> {
            request.asUsual();
            Rtp video = Rtp.video();
            Rtp audio = Rtp.audio();
            request.connection.send(Rtp.join(
                    video.keyPicture(2), audio.sound(100), video.senderReport(1L << 40), audio.senderReport(1L << 40)));
        });

        List<CheckItem> items = check();

        assertFound(items, Finding.PORT_NOT_443);
        assertFound(items, Finding.CERTIFICATE_GOOD);
        assertFound(items, Finding.CHAIN_UNKNOWN);
        assertFound(items, Finding.HANDSHAKE_GOOD);
        assertThat(item(items, Check.HANDSHAKE).text(), containsString("TLSv1.2 with TLS_ECDHE_RSA_WITH_AES_"));
        assertFound(items, Finding.WAY_IN_CLOSED);
        assertFound(items, Finding.AUTHENTICATION_SET);
        assertFound(items, Finding.CAMERA_ANSWERS);
        assertFound(items, Finding.DESCRIPTION_FAST);
        assertFound(items, Finding.VIDEO_GOOD);
        assertFound(items, Finding.AUDIO_GOOD);
        assertFound(items, Finding.FIRST_PICTURE_FAST);
        assertFound(items, Finding.TRACKS_GOOD);
        assertFound(items, Finding.REPORTS_SEEN);
        assertThat(items.toString(), not(containsString("127.0.0.1")));
        assertThat(items.toString(), not(containsString("pass:word")));
    }

    @Test
    void aTrackWithoutSoundIsFoundWhileAViewerWatches() throws Exception {
        start(PKI.server(NAME), null, AuthScheme.NONE);
        InetSocketAddress door = hub.status().listening();
        try (Pump pump = new Pump(camera, 3);
                Watcher watcher = Watcher.play(door)) {
            watcher.awaitMore(20);

            List<CheckItem> items = check();

            assertFound(items, Finding.TRACKS_SILENT);
            assertFound(items, Finding.FIRST_PICTURE_FAST);
            assertFound(items, Finding.REPORTS_LATE);
            assertThat("the camera has one client", camera.connections(), hasSize(1));
            assertThat("the viewer notices nothing", watcher.gaps(), is(0));
            assertThat(pump == null, is(false));
        }
    }

    @Test
    void aWrongPasswordIsTheCamerasOnlyRow() throws Exception {
        camera.asking(DigestCheck.plain("viewer", "secret"));
        start(PKI.server(NAME), new Credentials("viewer", "wrong"));

        List<CheckItem> items = check();

        assertThat(
                item(items, Check.CAMERA).text(),
                is("Camera front-door refuses the user name or password of its configuration (DESCRIBE was answered"
                        + " 401)."));
        assertThat(item(items, Check.CAMERA).advice(), is("Correct the credentials of this camera."));
        assertThat(items.get(items.size() - 1).check(), is(Check.CAMERA));
        assertFound(items, Finding.HANDSHAKE_GOOD);
    }

    @Test
    void aCameraThatIsOffIsToldByItsName() throws Exception {
        start(PKI.server(NAME), null);
        camera.switchOff();

        assertThat(
                item(check(), Check.CAMERA).text(), containsString("cannot be reached (the connection was refused)"));
    }

    @Test
    void anH265CameraIsDescribedAsSuch() throws Exception {
        camera.describing(
                "v=0\nm=video 0 RTP/AVP 96\na=rtpmap:96 H265/90000\na=fmtp:96 sprop-vps=QAEMAf//AWAAAAMAkAAAAwAAAwBdlZgJ;"
                        + "sprop-sps=QgEBAWAAAAMAkAAAAwAAAwBdoAKAgC0WWVmkkyvAWgIAAAMAAgAAAwAKEA==;sprop-pps=RAHBcrRiQA==\n"
                        + "a=control:track1\n");
        start(PKI.server(NAME), null, AuthScheme.BASIC, false);

        List<CheckItem> items = check();

        assertThat(item(items, Check.VIDEO).text(), containsString("H.265 Main 3.1"));
        assertFound(items, Finding.AUDIO_MISSING);
        assertFound(items, Finding.PERMISSION_DENIED);
        assertThat("a stream that is switched off is not played", camera.requests("PLAY"), hasSize(0));
    }

    @Test
    void withoutACertificateThePortIsClosedAndBothAreTold() throws Exception {
        start(null, null, AuthScheme.NONE, false);

        List<CheckItem> items = check();

        assertFound(items, Finding.PORT_CLOSED);
        assertThat(item(items, Check.CERTIFICATE).text(), containsString("There is no certificate"));
        assertThat(items.stream().map(CheckItem::check).toList(), not(hasItem(Check.HANDSHAKE)));
    }

    @Test
    void anExpiredCertificateIsAFaultOfItsOwn() throws Exception {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        start(
                PKI.server(TestPki.keys("RSA"), yesterday.minusSeconds(60), yesterday, NAME),
                null,
                AuthScheme.NONE,
                false);

        assertThat(item(check(), Check.CERTIFICATE).text(), containsString("expired"));
    }

    @Test
    void anEcKeyIsWarnedOf() throws Exception {
        start(PKI.serverWithEcKey(NAME), null, AuthScheme.NONE, false);

        assertFound(check(), Finding.HANDSHAKE_EC);
    }

    @Test
    void aCameraThatNobodyKnowsCannotBeChecked() throws Exception {
        start(PKI.server(NAME), null, AuthScheme.NONE, false);

        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> hub.check("nobody").toCompletableFuture().get());

        assertThat(((HubException) failed.getCause()).kind(), is(FaultKind.CAMERA_UNKNOWN));
    }

    private void start(TestPki.@Nullable Identity identity, @Nullable Credentials credentials) throws Exception {
        start(identity, credentials, AuthScheme.BASIC);
    }

    private void start(TestPki.@Nullable Identity identity, @Nullable Credentials credentials, AuthScheme scheme)
            throws Exception {
        start(identity, credentials, scheme, true);
    }

    private void start(
            TestPki.@Nullable Identity identity, @Nullable Credentials credentials, AuthScheme scheme, boolean viewable)
            throws Exception {
        TestCertificateFiles files = new TestCertificateFiles(PKI, folder);
        if (identity != null) {
            files.write(identity);
        }
        Camera plain = Camera.of("front-door", "front-door", RtspUrl.parse(camera.url()), credentials);
        hub.setCameras(List.of(new Camera(
                plain.id(),
                plain.path(),
                plain.label(),
                plain.url(),
                plain.credentials(),
                plain.transport(),
                plain.trust(),
                plain.modifiers(),
                false,
                plain.linger(),
                viewable)));
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .publicName(NAME)
                .certificate(identity == null ? null : files.source())
                .authentication(scheme, List.of(Credentials.parse("echo:pass:word")))
                .build());
    }

    private List<CheckItem> check() throws Exception {
        return hub.check("front-door").toCompletableFuture().get(40, TimeUnit.SECONDS);
    }

    private static CheckItem item(List<CheckItem> items, Check check) {
        return items.stream().filter(item -> item.check() == check).findFirst().orElseThrow();
    }

    private static void assertFound(List<CheckItem> items, Finding finding) {
        assertThat(items.toString(), items.stream().map(CheckItem::finding).toList(), hasItem(finding));
    }
}

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

import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.testing.Rtp;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.engine.testing.TestPki;

/**
 * Cameras behind rtsps.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class SecureCameraTest {

    private final StreamFixture fixture = new StreamFixture();

    @AfterEach
    void tearDown() {
        fixture.close();
    }

    @Test
    void aUnifiCameraWithItsOwnCertificatePlaysIfAnyIsTrusted() throws Exception {
        try (ScriptedCamera camera = secure()) {
            Rtp video = Rtp.video();
            Recorder recorder = fixture.watch(fixture.open(camera(camera.url(), CameraTrust.ANY)));
            byte[] sent =
                    Rtp.join(video.keyPicture(40), video.picture(), Rtp.audio().sound(7));

            camera.send(sent);
            recorder.awaitFrames(44);

            assertThat(CameraStreamTest.join(recorder.frames), is(sent));
            Recorder late = fixture.watch(fixture.streams.byId("front").orElseThrow());
            assertThat(CameraStreamTest.join(late.cached), is(sent));
        }
    }

    @Test
    void aCertificateThatSignsItselfIsTrustedIfAnyIs_andOnlyThen() throws Exception {
        try (ScriptedCamera camera = secure(new TestPki().root)) {
            fixture.watch(fixture.open(camera(camera.url(), CameraTrust.ANY)));

            HubException fault = fixture.fault(fixture.open(camera(camera.url(), CameraTrust.AUTHORITIES)));

            assertThat(fault.kind(), is(FaultKind.CAMERA_UNTRUSTED));
        }
    }

    @Test
    void aCertificateOfNoKnownAuthorityIsNotTrusted() throws Exception {
        try (ScriptedCamera camera = secure()) {
            HubException fault = fixture.fault(fixture.open(camera(camera.url(), CameraTrust.AUTHORITIES)));

            assertThat(fault.toString(), fault.kind(), is(FaultKind.CAMERA_UNTRUSTED));
            assertThat(fault.getMessage(), not(containsString("127.0.0.1")));
            assertThat("not tried again", camera.connections(), hasSize(1));
        }
    }

    @Test
    void aCameraWithoutTlsOnTheSecurePortIsToldApart() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread plain = new Thread(() -> {
                try (var socket = server.accept()) {
                    socket.getOutputStream().write("RTSP/1.0 400 Bad Request\r\n\r\n".getBytes());
                    socket.getInputStream().read();
                } catch (Exception e) {
                    // The hub has gone.
                }
            });
            plain.start();

            HubException fault = fixture.fault(
                    fixture.open(camera("rtsps://127.0.0.1:" + server.getLocalPort() + "/x", CameraTrust.ANY)));

            assertThat(fault.kind(), is(FaultKind.CAMERA_PROTOCOL));
        }
    }

    private static Camera camera(String url, CameraTrust trust) {
        return StreamFixture.camera(url, CameraTransport.AUTO, trust, ModifierRules.NONE, false);
    }

    private static ScriptedCamera secure() throws Exception {
        return secure(new TestPki().server("127.0.0.1"));
    }

    private static ScriptedCamera secure(TestPki.Identity identity) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "camera", identity.keys().getPrivate(), new char[0], new Certificate[] {identity.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        ServerSocket server =
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        return new ScriptedCamera(server, "rtsps");
    }
}

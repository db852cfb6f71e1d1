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
package org.openhab.camerahub.engine.internal.snapshot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator;

/**
 * Where still pictures come from.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SnapshotSourcesTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
    private static final Credentials ACCOUNT = Credentials.parse("camera:secret");

    private final SnapshotUrlReader reader = new SnapshotUrlReader();
    private HttpServer camera;
    private ServerAuthenticator authenticator;
    private byte[] picture = JPEG;

    @BeforeEach
    void start() throws IOException {
        authenticator = new ServerAuthenticator(AuthScheme.NONE, List.of(ACCOUNT), "camera", Clock.systemUTC());
        camera = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        camera.createContext("/", this::answer);
        camera.start();
    }

    @AfterEach
    void stop() {
        camera.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var result = authenticator.verify(
                "GET",
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"));
        if (result.outcome() == ServerAuthenticator.Outcome.GRANTED) {
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
        } else {
            authenticator.challenges(false).forEach(value -> exchange.getResponseHeaders()
                    .add("WWW-Authenticate", value));
            exchange.sendResponseHeaders(401, -1);
        }
        exchange.close();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + camera.getAddress().getPort() + "/snapshot.cgi?channel=1");
    }

    @ParameterizedTest
    @EnumSource
    void theCamerasOwnPictureIsTaken_howeverItAsksForThePassword(AuthScheme scheme) throws Exception {
        authenticator = new ServerAuthenticator(scheme, List.of(ACCOUNT), "camera", Clock.systemUTC());
        assertThat(reader.read(url(), ACCOUNT, CameraTrust.AUTHORITIES), is(JPEG));
    }

    @Test
    void aWrongPasswordIsToldWithoutTheAddress() {
        authenticator = new ServerAuthenticator(AuthScheme.DIGEST, List.of(ACCOUNT), "camera", Clock.systemUTC());
        Exception fault = assertThrows(
                NoSnapshotException.class,
                () -> reader.read(url(), Credentials.parse("camera:wrong"), CameraTrust.AUTHORITIES));
        assertThat(fault.getMessage(), containsString("401"));
        assertThat(fault.getMessage(), not(containsString("127.0.0.1")));
    }

    /** Of an authority that nobody knows, and for another name: what cameras come with. */
    @Test
    void aCertificateThatNobodyVouchesForIsTaken_ifTheCameraMayHaveAny() throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context(new TestPki().server("ipcam"))));
        secure.createContext("/", this::answer);
        secure.start();
        try {
            URI url = URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/picture.jpg");
            assertThat(reader.read(url, null, CameraTrust.ANY), is(JPEG));
            Exception fault =
                    assertThrows(NoSnapshotException.class, () -> reader.read(url, null, CameraTrust.AUTHORITIES));
            assertThat(fault.getMessage(), containsString("certificate"));
        } finally {
            secure.stop(0);
        }
    }

    private static SSLContext context(TestPki.Identity server) throws Exception {
        char[] password = "for-this-test".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", server.keys().getPrivate(), password, new Certificate[] {server.certificate()});
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void aLoginPageIsNoPicture() {
        picture = "<html>please log in</html>".getBytes();
        assertThrows(NoSnapshotException.class, () -> reader.read(url(), null, CameraTrust.AUTHORITIES));
    }

    @Test
    void withoutADecoderItIsSaidWhatToInstall() {
        Exception fault = assertThrows(
                NoSnapshotException.class, () -> new PictureDecoder("no-such-program").decode(List.of(JPEG)));
        assertThat(fault.getMessage(), containsString("install ffmpeg"));
    }
}

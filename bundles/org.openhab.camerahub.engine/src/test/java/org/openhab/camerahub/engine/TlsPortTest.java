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
package org.openhab.camerahub.engine;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.handler.ssl.OpenSsl;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.testing.OpenSslTool;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.TlsClient;

/**
 * The TLS port as the openssl program sees it, with both TLS implementations.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TlsPortTest {

    private static final TestPki PKI = new TestPki();
    private static final TestPki.Identity RSA = PKI.server("localhost");
    private static final TestPki.Identity EC = PKI.serverWithEcKey("localhost");
    private static final String OPTIONS = "OPTIONS * RTSP/1.0\nCSeq: 1\n\n";

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private CameraHub hub;

    @AfterEach
    void close() {
        if (hub != null) {
            hub.close();
        }
        scheduler.shutdownNow();
    }

    static Stream<Arguments> acceptable() {
        return Stream.of(TlsEngine.values())
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, RSA, "-tls1_2 -cipher ECDHE-RSA-AES256-GCM-SHA384", "an Echo Show"),
                        Arguments.of(engine, RSA, "-tls1_2 -cipher ECDHE-RSA-AES128-GCM-SHA256", ""),
                        Arguments.of(engine, RSA, "-tls1_2 -cipher ECDHE-RSA-CHACHA20-POLY1305", ""),
                        Arguments.of(engine, RSA, "-tls1_3 -ciphersuites TLS_AES_128_GCM_SHA256", ""),
                        Arguments.of(engine, RSA, "-tls1_3 -ciphersuites TLS_AES_256_GCM_SHA384", ""),
                        Arguments.of(engine, RSA, "-tls1_3 -ciphersuites TLS_CHACHA20_POLY1305_SHA256", ""),
                        Arguments.of(engine, RSA, "-tls1_2 -no_ticket -curves P-256", ""),
                        Arguments.of(engine, RSA, "-tls1_2 -servername somebody.else", "another name than its own"),
                        Arguments.of(engine, EC, "-tls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256", ""),
                        Arguments.of(engine, EC, "-tls1_3", "")));
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void speaksGoodTls(TlsEngine engine, TestPki.Identity identity, String options, String who) throws Exception {
        start(engine, identity);

        String printed = sClient("-quiet -ign_eof " + options, OPTIONS);

        assertThat(printed, containsString("RTSP/1.0 200 OK"));
    }

    static Stream<Arguments> weak() {
        return Stream.of(TlsEngine.values())
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, "-tls1 -cipher ALL:@SECLEVEL=0"),
                        Arguments.of(engine, "-tls1_1 -cipher ALL:@SECLEVEL=0"),
                        Arguments.of(engine, "-tls1_2 -cipher AES128-GCM-SHA256:@SECLEVEL=0"),
                        Arguments.of(engine, "-tls1_2 -cipher AES256-SHA:@SECLEVEL=0"),
                        Arguments.of(engine, "-tls1_2 -cipher ECDHE-RSA-AES128-SHA256:@SECLEVEL=0"),
                        Arguments.of(engine, "-tls1_2 -cipher DHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0"),
                        Arguments.of(engine, "-tls1_2 -cipher aNULL:@SECLEVEL=0")));
    }

    @ParameterizedTest
    @MethodSource("weak")
    void refusesWeakTlsAndSaysWhy(TlsEngine engine, String options) throws Exception {
        start(engine, RSA);

        String printed = sClient(options, "");

        assertThat(printed, containsString("SSL alert number"));
        assertThat(printed, containsString("Cipher is (NONE)"));
        eventuallyLogged("offers no TLS version or cipher suite that is good enough");
    }

    @ParameterizedTest
    @EnumSource
    void sendsTheWholeChain(TlsEngine engine) throws Exception {
        start(engine, RSA);
        TestPki.writePem(folder.resolve("root.pem"), PKI.root.certificate());

        String printed = sClient("-tls1_2 -CAfile root.pem -verify_hostname localhost", "");

        assertThat(printed, containsString("Verify return code: 0 (ok)"));
        assertThat(printed, containsString("New, TLSv1.2"));
    }

    @ParameterizedTest
    @EnumSource
    void resumesSessions(TlsEngine engine) throws Exception {
        start(engine, RSA);

        String printed = sClient("-tls1_2 -reconnect", "");

        assertThat(printed, containsString("Reused, TLSv1.2"));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenAViewerDoesNotTrustTheCertificate(TlsEngine engine) throws Exception {
        start(engine, RSA);

        sClient("-tls1_2 -CAfile fullchain.pem -verify_return_error", "");

        eventuallyLogged("does not accept the hub's certificate");
    }

    @ParameterizedTest
    @EnumSource
    void answersHttpInsideTls(TlsEngine engine) throws Exception {
        start(engine, RSA);
        try (TlsClient browser = TlsClient.connect(hub.status().listening())) {
            String answer = browser.request("GET /camera.jpg HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(answer, startsWith("HTTP/1.1 404 Not Found\r\n"));
            assertThat(browser.request("OPTIONS /x HTTP/1.1\r\nHost: localhost\r\n\r\n"), containsString(" 405 "));
        }
        try (TlsClient browser = TlsClient.connect(hub.status().listening())) {
            assertThat(browser.request("OPTIONS /x HTTP/1.1\r\nHost: localhost\r\n\r\n"), startsWith("HTTP/1.1 405"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsRtspFromGetParameterToTheEnd(TlsEngine engine) throws Exception {
        start(engine, RSA);
        try (TlsClient viewer = TlsClient.connect(hub.status().listening())) {
            for (char next : "GET_PARAMETER * RTSP/1.0\r\nCSeq: 4\r\n\r".toCharArray()) {
                viewer.send(String.valueOf(next));
            }
            assertThat(viewer.request("\n"), containsString("CSeq: 4\r\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsPlainRtspAndHttpThatThisPortSpeaksTls(TlsEngine engine) throws Exception {
        start(engine, RSA);

        assertThat(plain("DESCRIBE rtsp://hub/x RTSP/1.0\r\nCSeq: 1\r\n\r\n"), startsWith("RTSP/1.0 400"));
        assertThat(plain("GET / HTTP/1.1\r\nHost: hub\r\n\r\n"), containsString("This port speaks TLS only"));
        assertThat(plain("\0\1\2garbage"), is(""));
        eventuallyLogged("talks RTSP without TLS");
    }

    private String plain(String text) throws IOException {
        try (Socket socket = new Socket(
                hub.status().listening().getAddress(), hub.status().listening().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private void start(TlsEngine engine, TestPki.Identity identity) throws Exception {
        assumeTrue(engine == TlsEngine.JDK || OpenSsl.isAvailable());
        TestCertificateFiles files = new TestCertificateFiles(PKI, folder);
        files.write(identity);
        hub = new CameraHub(HubServices.system(scheduler), engine);
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .certificate(files.source())
                .build());
        assertThat(hub.status().tls(), startsWith(engine == TlsEngine.JDK ? "JDK" : "OpenSSL"));
    }

    private String sClient(String options, String input) {
        String all = "s_client -connect 127.0.0.1:" + hub.status().listening().getPort() + " " + options;
        return OpenSslTool.runWithInput(folder, input, all.split(" "));
    }

    private void eventuallyLogged(String text) throws InterruptedException {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!hub.log().entries(LogFilter.ALL).toString().contains(text)) {
            assertThat(hub.log().entries(LogFilter.ALL).toString(), System.nanoTime() < end);
            Thread.sleep(10);
        }
    }
}

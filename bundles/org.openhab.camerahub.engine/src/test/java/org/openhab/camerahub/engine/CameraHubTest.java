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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.TlsClient;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * The hub as its owner and its viewers see it, over real sockets.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraHubTest {

    private static final TestPki PKI = new TestPki();
    private static final TestPki.Identity FIRST = PKI.server("localhost", "127.0.0.1");
    private static final TestPki.Identity SECOND = PKI.serverWithOtherKey("localhost", "127.0.0.1");
    private static final Credentials ACCOUNT = Credentials.parse("echo:pass:word");
    private static final String BASIC = "Authorization: Basic ZWNobzpwYXNzOndvcmQ=\r\n";

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final CameraHub hub = new CameraHub(HubServices.system(scheduler));

    @AfterEach
    void close() {
        hub.close();
        scheduler.shutdownNow();
    }

    @Test
    void doesNothingBeforeItIsConfigured() {
        assertThat(hub.status().state(), is(HubStatus.State.NEW));
        assertThat(hub.sessions(), empty());
        assertThat(hub.certificate(), nullValue());
    }

    @Test
    void withoutACertificateThePortStaysClosedAndTheStatusSaysWhy() throws Exception {
        int port = freePort();

        hub.apply(config(port).certificate(null).build());

        assertThat(hub.status().state(), is(HubStatus.State.WAITING));
        assertThat(hub.status().faults().get(0).kind(), is(FaultKind.CERTIFICATE_MISSING));
        assertThat(hub.log().entries(LogFilter.ALL).toString(), containsString("There is no certificate"));
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    @Test
    void opensByItselfWhenTheCertificateAppears() throws Exception {
        hub.apply(config(0).build());
        assertThat(hub.status().faults().get(0).kind(), is(FaultKind.CERTIFICATE_MISSING));

        files().write(FIRST);

        eventually(() -> hub.status().state() == HubStatus.State.RUNNING, Duration.ofSeconds(20));
        assertThat(options(""), startsWith("RTSP/1.0 200"));
    }

    @Test
    void aSwappedCertificateIsShownToNewViewersAndLeavesTheOthersAlone() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).build());
        try (TlsClient before = connect()) {
            assertThat(before.serverCertificate(), is(FIRST.certificate()));
            Path other = Files.createDirectory(folder.resolve("renewed"));
            TestCertificateFiles renewed = new TestCertificateFiles(PKI, other);
            renewed.write(SECOND);

            hub.apply(config(port()).certificate(renewed.source()).build());

            try (TlsClient after = connect()) {
                assertThat(after.serverCertificate(), is(SECOND.certificate()));
            }
            assertThat(before.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n"), startsWith("RTSP/1.0 200"));
        }
    }

    @Test
    void anUnusableNewCertificateLeavesTheOldOneInUseAndSaysSo() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).build());

        hub.apply(config(port())
                .certificate(new CertificateSource.Pkcs12(folder.resolve("fullchain.pem"), ""))
                .build());

        assertThat(hub.status().state(), is(HubStatus.State.RUNNING));
        assertThat(hub.status().faults().get(0).kind(), is(FaultKind.CERTIFICATE_UNUSABLE));
        assertThat(options(""), startsWith("RTSP/1.0 200"));
    }

    @Test
    void movesToAnotherPortWithoutDroppingViewers() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).build());
        int before = port();
        try (TlsClient viewer = connect()) {
            hub.apply(config(freePort()).build());

            assertThat(port(), not(is(before)));
            assertThat(viewer.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n"), startsWith("RTSP/1.0 200"));
            assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), before).close());
            assertThat(options(""), startsWith("RTSP/1.0 200"));
        }
    }

    @Test
    void changedAccountsHoldForTheNextRequestOfTheSameConnection() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).build());
        try (TlsClient viewer = connect()) {
            String describe = "DESCRIBE rtsp://localhost/nothing RTSP/1.0\r\nCSeq: 1\r\n";
            assertThat(viewer.request(describe + "\r\n"), startsWith("RTSP/1.0 404"));

            hub.apply(config(port())
                    .authentication(AuthScheme.BASIC, List.of(ACCOUNT))
                    .build());

            String refused = viewer.request(describe + "\r\n");
            assertThat(refused, startsWith("RTSP/1.0 401"));
            assertThat(refused, containsString("WWW-Authenticate: Basic realm=\"Streaming Server\""));
            assertThat(viewer.request(describe + BASIC + "\r\n"), startsWith("RTSP/1.0 404"));
        }
    }

    @Test
    void aTakenPortIsTriedAgainAndItsHolderIsNamed() throws Exception {
        files().write(FIRST);
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            hub.apply(config(holder.getLocalPort()).build());

            assertThat(hub.status().state(), is(HubStatus.State.WAITING));
            assertThat(hub.status().faults().get(0).kind(), is(FaultKind.PORT_UNAVAILABLE));
            assertThat(
                    hub.status().faults().get(0).detail(),
                    containsString("(process " + ProcessHandle.current().pid() + ") listens there"));
        }
        eventually(() -> hub.status().state() == HubStatus.State.RUNNING, Duration.ofSeconds(10));
        assertThat(hub.status().faults(), empty());
    }

    @Test
    void theTestSocketLeadsThroughTheTlsPortAndIsOffByDefault() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).build());
        assertThat(hub.status().testSocket(), nullValue());

        hub.setTestSocket(true);

        InetSocketAddress test = hub.status().testSocket();
        assertThat(test.getAddress().isLoopbackAddress(), is(true));
        try (Socket plain = new Socket(test.getAddress(), test.getPort())) {
            plain.getOutputStream().write("OPTIONS * RTSP/1.0\r\nCSeq: 7\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[512];
            int length = plain.getInputStream().read(answer);
            assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII), startsWith("RTSP/1.0 200"));
            assertThat(hub.sessions().get(0).tlsProtocol(), is("TLSv1.3"));

            hub.setTestSocket(false);

            assertThat(hub.status().testSocket(), nullValue());
            assertThat("closed with the switch", plain.getInputStream().read(), is(-1));
        }
        assertThrows(ConnectException.class, () -> new Socket(test.getAddress(), test.getPort()).close());
    }

    @Test
    void isReachedByBothFamiliesOfAddressesAndKnowsItsOwn() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).bindAddress("").build());
        for (String own : List.of("127.0.0.1", "::1")) {
            try (TlsClient viewer = TlsClient.connect(new InetSocketAddress(own, port()))) {
                assertThat(viewer.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n"), startsWith("RTSP/1.0 200"));
                assertThat(
                        hub.sessions().get(hub.sessions().size() - 1).peer(),
                        startsWith(own.contains(":") ? "[0:0:0:0:0:0:0:1" : "127.0.0.1:"));
            } catch (ConnectException e) {
                assumeTrue(own.equals("127.0.0.1"), "no IPv6 here");
            }
        }
    }

    @Test
    void listenersHearOfEachChangeOnce() throws Exception {
        List<HubStatus.State> heard = new ArrayList<>();
        try (Registration registration = hub.onStatus(status -> heard.add(status.state()))) {
            hub.apply(config(0).build());
            hub.apply(config(0).build());
            files().write(FIRST);
            hub.apply(config(0).publicName("localhost").certificate(null).build());
            hub.apply(config(0).publicName("localhost").build());
            assertThat(registration, notNullValue());
        }
        hub.close();

        assertThat(heard.get(0), is(HubStatus.State.NEW));
        assertThat(heard.get(1), is(HubStatus.State.WAITING));
        assertThat(heard.get(heard.size() - 1), is(HubStatus.State.RUNNING));
    }

    @Test
    void warnsOfWhatViewersWillStumbleOver() throws Exception {
        files().write(FIRST);

        hub.apply(config(0).publicName("cam.example.org").build());

        assertThat(hub.status().warnings(), hasItem(hasToString(containsString("does not name cam.example.org"))));
        assertThat(hub.certificate().names(), is(List.of("localhost", "127.0.0.1")));
    }

    @Test
    void endsSessionsOnDemand() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).build());
        try (TlsClient viewer = connect()) {
            viewer.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n");
            assertThat(hub.endSession("nobody"), is(false));

            assertThat(hub.endSession(hub.sessions().get(0).name()), is(true));

            assertThat(viewer.readToEnd(), is(""));
        }
    }

    @Test
    void canBeMadeAndClosedFiftyTimesWithoutLeavingThreadsOrDescriptors() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        files().write(FIRST);
        startAndStop();
        long threads = hubThreads();
        long descriptors = descriptors();

        for (int i = 0; i < 50; i++) {
            startAndStop();
        }

        // a thread is listed for a moment after it has told that it ends
        eventually(() -> hubThreads() <= threads, Duration.ofSeconds(5));
        eventually(() -> descriptors() <= descriptors + 2, Duration.ofSeconds(5));
    }

    @Test
    void anIdleHubUsesNoCpu() throws Exception {
        files().write(FIRST);
        hub.apply(config(0).build());
        try (TlsClient viewer = connect()) {
            viewer.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n");
            var beans = java.lang.management.ManagementFactory.getThreadMXBean();
            long loop = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("camerahub"))
                    .mapToLong(Thread::getId)
                    .max()
                    .orElseThrow();
            long before = beans.getThreadCpuTime(loop);
            Thread.sleep(1000);
            assertThat(beans.getThreadCpuTime(loop) - before, is(lessThan(20_000_000L)));
        }
    }

    private void startAndStop() throws Exception {
        try (CameraHub other = new CameraHub(HubServices.system(scheduler), TlsEngine.best())) {
            other.apply(config(0).build());
            other.setTestSocket(true);
            InetSocketAddress test = other.status().testSocket();
            try (Socket plain = new Socket(test.getAddress(), test.getPort())) {
                plain.getOutputStream()
                        .write("OPTIONS * RTSP/1.0\r\nCSeq: 7\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(plain.getInputStream().read(), is((int) 'R'));
            }
        }
    }

    private static long hubThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("camerahub"))
                .count();
    }

    private static long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestCertificateFiles files() {
        return new TestCertificateFiles(PKI, folder);
    }

    private HubConfig.Builder config(int port) {
        return HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(port)
                .certificate(files().source())
                .testSocket("127.0.0.1", 0);
    }

    private String options(String header) throws IOException {
        try (TlsClient client = connect()) {
            return client.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n" + header + "\r\n");
        }
    }

    private TlsClient connect() throws IOException {
        return TlsClient.connect(hub.status().listening());
    }

    private int port() {
        return hub.status().listening().getPort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void eventually(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat("in time", System.nanoTime() < end);
            Thread.sleep(20);
        }
    }
}

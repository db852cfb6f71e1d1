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
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.engine.testing.Pump;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.TlsClient;
import org.openhab.camerahub.engine.testing.Watcher;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What a port on the internet has to bear. During each attack a viewer that watches misses nothing and another is answered
 * as ever, and after it nothing is left: no connection, no descriptor, no memory, no flood of log lines.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ListenerAttackTest {

    private static final TestPki PKI = new TestPki();
    private static final TestPki.Identity SERVER = PKI.server("localhost");
    private static final int CONNECTIONS = 100;

    /** Fewer than are allowed at a time, so that each gets as far as it wants to. */
    private static final int WAVE = 50;

    private static final int PACKETS_OF_A_PICTURE = 200;

    /** In the hub's own log, and in openHAB's. */
    private static final int MOST_LINES = 100;

    /** Receive buffers and the newest pictures come and go; a connection that was left would hold 16 kB and more. */
    private static final long MOST_BYTES = 512 << 10;

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private CameraHub hub;
    private TlsClient decent;
    private ScriptedCamera camera;
    private Pump pump;
    private Watcher watcher;
    private PrintStream console;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long descriptors;
    private long memory;

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (hub != null) {
            System.setErr(console);
            assertThat("a decent viewer is served", decentRequest(), lessThan(Duration.ofSeconds(2)));
            eventually(() -> hub.sessions().size() == 2, "only the decent viewers are left");
            eventually(() -> descriptors() <= descriptors, "no descriptor is left");
            eventually(() -> memory() <= memory + MOST_BYTES, "no memory is left");
            watcher.awaitMore(100);
            assertThat("who watches misses nothing", watcher.gaps(), is(0));
            assertThat(dropped(), is(0L));
            assertThat(
                    "the log stays readable", hub.log().entries(LogFilter.ALL).size(), lessThanOrEqualTo(MOST_LINES));
            long lines = printed.toString(StandardCharsets.UTF_8).lines().count();
            assertThat("so does openHAB's", lines, lessThanOrEqualTo((long) MOST_LINES));
            decent.close();
            watcher.close();
            eventually(() -> hub.sessions().isEmpty(), "nobody is left");
            pump.close();
            hub.close();
            camera.close();
        }
        scheduler.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void silentConnectionsEndInTime(TlsEngine engine) throws Exception {
        start(engine, Duration.ofMillis(700), Duration.ofSeconds(5));
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            silent.add(socket());
        }
        assertThat(decentRequest(), lessThan(Duration.ofSeconds(1)));

        for (Socket socket : silent) {
            assertThat("closed by the hub", socket.getInputStream().read(), is(-1));
            socket.close();
        }
        assertThat(hub.log().entries(LogFilter.ALL).toString(), containsString("did not finish the TLS handshake"));
    }

    @ParameterizedTest
    @EnumSource
    void connectingAndLeavingAgainAndAgainIsBorne(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofSeconds(5));
        for (int i = 0; i < 2000; i++) {
            Socket socket = socket();
            socket.setSoLinger(i % 2 == 0, 0);
            socket.close();
            awaitWave(i);
        }
        assertThat(decentRequest(), lessThan(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource
    void abortedHandshakesAreBorne(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofSeconds(5));
        byte[] hello = clientHello();
        for (int i = 0; i < 1000; i++) {
            try (Socket socket = socket()) {
                socket.getOutputStream().write(hello, 0, i % 3 == 0 ? hello.length : 1 + i % hello.length);
                socket.setSoLinger(i % 2 == 0, 0);
            }
            awaitWave(i);
        }
        assertThat(decentRequest(), lessThan(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @EnumSource
    void aHandshakeByteByByteEndsInTime(TlsEngine engine) throws Exception {
        start(engine, Duration.ofMillis(600), Duration.ofSeconds(5));
        long begin = System.nanoTime();
        try (Socket socket = socket()) {
            for (byte next : clientHello()) {
                socket.getOutputStream().write(next);
                Thread.sleep(20);
            }
            socket.getInputStream().read();
        } catch (IOException e) {
            // the hub has closed: a write or read fails
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin), lessThan(Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestByteByByteEndsInTime(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofMillis(600));
        try (TlsClient slow = TlsClient.connect(address())) {
            long begin = System.nanoTime();
            try {
                for (int i = 0; i < 500; i++) {
                    slow.send("D");
                    Thread.sleep(10);
                }
            } catch (IOException e) {
                // closed
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin), lessThan(Duration.ofSeconds(4)));
        }
        eventually(() -> hub.log().entries(LogFilter.ALL).toString().contains("sent no whole request in time"), "told");
    }

    @ParameterizedTest
    @EnumSource
    void endlessAndMalformedRequestsAreRefused(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofSeconds(5));
        String header = "DESCRIBE rtsp://hub/x RTSP/1.0\r\nCSeq: 1\r\n";

        assertThat(tls("DESCRIBE rtsp://hub/" + "x".repeat(100_000)), startsWith("RTSP/1.0 414"));
        assertThat(tls(header + "X-Long: " + "y".repeat(1 << 20)), startsWith("RTSP/1.0 4"));
        assertThat(tls(header + "X: y\r\n".repeat(10_000)), startsWith("RTSP/1.0 4"));
        assertThat(tls(header + "Content-Length: 99999999999999\r\n\r\n"), startsWith("RTSP/1.0 4"));
        assertThat(tls(header + "Content-Length: 1000000000\r\n\r\n"), startsWith("RTSP/1.0 413"));
        assertThat(tls("GET / HTTP/1.1\r\nX: " + "z".repeat(100_000)), startsWith("HTTP/1.1 431"));
        assertThat(tls("GET /" + "z".repeat(100_000)), startsWith("HTTP/1.1 414"));
        assertThat(tls("POST /a/b HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n"), startsWith("HTTP/1.1 413"));
    }

    @ParameterizedTest
    @EnumSource
    void garbageInsideTlsIsRefused(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofMillis(300));
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            byte[] bytes = new byte[4096];
            random.nextBytes(bytes);
            bytes[0] = (byte) (i % 2 == 0 ? '$' : bytes[0]);
            assertThat(tls(bytes), either(is("")).or(startsWith("RTSP/1.0 4")));
        }
        assertThat("TLS in TLS", tls(clientHello()), either(is("")).or(startsWith("RTSP/1.0 4")));
    }

    @ParameterizedTest
    @EnumSource
    void framesBeforeSetupArePassedOverWithinLimits(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (TlsClient hasty = TlsClient.connect(address())) {
            hasty.send("$\0\0\4abcd".repeat(3));
            assertThat(hasty.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n"), startsWith("RTSP/1.0 200"));
        }
        assertThat(tls("$\0\0\4abcd".repeat(100_000)), is(""));
    }

    @ParameterizedTest
    @EnumSource
    void garbageInsteadOfTlsIsRefused(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofSeconds(5));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[1 + random.nextInt(4096)];
            random.nextBytes(bytes);
            try (Socket socket = socket()) {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes(); // a socket that stays open would end this with an exception
            } catch (SocketException e) {
                continue; // a reset is an end, too
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pipelinedRequestsAreAnsweredInOrder(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(5), Duration.ofSeconds(5));
        StringBuilder requests = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            requests.append("OPTIONS * RTSP/1.0\r\nCSeq: ").append(i).append("\r\n\r\n");
        }
        try (TlsClient viewer = TlsClient.connect(address())) {
            viewer.send(requests.toString());
            for (int i = 1; i <= 20; i++) {
                assertThat(viewer.request(""), containsString("CSeq: " + i + "\r\n"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreConnectionsThanAllowedAreRefusedAndThePlacesComeBack(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(30), Duration.ofSeconds(30));
        List<Socket> many = new ArrayList<>();
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            many.add(socket());
        }
        assertThat("those within stay served", decentRequest(), lessThan(Duration.ofSeconds(2)));
        assertThat("refused", many.get(many.size() - 1).getInputStream().read(), is(-1));
        for (Socket socket : many) {
            socket.close();
        }
        eventually(
                () -> {
                    try (TlsClient next = TlsClient.connect(address())) {
                        return next.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n")
                                .startsWith("RTSP/1.0 200");
                    } catch (IOException e) {
                        return false;
                    }
                },
                "a place is free again");
    }

    @ParameterizedTest
    @EnumSource
    void manyIdleTlsConnectionsCostLittle(TlsEngine engine) throws Exception {
        start(engine, Duration.ofSeconds(30), Duration.ofSeconds(30));
        long before = direct();
        List<TlsClient> idle = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS - 10; i++) {
            idle.add(TlsClient.connect(address()));
        }
        assertThat(decentRequest(), lessThan(Duration.ofSeconds(1)));
        assertThat("direct memory", direct() - before, lessThan(64L << 20));
        for (TlsClient client : idle) {
            client.close();
        }
    }

    private void start(TlsEngine engine, Duration handshake, Duration firstRequest) throws Exception {
        assumeTrue(engine == TlsEngine.JDK || OpenSsl.isAvailable());
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        TestCertificateFiles files = new TestCertificateFiles(PKI, folder);
        files.write(SERVER);
        camera = new ScriptedCamera().describing(ScriptedCamera.H264_AAC.replaceFirst("(?s)m=audio.*", ""));
        pump = new Pump(camera, PACKETS_OF_A_PICTURE);
        hub = new CameraHub(HubServices.system(scheduler), engine);
        hub.setCameras(List.of(Camera.of("front", "front-door", RtspUrl.parse(camera.url()), null)));
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .certificate(files.source())
                .limits(HubLimits.DEFAULTS
                        .withConnections(CONNECTIONS, CONNECTIONS)
                        .withArrival(handshake, firstRequest))
                .build());
        watcher = Watcher.play(address());
        watcher.awaitMore(100);
        decent = TlsClient.connect(address());
        decentRequest();
        descriptors = descriptors();
        memory = memory();
        console = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    /** After a wave, until the hub is through with it. */
    private void awaitWave(int sent) throws Exception {
        if (sent % WAVE == WAVE - 1) {
            eventually(() -> descriptors() <= descriptors + 1, "the wave is over");
        }
    }

    private Duration decentRequest() throws IOException {
        long begin = System.nanoTime();
        assertThat(decent.request("OPTIONS * RTSP/1.0\r\nCSeq: 9\r\n\r\n"), startsWith("RTSP/1.0 200"));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String tls(byte[] bytes) throws IOException {
        return tls(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** What a client gets that sends this inside TLS, until the hub closes. */
    private String tls(String text) throws IOException {
        try (TlsClient client = TlsClient.connect(address())) {
            try {
                client.send(text);
            } catch (IOException e) {
                return ""; // closed while it was still sent
            }
            long begin = System.nanoTime();
            String answer = client.readToEnd();
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            assertThat("closed by the hub, not given up by the client", taken, lessThan(Duration.ofSeconds(9)));
            return answer;
        }
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket(address().getAddress(), address().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private InetSocketAddress address() {
        return hub.status().listening();
    }

    /** The first record of a handshake, as the JDK's client sends it. */
    private static byte[] clientHello() throws Exception {
        javax.net.ssl.SSLEngine engine = javax.net.ssl.SSLContext.getDefault().createSSLEngine("localhost", 443);
        engine.setUseClientMode(true);
        java.nio.ByteBuffer record =
                java.nio.ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(java.nio.ByteBuffer.allocate(0), record);
        byte[] bytes = new byte[record.position()];
        record.flip().get(bytes);
        return bytes;
    }

    private static long direct() {
        return ((ByteBufAllocatorMetricProvider) PooledByteBufAllocator.DEFAULT)
                .metric()
                .usedDirectMemory();
    }

    private long dropped() {
        return hub.sessions().stream().mapToLong(SessionInfo::droppedPackets).sum();
    }

    /** What of the allocator's memory is in use. */
    private static long memory() {
        return PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() + PooledByteBufAllocator.DEFAULT.pinnedHeapMemory();
    }

    private static long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eventually(java.util.function.BooleanSupplier condition, String what) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(what, System.nanoTime() < end);
            Thread.sleep(20);
        }
    }
}

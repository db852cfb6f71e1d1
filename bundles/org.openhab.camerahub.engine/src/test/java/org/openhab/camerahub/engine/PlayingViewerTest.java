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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.handler.ssl.OpenSsl;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.engine.testing.ManualClock;
import org.openhab.camerahub.engine.testing.Pump;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.TlsClient;
import org.openhab.camerahub.engine.testing.Watcher;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What a viewer notices of what happens beside it.
 *
 * @author Camera Hub authors - Initial contribution
 */
class PlayingViewerTest {

    private static final TestPki PKI = new TestPki();

    /** Of the video's clock in a second, of which the pump makes pictures as if there were 25. */
    private static final long TICKS = 90_000;

    private static final TestPki.Identity SERVER = PKI.server("localhost");

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private ScriptedCamera camera;
    private Pump pump;
    private CameraHub hub;

    @AfterEach
    void end() {
        if (hub != null) {
            pump.close();
            hub.close();
            camera.close();
        }
        scheduler.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void aSlowViewerCostsTheFastOneBesideItNothing(TlsEngine engine) throws Exception {
        start(engine, Clock.systemUTC(), 2500); // 24 Mbit/s, more than the system's buffers take
        try (Watcher fast = Watcher.play(address());
                Watcher slow = Watcher.play(address())) {
            slow.awaitMore(100);
            slow.stall(true);
            ScriptedCamera.await("the slow one loses pictures", () -> dropped() > 0);
            fast.awaitMore(5000);
            slow.stall(false);
            slow.awaitMore(15_000);

            assertThat("the fast one misses", fast.gaps(), is(0));
            assertThat("the slow one misses", slow.gaps(), greaterThan(0));
            assertThat("what it gets is whole", slow.onlyWholePictures(), is(true));
            assertThat(slow.isOver(), is(false));
        }
    }

    /**
     * It takes half of what comes, for so long that it would be far behind if all of it were kept for it. Behind is meant
     * in the camera's time, so that a slow machine does not matter. A picture has 4 MB: of one that is larger than the
     * cache of pictures a slow viewer would not get the end.
     */
    @Test
    void aSlowViewersDelayStaysBounded() throws Exception {
        start(TlsEngine.best(), Clock.systemUTC(), 3300); // 32 Mbit/s
        try (Watcher fast = Watcher.play(address());
                Watcher slow = Watcher.play(address())) {
            slow.awaitMore(100);
            slow.restAfter(2);
            long begin = pump.timestamp();
            long most = 0;
            while (pump.timestamp() - begin < 30 * TICKS) {
                TimeUnit.MILLISECONDS.sleep(20);
                most = Math.max(most, pump.timestamp() - slow.timestamp());
            }

            assertThat("it is slow indeed", slow.gaps(), greaterThan(0));
            assertThat("seconds behind", most / TICKS, is(lessThan(9L)));
            assertThat("what it gets is whole", slow.onlyWholePictures(), is(true));
            assertThat("the fast one misses", fast.gaps(), is(0));
        }
    }

    /** Nothing comes from it any more, not even the end: its power was cut, or a router forgot it. */
    @ParameterizedTest
    @EnumSource
    void aHalfOpenViewerIsLeftAndCostsTheOtherNothing(TlsEngine engine) throws Exception {
        start(engine, Clock.systemUTC(), 1000);
        try (Watcher watcher = Watcher.play(address());
                Watcher vanished = Watcher.play(address())) {
            vanished.awaitMore(100);
            vanished.stall(true);
            assertThat(hub.sessions(), hasSize(2));

            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (hub.sessions().size() == 2 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(100);
            }

            assertThat(hub.sessions(), hasSize(1));
            assertThat(hub.recentSessions().get(0).endReason(), is("the viewer takes no data"));
            watcher.awaitMore(1000);
            assertThat(watcher.gaps(), is(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveHundredIdleTlsConnectionsDisturbNobody(TlsEngine engine) throws Exception {
        start(engine, Clock.systemUTC(), 20);
        List<TlsClient> idle = new ArrayList<>();
        try (Watcher watcher = Watcher.play(address())) {
            for (int i = 0; i < 500; i++) {
                TlsClient client = TlsClient.connect(address());
                client.request("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n");
                idle.add(client);
            }
            watcher.awaitMore(100);
            assertThat(hub.sessions(), hasSize(501));
            assertThat(watcher.gaps(), is(0));
            for (TlsClient client : idle) {
                client.close();
            }
            ScriptedCamera.await("they are gone", () -> hub.sessions().size() == 1);
            watcher.awaitMore(100);
            assertThat(watcher.gaps(), is(0));
        }
    }

    @Test
    void aJumpOfTheClockDisturbsNobody() throws Exception {
        ManualClock clock = new ManualClock();
        start(TlsEngine.best(), clock, 20, taken -> taken);
        try (Watcher watcher = Watcher.play(address())) {
            watcher.awaitMore(100);
            clock.advance(Duration.ofDays(30));
            watcher.awaitMore(100);
            clock.advance(Duration.ofDays(-60));
            watcher.awaitMore(100);

            assertThat(watcher.gaps(), is(0));
            assertTimeGoesOnEvenly(watcher);
            assertThat("no false alarm", camera.connections(), hasSize(1));
            assertThat(hub.status().faults(), hasSize(0));
        }
    }

    /** A camera's clock may be wrong by any time: what its viewers are told is the time of the hub. */
    @ParameterizedTest
    @ValueSource(strings = {"PT-10S", "PT10S", "PT-1H", "P-20000D"})
    void aCameraWhoseTimeStampsAreOldIsShownAtThisTime(Duration wrong) throws Exception {
        ManualClock clock = new ManualClock();
        start(TlsEngine.best(), clock, 20, taken -> clock.instant().plus(wrong).plusMillis(taken.toEpochMilli()));
        try (Watcher watcher = Watcher.play(address())) {
            ScriptedCamera.await("three reports", () -> watcher.reports().size() >= 3);

            Duration off =
                    Duration.between(clock.instant(), watcher.reports().get(0).time());
            assertThat("seconds off", off.abs().toSeconds(), is(lessThan(5L)));
            assertTimeGoesOnEvenly(watcher);
            assertThat(watcher.gaps(), is(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-10S", "PT1H"})
    void aCameraWhoseClockIsSetWhileItPlaysDisturbsNobody(Duration by) throws Exception {
        ManualClock clock = new ManualClock();
        Instant second = Instant.EPOCH.plusSeconds(2);
        start(TlsEngine.best(), clock, 20, taken -> {
            Instant now = clock.instant().plusMillis(taken.toEpochMilli());
            return taken.isBefore(second) ? now : now.plus(by);
        });
        try (Watcher watcher = Watcher.play(address())) {
            ScriptedCamera.await("six reports", () -> watcher.reports().size() >= 6);

            assertTimeGoesOnEvenly(watcher);
            assertThat(watcher.gaps(), is(0));
            assertThat(camera.connections(), hasSize(1));
        }
    }

    private static void assertTimeGoesOnEvenly(Watcher watcher) {
        List<Watcher.Report> reports = watcher.reports();
        for (Watcher.Report report : reports) {
            Duration moved = Duration.between(reports.get(0).origin(), report.origin());
            assertThat(reports.toString(), moved.abs().toMillis(), is(lessThan(200L)));
        }
    }

    /** Renewed certificates must not cost those who watch a picture. */
    @ParameterizedTest
    @EnumSource
    void certificatesAreSwappedUnderLoad(TlsEngine engine) throws Exception {
        TestCertificateFiles files = start(engine, Clock.systemUTC(), 200);
        TestPki.Identity other = PKI.serverWithOtherKey("localhost");
        try (Watcher watcher = Watcher.play(address())) {
            for (int i = 0; i < 3; i++) {
                TestPki.Identity next = i % 2 == 0 ? other : SERVER;
                files.write(next);
                ScriptedCamera.await("the new one is shown", () -> shown().equals(
                                next.certificate().getSerialNumber()));
            }
            watcher.awaitMore(200);
            assertThat(watcher.gaps(), is(0));
        }
    }

    private java.math.BigInteger shown() {
        try (TlsClient client = TlsClient.connect(address())) {
            return client.serverCertificate().getSerialNumber();
        } catch (java.io.IOException e) {
            return java.math.BigInteger.ZERO;
        }
    }

    private TestCertificateFiles start(TlsEngine engine, Clock clock, int fragments) throws Exception {
        return start(engine, clock, fragments, null);
    }

    private TestCertificateFiles start(
            TlsEngine engine, Clock clock, int fragments, UnaryOperator<Instant> clockOfCamera) throws Exception {
        assumeTrue(engine == TlsEngine.JDK || OpenSsl.isAvailable());
        TestCertificateFiles files = new TestCertificateFiles(PKI, folder);
        files.write(SERVER);
        camera = new ScriptedCamera().describing(ScriptedCamera.H264_AAC.replaceFirst("(?s)m=audio.*", ""));
        pump = new Pump(camera, fragments, clockOfCamera);
        HubServices system = HubServices.system(scheduler);
        hub = new CameraHub(new HubServices(scheduler, clock, system.hosts(), system.networks()), engine);
        hub.setCameras(List.of(Camera.of("front", "front-door", RtspUrl.parse(camera.url()), null)));
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .certificate(files.source())
                .limits(HubLimits.DEFAULTS.withConnections(1000, 1000))
                .build());
        return files;
    }

    private long dropped() {
        return hub.sessions().stream().mapToLong(SessionInfo::droppedPictures).sum();
    }

    private InetSocketAddress address() {
        return hub.status().listening();
    }
}

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
package org.openhab.camerahub.benchmark.soak;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The hub in a process of its own. Arguments: folder of the certificate, ports of the cameras. Commands, a line each:
 * {@code cameras VERSION...} registers the cameras with these versions of their URLs, a {@code -} leaves one out;
 * {@code state} and {@code sessions} print what the hub counts; {@code close} closes the hub and prints what is left.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SoakHub implements AutoCloseable {

    private static final Credentials ACCOUNT = new Credentials(SoakPlan.USER, SoakPlan.PASSWORD);
    private static final int COLLECT_MILLIS = 200;

    private final Leaks leaks;
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(2);
    private final CameraHub hub = new CameraHub(HubServices.system(scheduler));
    private final Map<String, SessionInfo> ended = new LinkedHashMap<>();
    private final List<Integer> ports;

    private SoakHub(Leaks leaks, Path folder, List<Integer> ports) throws Exception {
        this.leaks = leaks;
        this.ports = ports;
        scheduler.prestartAllCoreThreads();
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .certificate(new CertificateSource.Pem(SoakPlan.chain(folder), SoakPlan.key(folder), ""))
                .authentication(AuthScheme.BASIC, List.of(ACCOUNT))
                .videoBuffer(64 << 10)
                .eventLoops(2)
                .limits(limits())
                .build());
        // the hub remembers the newest sessions only
        scheduler.scheduleWithFixedDelay(this::collect, COLLECT_MILLIS, COLLECT_MILLIS, TimeUnit.MILLISECONDS);
    }

    public static void main(String[] arguments) throws Exception {
        Leaks leaks = Leaks.watch();
        List<Integer> ports = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            ports.add(Integer.valueOf(arguments[i]));
        }
        try (SoakHub hub = new SoakHub(leaks, Path.of(arguments[0]), ports)) {
            hub.serve();
        }
    }

    private void serve() throws Exception {
        var listening = hub.status().listening();
        System.out.println("port=" + (listening == null ? hub.status().faults() : listening.getPort()) + " tls="
                + hub.status().tls().replace(' ', '_'));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "cameras" -> register(words);
                case "sessions" -> sessions();
                case "close" -> closing();
                default -> state();
            }
        }
    }

    private void register(String[] words) throws RtspSyntaxException {
        List<Camera> cameras = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            String version = words[1 + i];
            if (!"-".equals(version)) {
                String path = SoakPlan.path(i);
                cameras.add(new Camera(
                        path,
                        path,
                        path,
                        RtspUrl.parse("rtsp://127.0.0.1:" + ports.get(i) + "/live?version=" + version),
                        ACCOUNT,
                        CameraTransport.AUTO,
                        CameraTrust.AUTHORITIES,
                        ModifierRules.NONE,
                        false,
                        Duration.ofSeconds(SoakPlan.LINGER_SECONDS),
                        true));
            }
        }
        hub.setCameras(cameras);
        System.out.println("registered");
    }

    private synchronized void collect() {
        for (SessionInfo session : hub.recentSessions()) {
            ended.putIfAbsent(session.name(), session);
        }
    }

    private void state() {
        Collection<CameraStatus> cameras = hub.cameras();
        StringBuilder line = new StringBuilder("state");
        append(line, "sessions", hub.sessions().size());
        append(line, "leaks", leaks.found());
        append(line, "buffers", buffers());
        append(line, "heap", heap());
        append(
                line,
                "idle",
                cameras.stream()
                        .filter(camera -> camera.statistics().state() == CameraStatistics.State.IDLE)
                        .count());
        append(line, "faults", hub.status().faults().size());
        System.out.println(line);
        for (CameraStatus camera : cameras) {
            CameraStatistics s = camera.statistics();
            StringBuilder row = new StringBuilder("camera");
            append(row, "id", s.cameraId());
            append(row, "subscribers", s.subscribers());
            append(row, "subscribersTotal", s.subscribersTotal());
            append(row, "connects", s.connects());
            append(row, "sessions", s.sessions());
            append(row, "bytesIn", s.bytesFromCamera());
            append(row, "packets", s.packetsFromCamera());
            append(row, "lost", s.packetsLost());
            append(row, "unusable", s.packetsUnusable());
            append(row, "dropped", s.packetsDropped());
            append(row, "bytesOut", s.bytesToViewers());
            System.out.println(row);
        }
        System.out.println("end");
    }

    private void sessions() {
        collect();
        synchronized (this) {
            for (SessionInfo s : ended.values()) {
                StringBuilder row = new StringBuilder("session");
                append(row, "agent", s.userAgent());
                append(row, "bytes", s.bytes());
                append(row, "packets", s.packets());
                append(row, "dropped", s.droppedPackets());
                append(row, "reason", s.endReason().replace(' ', '_'));
                System.out.println(row);
            }
        }
        System.out.println("end");
    }

    /** When the threads are gone, their caches of buffers are, too: what is active then is lost. */
    private void closing() throws InterruptedException {
        hub.sessions().forEach(session -> System.err.println("still listed: " + session));
        hub.close();
        for (int i = 0; i < 10; i++) {
            System.gc();
            Thread.sleep(50);
            ByteBufAllocator.DEFAULT.directBuffer(16).release(); // the detector reports when something is made
        }
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("camerahub"))
                .count();
        PooledByteBufAllocator.DEFAULT.trimCurrentThreadCache();
        StringBuilder line = new StringBuilder("closed");
        append(line, "threads", threads);
        append(line, "buffers", buffers());
        append(line, "leaks", leaks.found());
        System.out.println(line);
    }

    /** Buffers of the pool that are in use, or in a living thread's cache. */
    private static long buffers() {
        var metric = PooledByteBufAllocator.DEFAULT.metric();
        long active = 0;
        for (PoolArenaMetric arena : metric.directArenas()) {
            active += arena.numActiveAllocations();
        }
        for (PoolArenaMetric arena : metric.heapArenas()) {
            active += arena.numActiveAllocations();
        }
        return active;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10;
    }

    private static void append(StringBuilder line, String key, Object value) {
        line.append(' ').append(key).append('=').append(value);
    }

    private static HubLimits limits() {
        HubLimits d = HubLimits.DEFAULTS;
        return new HubLimits(
                d.viewerAnswer(),
                Duration.ofMillis(1500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                d.trackSilence(),
                Duration.ofMillis(200),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(6),
                1000,
                1000,
                1_000_000,
                Duration.ofSeconds(1),
                d.pictureCacheBytes(),
                d.logEntries());
    }

    @Override
    public void close() {
        hub.close();
        scheduler.shutdownNow();
    }
}

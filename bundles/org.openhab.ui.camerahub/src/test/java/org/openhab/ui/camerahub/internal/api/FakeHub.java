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
package org.openhab.ui.camerahub.internal.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.check.Level;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.engine.monitor.WarningKind;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CheckRow;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.ServiceProfile;

/**
 * A hub with whatever cameras a test wants. Everything about a camera that must not be told is marked.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class FakeHub {

    static final String SECRET = "S3CR3T";
    static final String DOOR = "camerahub:camera:home:door";
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, (byte) 0xFF, (byte) 0xD9};

    final CameraHubControl control = mock(CameraHubControl.class);
    final FakeLog log = new FakeLog();
    final List<CameraStatus> cameras = new CopyOnWriteArrayList<>();
    final List<SessionInfo> running = new CopyOnWriteArrayList<>();
    final List<SessionInfo> ended = new CopyOnWriteArrayList<>();

    FakeHub() {
        when(control.status())
                .thenReturn(new HubStatus(
                        HubStatus.State.RUNNING,
                        List.of(new HubException(FaultKind.CERTIFICATE_UNUSABLE, "", "broken")),
                        List.of(new HubWarning(WarningKind.EXPIRES_SOON, "2026-12-01", "9")),
                        new InetSocketAddress("127.0.0.1", 8443),
                        null,
                        "JDK",
                        "NIO"));
        when(control.profile())
                .thenReturn(Optional.of(new ServiceProfile("cam.example.org", 0, 443, "BASIC", "fullchain.pem", 5001)));
        when(control.text(any(HubWarning.class), any()))
                .thenAnswer(call -> said(((HubWarning) call.getArgument(0)).message(), call.getArgument(1)));
        when(control.text(any(HubException.class), any()))
                .thenAnswer(call -> said(((HubException) call.getArgument(0)).getMessage(), call.getArgument(1)));
        when(control.cameras()).thenAnswer(call -> List.copyOf(cameras));
        when(control.camera(anyString())).thenAnswer(call -> cameras.stream()
                .filter(status -> status.camera().id().equals(call.getArgument(0)))
                .findFirst());
        when(control.problem(anyString())).thenReturn(Optional.empty());
        when(control.problems())
                .thenReturn(List.of(new CameraProblem(CameraProblem.Place.ITEM, "Shed", ProblemKind.ADDRESS_SCHEME)));
        when(control.source(any(), any()))
                .thenAnswer(call -> said(((CameraProblem) call.getArgument(0)).source(), call.getArgument(1)));
        when(control.text(any(CameraProblem.class), any()))
                .thenAnswer(call -> said(((CameraProblem) call.getArgument(0)).text(), call.getArgument(1)));
        when(control.text(any(NoSnapshotException.class), any()))
                .thenAnswer(
                        call -> said(((NoSnapshotException) call.getArgument(0)).getMessage(), call.getArgument(1)));
        when(control.streamUrl(anyString()))
                .thenAnswer(call -> Optional.of("rtsps://cam.example.org:8443/" + path(call.getArgument(0))));
        when(control.testUrl(anyString())).thenReturn(Optional.empty());
        when(control.log()).thenReturn(Optional.of(log));
        when(control.sessions()).thenAnswer(call -> List.copyOf(running));
        when(control.recentSessions()).thenAnswer(call -> List.copyOf(ended));
        when(control.snapshot(anyString())).thenReturn(CompletableFuture.completedFuture(JPEG));
        when(control.live(anyString(), anyString(), anyString(), any()))
                .thenReturn(CompletableFuture.completedFuture(new LiveFile(
                        200,
                        "application/vnd.apple.mpegurl",
                        "no-cache",
                        0,
                        List.of("#EXTM3U\n".getBytes(StandardCharsets.UTF_8)))));
        when(control.check(anyString(), any()))
                .thenReturn(CompletableFuture.completedFuture(
                        List.of(new CheckRow("video", Level.WARN, "Video", "It is H.265.", "Take H.264."))));
        when(control.certificate()).thenReturn(Optional.of(certificate(Duration.ofDays(60))));
    }

    private static String said(String english, Locale locale) {
        return Locale.GERMAN.equals(locale) ? "auf Deutsch: " + english : english;
    }

    static CertificateInfo certificate(Duration left) {
        Instant now = Instant.now();
        return new CertificateInfo(
                "CN=cam.example.org",
                List.of("cam.example.org"),
                "CN=Example CA",
                List.of(
                        new CertificateInfo.Link("CN=cam.example.org", "CN=Example CA", now, now.plus(left)),
                        new CertificateInfo.Link("CN=Example CA", "CN=Root", now, now.plus(left))),
                now.minus(Duration.ofDays(30)),
                now.plus(left),
                "RSA 2048",
                "AB:CD",
                List.of("TLSv1.3", "TLSv1.2"),
                List.of("TLS_AES_128_GCM_SHA256"),
                List.of(new HubWarning(WarningKind.CHAIN_INCOMPLETE, "CN=R11")),
                now);
    }

    private String path(String id) {
        return cameras.stream()
                .map(CameraStatus::camera)
                .filter(camera -> camera.id().equals(id))
                .map(Camera::path)
                .findFirst()
                .orElse("");
    }

    void camera(String id, String path, String label) {
        cameras.add(new CameraStatus(secretive(id, path, label), statistics(id, null), 2, false));
    }

    /** Address, login and snapshot's address are marked. */
    private static Camera secretive(String id, String path, String label) {
        return new Camera(
                id,
                path,
                label,
                new RtspUrl("rtsp", SECRET.toLowerCase(Locale.ROOT) + ".example", 554, "/" + SECRET),
                new Credentials(SECRET + "-user", SECRET + "-password"),
                CameraTransport.AUTO,
                CameraTrust.ANY,
                new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of()),
                false,
                Camera.DEFAULT_LINGER,
                true,
                URI.create("http://" + SECRET + ".example/snap.jpg"));
    }

    static CameraStatistics statistics(String id, HubException fault) {
        return new CameraStatistics(
                id,
                fault == null ? CameraStatistics.State.PLAYING : CameraStatistics.State.WAITING,
                fault,
                2,
                7,
                3,
                4,
                1000,
                100,
                0,
                0,
                0,
                123_456_789L,
                Instant.parse("2026-11-22T12:00:00Z"),
                null,
                List.of("H264", "AAC"),
                List.of());
    }

    static SessionInfo session(String name, String camera, long bytes, Instant started, Instant ended) {
        return new SessionInfo(
                name,
                camera,
                "198.51.100.7:50000",
                "Fire OS/6.0 stagefright/1.2",
                "echo",
                SessionInfo.Protocol.RTSP,
                ended == null ? SessionInfo.State.PLAYING : SessionInfo.State.ENDED,
                "TLSv1.2",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                bytes,
                1000,
                5,
                1,
                started,
                ended,
                ended == null ? "" : "TEARDOWN");
    }

    /** A log that listens to tests. */
    static final class FakeLog implements CommunicationLog {
        private final List<LogEntry> entries = new ArrayList<>();
        private final List<Consumer<LogEntry>> listeners = new CopyOnWriteArrayList<>();

        synchronized LogEntry write(Direction direction, String camera, String text) {
            LogEntry entry = new LogEntry(entries.size() + 1L, Instant.now(), direction, camera, "viewer-1", text);
            entries.add(entry);
            listeners.forEach(listener -> listener.accept(entry));
            return entry;
        }

        int listeners() {
            return listeners.size();
        }

        @Override
        public synchronized List<LogEntry> entries(LogFilter filter) {
            return entries.stream().filter(filter::matches).toList();
        }

        @Override
        public synchronized Registration listen(LogFilter filter, Consumer<LogEntry> listener) {
            Consumer<LogEntry> added = entry -> {
                if (filter.matches(entry)) {
                    listener.accept(entry);
                }
            };
            listeners.add(added);
            return () -> listeners.remove(added);
        }

        @Override
        public synchronized void clear() {
            entries.clear();
        }
    }
}

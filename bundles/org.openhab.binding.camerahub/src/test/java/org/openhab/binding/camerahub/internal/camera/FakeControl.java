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
package org.openhab.binding.camerahub.internal.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CheckRow;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.ServiceProfile;

/**
 * A hub that does what a test tells it.
 *
 * @author Camera Hub authors - Initial contribution
 */
public class FakeControl implements CameraHubControl {

    public static final CameraProbe WELL =
            new CameraProbe(Duration.ofMillis(80), "Hipcam RealServer/V1.0", "Digest MD5", List.of(), false);

    private final List<Consumer<CameraEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, CameraStatistics> statistics = new HashMap<>();
    private final Map<String, CameraProblem> problems = new HashMap<>();
    private final List<CompletableFuture<CameraProbe>> unanswered = new ArrayList<>();

    /** Gives the answer to the next probes; null lets them wait for {@link #answer}. */
    public HubException fault;

    public HubStatus.State state = HubStatus.State.RUNNING;
    public boolean silent;
    public boolean testSocket;
    public boolean leavesOut;
    public String publicName = "cam.example.org";
    public int probes;
    public int snapshots;
    /** What the next snapshots become; may be completed later. */
    public CompletableFuture<byte[]> picture = CompletableFuture.completedFuture(new byte[] {1, 2, 3});

    public String hlsUrl = "";
    public List<String> ended = new ArrayList<>();

    @Override
    public HubStatus status() {
        return new HubStatus(state, List.of(), List.of(), null, null, "JDK", "NIO");
    }

    @Override
    public Optional<CameraStatus> camera(String cameraId) {
        if (leavesOut) {
            return Optional.empty();
        }
        CameraStatistics known = statistics.getOrDefault(cameraId, statistics(cameraId, 0, 0, null));
        return Optional.of(new CameraStatus(null, known, known.subscribers(), false));
    }

    /** Lets a camera have viewers, bytes and a fault. */
    public void counts(String cameraId, int viewers, long bytes, HubException lastFault) {
        statistics.put(cameraId, statistics(cameraId, viewers, bytes, lastFault));
    }

    private static CameraStatistics statistics(String cameraId, int viewers, long bytes, HubException lastFault) {
        return new CameraStatistics(
                cameraId,
                viewers > 0 ? CameraStatistics.State.PLAYING : CameraStatistics.State.IDLE,
                lastFault,
                viewers,
                viewers,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                bytes,
                null,
                null,
                List.of(),
                List.of());
    }

    @Override
    public Optional<CameraProblem> problem(String cameraId) {
        return Optional.ofNullable(problems.get(cameraId));
    }

    public void leaveOut(String cameraId, ProblemKind kind, String... values) {
        leavesOut = true;
        problems.put(cameraId, new CameraProblem(CameraProblem.Place.CAMERA, cameraId, kind, values));
    }

    @Override
    public Registration onCameraEvent(Consumer<CameraEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void happens(String cameraId, CameraEvent.Kind kind, Instant at) {
        listeners.forEach(listener -> listener.accept(new CameraEvent(cameraId, kind, at, "VLC")));
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public CompletionStage<CameraProbe> probe(Camera camera) {
        probes++;
        HubException now = fault;
        CompletableFuture<CameraProbe> answer = new CompletableFuture<>();
        if (silent) {
            unanswered.add(answer);
        } else if (now != null) {
            answer.completeExceptionally(now);
        } else {
            answer.complete(WELL);
        }
        return answer;
    }

    /** The camera answers what it was asked. */
    public void answer(CameraProbe probe) {
        List.copyOf(unanswered).forEach(answer -> answer.complete(probe));
    }

    public static HubException fault(FaultKind kind, String detail) {
        return new HubException(kind, "Front door", detail);
    }

    @Override
    public Optional<String> streamUrl(String cameraId) {
        return Optional.of(publicName).filter(name -> !name.isEmpty()).map(name -> "rtsps://" + name + ":443/front");
    }

    @Override
    public Optional<String> testUrl(String cameraId) {
        return testSocket ? Optional.of("rtsp://127.0.0.1:5001/front") : Optional.empty();
    }

    @Override
    public Optional<String> hlsUrl(String cameraId) {
        return Optional.of(hlsUrl).filter(url -> !url.isEmpty());
    }

    @Override
    public CompletionStage<byte[]> snapshot(String cameraId) {
        snapshots++;
        return picture;
    }

    @Override
    public CompletionStage<LiveFile> live(String cameraId, String file, String query, LiveViewer viewer) {
        return new CompletableFuture<>();
    }

    @Override
    public int endSessions(String cameraId) {
        ended.add(cameraId);
        return 2;
    }

    @Override
    public void setTestSocket(boolean on) {
        testSocket = on;
    }

    @Override
    public boolean testSocket() {
        return testSocket;
    }

    @Override
    public Optional<ServiceProfile> profile() {
        return Optional.empty();
    }

    @Override
    public String text(HubWarning warning, Locale locale) {
        return warning.message();
    }

    @Override
    public String text(HubException hubFault, Locale locale) {
        return String.valueOf(hubFault.getMessage());
    }

    @Override
    public String detail(HubException hubFault) {
        return hubFault.detail();
    }

    @Override
    public String text(CameraProblem problem, Locale locale) {
        return problem.text();
    }

    @Override
    public String source(CameraProblem problem, Locale locale) {
        return problem.source();
    }

    @Override
    public String text(NoSnapshotException noSnapshot, Locale locale) {
        return (Locale.GERMAN.equals(locale) ? "auf Deutsch: " : "") + noSnapshot.getMessage();
    }

    @Override
    public List<CameraStatus> cameras() {
        return List.of();
    }

    @Override
    public List<CameraProblem> problems() {
        return List.copyOf(problems.values());
    }

    @Override
    public CompletionStage<List<CheckRow>> check(String cameraId, Locale locale) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void setTrace(String cameraId, boolean on) {
        // nobody looks at the log
    }

    @Override
    public Optional<CommunicationLog> log() {
        return Optional.empty();
    }

    @Override
    public Optional<CertificateInfo> certificate() {
        return Optional.empty();
    }

    @Override
    public List<SessionInfo> sessions() {
        return List.of();
    }

    @Override
    public List<SessionInfo> recentSessions() {
        return List.of();
    }

    @Override
    public boolean endSession(String name) {
        return false;
    }
}

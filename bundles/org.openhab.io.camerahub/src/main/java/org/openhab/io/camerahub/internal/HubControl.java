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
package org.openhab.io.camerahub.internal;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CheckRow;
import org.openhab.io.camerahub.ServiceProfile;
import org.openhab.io.camerahub.internal.check.CheckTexts;
import org.openhab.io.camerahub.internal.config.ServiceSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives other bundles the hub that {@link CameraHubService} runs.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = CameraHubControl.class)
public class HubControl implements CameraHubControl {

    private final CameraHubService service;
    private final FaultTexts faults;
    private final CheckTexts checks;
    private final Registration start;
    /** Listeners may come before the hub. */
    private final List<Consumer<CameraEvent>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public HubControl(@Reference CameraHubService service, @Reference FaultTexts faults, @Reference CheckTexts checks) {
        this.service = service;
        this.faults = faults;
        this.checks = checks;
        start = service.onStart(hub -> hub.onCameraEvent(this::tell));
    }

    @Deactivate
    public void deactivate() {
        start.close();
        listeners.clear();
    }

    @Override
    public HubStatus status() {
        CameraHub hub = service.hub();
        HubStatus status = hub == null
                ? new HubStatus(HubStatus.State.NEW, List.of(), List.of(), null, null, "", "")
                : hub.status();
        HubException fault = service.configurationFault();
        return fault == null || status.state() != HubStatus.State.NEW
                ? status
                : new HubStatus(status.state(), List.of(fault), List.of(), null, null, status.tls(), "");
    }

    @Override
    public Optional<ServiceProfile> profile() {
        ServiceSettings settings = service.settings();
        return settings == null ? Optional.empty() : Optional.of(settings.profile());
    }

    @Override
    public String text(HubException fault, Locale locale) {
        return faults.of(fault, locale);
    }

    @Override
    public String detail(HubException fault) {
        return faults.detail(fault);
    }

    @Override
    public String text(HubWarning warning, Locale locale) {
        return faults.of(warning, locale);
    }

    @Override
    public String text(CameraProblem problem, Locale locale) {
        return faults.of(problem, locale);
    }

    @Override
    public String source(CameraProblem problem, Locale locale) {
        return faults.source(problem, locale);
    }

    @Override
    public String text(NoSnapshotException fault, Locale locale) {
        return faults.of(fault, locale);
    }

    @Override
    public List<CameraStatus> cameras() {
        return now(CameraHub::cameras, List.of());
    }

    @Override
    public Optional<CameraStatus> camera(String cameraId) {
        return cameras().stream()
                .filter(status -> status.camera().id().equals(cameraId))
                .findFirst();
    }

    @Override
    public List<CameraProblem> problems() {
        return service.problems();
    }

    @Override
    public Optional<CameraProblem> problem(String cameraId) {
        return problems().stream().filter(problem -> problem.isAbout(cameraId)).findFirst();
    }

    @Override
    public CompletionStage<List<CheckRow>> check(String cameraId, Locale locale) {
        return ofRunning(hub -> hub.check(cameraId))
                .thenApply(items ->
                        items.stream().map(item -> checks.row(item, locale)).toList());
    }

    @Override
    public void setTrace(String cameraId, boolean on) {
        CameraHub hub = service.hub();
        if (hub != null) {
            hub.setTrace(cameraId, on);
        }
    }

    @Override
    public Optional<CommunicationLog> log() {
        return now(hub -> Optional.of(hub.log()), Optional.empty());
    }

    @Override
    public Optional<CertificateInfo> certificate() {
        CameraHub hub = service.hub();
        CertificateInfo certificate = hub == null ? null : hub.certificate();
        return certificate == null ? Optional.empty() : Optional.of(certificate);
    }

    @Override
    public List<SessionInfo> sessions() {
        return now(CameraHub::sessions, List.of());
    }

    @Override
    public List<SessionInfo> recentSessions() {
        return now(CameraHub::recentSessions, List.of());
    }

    @Override
    public boolean endSession(String name) {
        return now(hub -> hub.endSession(name), false);
    }

    private <T> T now(Function<CameraHub, T> question, T withoutHub) {
        CameraHub hub = service.hub();
        return hub == null ? withoutHub : question.apply(hub);
    }

    @Override
    public Registration onCameraEvent(Consumer<CameraEvent> listener) {
        // an object of its own for each registration, so that one who listens twice can leave once
        Consumer<CameraEvent> registered = listener::accept;
        listeners.add(registered);
        return () -> listeners.remove(registered);
    }

    @Override
    public CompletionStage<CameraProbe> probe(Camera camera) {
        return ofRunning(hub -> hub.probe(camera));
    }

    @Override
    public CompletionStage<byte[]> snapshot(String cameraId) {
        return ofRunning(hub -> hub.snapshot(cameraId));
    }

    @Override
    public CompletionStage<LiveFile> live(String cameraId, String file, String query, LiveViewer viewer) {
        return ofRunning(hub -> hub.live(cameraId, file, query, viewer));
    }

    /** Fails with the reason why there is no hub if there is none. */
    private <T> CompletionStage<T> ofRunning(Function<CameraHub, CompletionStage<T>> question) {
        CameraHub hub = service.hub();
        return hub != null && hub.status().state() != HubStatus.State.NEW
                ? question.apply(hub)
                : CompletableFuture.failedFuture(service.absence());
    }

    @Override
    public Optional<String> streamUrl(String cameraId) {
        ServiceSettings settings = service.settings();
        if (settings == null || settings.hub().publicName().isEmpty()) {
            return Optional.empty();
        }
        return url("rtsps", settings.hub().publicName(), port(settings), cameraId);
    }

    /** Where viewers knock: a router may have another port than the hub. */
    private int port(ServiceSettings settings) {
        int publicPort = settings.hub().publicPort();
        if (publicPort != 0) {
            return publicPort;
        }
        InetSocketAddress listening = status().listening();
        return listening == null ? settings.hub().port() : listening.getPort();
    }

    @Override
    public Optional<String> testUrl(String cameraId) {
        InetSocketAddress test = status().testSocket();
        return test == null
                ? Optional.empty()
                : url("rtsp", test.getAddress().getHostAddress(), test.getPort(), cameraId);
    }

    private Optional<String> url(String scheme, String host, int port, String cameraId) {
        String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        return camera(cameraId)
                .map(status ->
                        scheme + "://" + authority + "/" + status.camera().path());
    }

    @Override
    public Optional<String> hlsUrl(String cameraId) {
        CameraHub hub = service.hub();
        ServiceSettings settings = service.settings();
        if (hub == null || settings == null || settings.hub().publicName().isEmpty()) {
            return Optional.empty();
        }
        int port = port(settings);
        String authority = settings.hub().publicName() + (port == HubConfig.DEFAULT_PORT ? "" : ":" + port);
        return hub.hlsPath(cameraId).map(path -> "https://" + authority + "/" + path);
    }

    @Override
    public int endSessions(String cameraId) {
        CameraHub hub = service.hub();
        // the engine takes an empty id for all cameras
        return hub == null || cameraId.isEmpty() ? 0 : hub.endSessions(cameraId);
    }

    @Override
    public void setTestSocket(boolean on) {
        CameraHub hub = service.hub();
        if (hub != null) {
            hub.setTestSocket(on);
        }
    }

    @Override
    public boolean testSocket() {
        CameraHub hub = service.hub();
        return hub != null && hub.testSocket();
    }

    private void tell(CameraEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}

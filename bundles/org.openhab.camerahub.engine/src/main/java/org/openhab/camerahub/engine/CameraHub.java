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

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.http.HttpExtension;
import org.openhab.camerahub.engine.internal.doctor.HubFacts;
import org.openhab.camerahub.engine.internal.events.EventNews;
import org.openhab.camerahub.engine.internal.page.CameraTokens;
import org.openhab.camerahub.engine.internal.page.HttpExtensions;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.hls.playlist.Names;

/**
 * The hub: cameras on the one side, the TLS port for viewers on the other. Thread-safe.
 *
 * <p>A hub does nothing before the first {@link #apply}; a closed one can't be used again, but any number of new ones
 * can be made. No method may be called on an event loop of the hub, e.g. from a log listener: they may wait for it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraHub implements AutoCloseable {

    private final EventNews events;
    private final CameraTokens tokens;
    private final HttpExtensions extensions = new HttpExtensions();
    private final HubLifecycle lifecycle;
    private final HubSecurity security;

    /** A hub that uses OpenSSL where its native library loads. */
    public CameraHub(HubServices services) {
        this(services, TlsEngine.best());
    }

    CameraHub(HubServices services, TlsEngine tls) {
        this.tokens = new CameraTokens(services.memory());
        this.events = new EventNews(services.scheduler(), services.clock());
        this.lifecycle = new HubLifecycle(services, tls, tokens, extensions, events);
        this.security = lifecycle.security();
    }

    /**
     * Starts the hub, or changes the running one: only what differs is done anew, and viewers stay. Accounts, address
     * rules, limits and the buffer hold for the connections and requests to come; the camera side's limits for the next
     * start. Only another number of event loops starts everything anew.
     *
     * <p>What keeps the hub from serving is in its {@link #status} when this returns.
     */
    public void apply(HubConfig config) {
        lifecycle.apply(config);
    }

    /** Replaces the registered cameras. Those with an unchanged source keep their stream and their viewers. */
    public void setCameras(Collection<Camera> cameras) {
        lifecycle.setCameras(cameras);
    }

    public HubStatus status() {
        return lifecycle.status();
    }

    /** Calls {@code listener} at every change of the {@link #status}, and once at the beginning; it must return fast. */
    public Registration onStatus(Consumer<HubStatus> listener) {
        return lifecycle.news().listen(listener);
    }

    /**
     * Calls {@code listener} at every event of a camera: in order, each once, one call at a time, on a thread of the
     * services' scheduler.
     */
    public Registration onCameraEvent(Consumer<CameraEvent> listener) {
        return events.listen(listener);
    }

    /**
     * Asks a camera, registered or not, for its description and leaves it again. Completes on a thread of the services'
     * scheduler, at worst with the {@link HubException} that a viewer would meet.
     */
    public CompletionStage<CameraProbe> probe(Camera camera) {
        return lifecycle
                .running()
                .map(running -> running.prober().probe(camera))
                .orElseGet(() -> CompletableFuture.failedFuture(notRunning(camera.label())));
    }

    /**
     * Looks whether an Echo could show a registered camera, and says what to do if not. Takes up to 20 s; completes as
     * {@link #probe} does.
     */
    public CompletionStage<List<CheckItem>> check(String cameraId) {
        return lifecycle
                .running()
                .flatMap(running -> lifecycle
                        .config()
                        .map(config -> running.check(cameraId, new HubFacts(config, status(), certificate()))))
                .orElseGet(() -> CompletableFuture.failedFuture(notRunning(cameraId)));
    }

    private static HubException notRunning(String camera) {
        return new HubException(FaultKind.NOT_RUNNING, camera, FaultDetail.NOT_CONFIGURED);
    }

    /** The registered cameras, sorted by label. */
    public List<CameraStatus> cameras() {
        return lifecycle
                .running()
                .map(running -> running.statuses(lifecycle.cameras()))
                .orElse(List.of());
    }

    /**
     * The path of a camera's HLS playlist, without a leading '/'. It holds a secret: whoever knows it may watch.
     *
     * @return empty if there is no such camera
     */
    public Optional<String> hlsPath(String cameraId) {
        return tokens.of(cameraId).map(token -> token + "/" + Names.ENTRY);
    }

    /**
     * A JPEG of what the camera sees now: from its snapshot address, else decoded out of its stream by ffmpeg.
     *
     * @return fails with a {@link org.openhab.camerahub.engine.fault.NoSnapshotException} or a {@link HubException}
     */
    public CompletionStage<byte[]> snapshot(String cameraId) {
        return ofStream(cameraId, (running, stream) -> running.snapshots().of(stream));
    }

    /**
     * A file of the camera's live presentation, as the hub's own port serves it at the camera's address, for another
     * web server that has decided itself that this viewer may see it. The viewer is one of the camera's {@link #sessions}.
     *
     * @param file its name, without a path: begins with {@code camera.m3u8}
     * @param query of the request, without a question mark; may be empty
     * @return completes on a thread of the services' scheduler as soon as there is what the query wants, within three
     *     target durations; cancelling it ends the waiting. Fails with a {@link HubException} if there is no such camera
     */
    public CompletionStage<LiveFile> live(String cameraId, String file, String query, LiveViewer viewer) {
        return ofStream(cameraId, (running, stream) -> running.liveFiles().file(stream, file, query, viewer));
    }

    private <T> CompletionStage<T> ofStream(
            String cameraId, BiFunction<HubRuntime, CameraStream, CompletionStage<T>> question) {
        return lifecycle
                .running()
                .flatMap(found -> found.streams().byId(cameraId).map(stream -> question.apply(found, stream)))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new HubException(FaultKind.CAMERA_UNKNOWN, cameraId, "it is not registered")));
    }

    /**
     * Lets somebody watch one camera for a while without one of the accounts. A hub that asks for no credentials takes
     * its guests' as well as none.
     *
     * @return empty if there is no such camera
     */
    public Optional<CameraPass> admit(String cameraId, Duration life) {
        return lifecycle.admit(cameraId, life);
    }

    /** Serves something else on the TLS port as well, until the registration is closed. */
    public Registration serve(HttpExtension extension) {
        return extensions.add(extension);
    }

    /**
     * Gives the camera another {@link #hlsPath}, so that the one so far leads nowhere, and takes back what was given to
     * guests; its players end.
     */
    public void renewHlsPath(String cameraId) {
        tokens.renew(cameraId);
        security.guests().revoke(cameraId);
        endSessions(cameraId);
        events.tell(cameraId, CameraEvent.Kind.URL_CHANGED, "");
    }

    /** The viewers that are connected, oldest first. */
    public List<SessionInfo> sessions() {
        return viewers().map(ViewerSessions::running).orElse(List.of());
    }

    /** Viewers that have left, newest first. */
    public List<SessionInfo> recentSessions() {
        return viewers().map(ViewerSessions::recent).orElse(List.of());
    }

    /** Ends the sessions of one camera, or of all cameras if {@code cameraId} is empty; returns how many. */
    public int endSessions(String cameraId) {
        return lifecycle.running().map(running -> running.endSessions(cameraId)).orElse(0);
    }

    /** Ends the session with this name; false if there is none. */
    public boolean endSession(String name) {
        return viewers()
                .map(viewers -> viewers.end(name, ViewerSessions.BY_OWNER))
                .orElse(false);
    }

    private Optional<ViewerSessions> viewers() {
        return lifecycle.running().map(HubRuntime::sessions);
    }

    /** The certificate in use with all that deserves attention about it, null if there is none. */
    public @Nullable CertificateInfo certificate() {
        return security.certificates()
                .info(lifecycle.config().map(HubConfig::publicName).orElse(""));
    }

    public CommunicationLog log() {
        return security.log();
    }

    /** Switches the plain test socket; the switch is remembered until the hub is closed, whatever is applied. */
    public void setTestSocket(boolean on) {
        lifecycle.setTestSocket(on);
    }

    public boolean testSocket() {
        return lifecycle.testSocket();
    }

    /** Switches whether whole messages of a camera and its viewers go to the communication log. */
    public void setTrace(String cameraId, boolean on) {
        security.log().trace(cameraId, on);
    }

    /** Ends every session, closes every port and waits until all threads are gone. */
    @Override
    public void close() {
        lifecycle.close();
    }
}

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

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.internal.events.StatusNews;
import org.openhab.camerahub.engine.internal.page.CameraTokens;
import org.openhab.camerahub.engine.internal.page.HttpExtensions;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;
import org.openhab.camerahub.engine.monitor.CameraEvent;

/**
 * Starts, changes and ends what runs, as the configuration, the certificate, the cameras and the switch of the test
 * socket want it. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HubLifecycle implements AutoCloseable {

    private final HubServices services;
    private final TlsEngine tls;
    private final HubSecurity security;
    private final CameraTokens tokens;
    private final HttpExtensions extensions;
    private final CameraEvents events;
    private final StatusNews news;
    private List<Camera> cameras = List.of();
    private @Nullable HubRuntime runtime;
    private volatile @Nullable HubConfig config;
    private boolean testSocket;
    private boolean closed;

    /**
     * @param tokens of the cameras
     * @param extensions what is served beside them
     * @param events hears what happens to cameras
     */
    HubLifecycle(
            HubServices services, TlsEngine tls, CameraTokens tokens, HttpExtensions extensions, CameraEvents events) {
        this.services = services;
        this.tls = tls;
        this.tokens = tokens;
        this.extensions = extensions;
        this.events = events;
        this.security = new HubSecurity(services, tls, this::adapt);
        this.news = new StatusNews(this::status, security.log());
    }

    HubSecurity security() {
        return security;
    }

    StatusNews news() {
        return news;
    }

    /** See {@link CameraHub#apply}. */
    void apply(HubConfig newConfig) {
        synchronized (this) {
            requireOpen();
            HubConfig before = config;
            if (newConfig.equals(before)) {
                return;
            }
            HubRuntime running = runtime;
            if (running != null && before != null && before.eventLoops() != newConfig.eventLoops()) {
                running.close();
                runtime = null;
            }
            config = newConfig;
            security.apply(newConfig);
            security.certificates().apply(newConfig.certificate());
            openPorts();
            if (before != null && !newConfig.isFoundAs(before)) {
                cameras.forEach(camera -> events.tell(camera.id(), CameraEvent.Kind.URL_CHANGED, ""));
            }
        }
        news.publish();
    }

    synchronized void setCameras(Collection<Camera> newCameras) {
        requireOpen();
        cameras = newCameras.stream()
                .sorted(Comparator.comparing(Camera::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
        tokens.set(cameras.stream().map(Camera::id).toList());
        security.guests().keep(cameras);
        HubRuntime running = runtime;
        if (running != null) {
            running.set(cameras);
        }
    }

    /** The registered cameras, sorted by label. */
    synchronized List<Camera> cameras() {
        return cameras;
    }

    /** See {@link CameraHub#admit}; not while the cameras are being replaced, which takes back what guests have. */
    synchronized Optional<CameraPass> admit(String cameraId, Duration life) {
        return cameras.stream()
                .filter(camera -> camera.id().equals(cameraId))
                .findFirst()
                .map(camera -> security.admit(camera, life));
    }

    /** Empty before the first configuration. */
    Optional<HubConfig> config() {
        HubConfig current = config;
        return current == null ? Optional.empty() : Optional.of(current);
    }

    /** Empty while nothing runs. */
    synchronized Optional<HubRuntime> running() {
        HubRuntime running = runtime;
        return running == null ? Optional.empty() : Optional.of(running);
    }

    synchronized HubStatus status() {
        return StatusReport.of(closed, config, runtime, security, tls);
    }

    void setTestSocket(boolean on) {
        synchronized (this) {
            requireOpen();
            testSocket = on;
            openPorts();
        }
        news.publish();
    }

    synchronized boolean testSocket() {
        return testSocket;
    }

    /** Waits until all threads are gone. */
    @Override
    public void close() {
        HubRuntime ending;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            security.close();
            ending = runtime;
            runtime = null;
        }
        if (ending != null) {
            ending.close();
        }
        news.publish();
    }

    /** The certificate or a port has changed by itself. */
    private void adapt() {
        synchronized (this) {
            openPorts();
        }
        news.publish();
    }

    /** Brings the ports to where the configuration, the certificate and the switch want them. */
    private void openPorts() {
        HubConfig current = config;
        if (closed || current == null) {
            return;
        }
        HubRuntime running = runtime;
        if (running == null) {
            running = new HubRuntime(
                    services, security, () -> config().orElse(current), tokens, extensions, events, this::adapt);
            running.set(cameras);
            runtime = running;
        }
        running.endpoint().serve(address(current.bindAddress(), current.port()));
        running.endpoint().test(testSocket ? address(current.testSocketAddress(), current.testSocketPort()) : null);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The hub is closed");
        }
    }

    private static InetSocketAddress address(String host, int port) {
        return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }
}

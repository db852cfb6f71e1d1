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
package org.openhab.camerahub.itests.engine;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.HubUnderTest;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The engine alone, in the process of the test.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class EngineHub implements HubUnderTest {

    private static final Duration START = Duration.ofSeconds(60);

    private final HubSetup setup;
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final CameraHub hub = new CameraHub(HubServices.system(scheduler));

    public EngineHub(HubSetup setup) throws Exception {
        this.setup = setup;
        AuthScheme scheme = AuthScheme.valueOf(setup.authentication());
        List<Credentials> accounts =
                scheme == AuthScheme.NONE ? List.of() : List.of(new Credentials(setup.user(), setup.password()));
        hub.apply(HubConfig.builder()
                .bindAddress("127.0.0.1")
                .port(0)
                .certificate(new CertificateSource.Pem(setup.chain(), setup.key(), ""))
                .authentication(scheme, accounts)
                .testSocket("127.0.0.1", 0)
                .build());
    }

    public CameraHub hub() {
        return hub;
    }

    @Override
    public HubSetup setup() {
        return setup;
    }

    @Override
    public boolean listening() {
        return hub.status().listening() != null;
    }

    @Override
    public int tlsPort() throws Exception {
        Await.until(
                "the TLS port is open: " + status(), START, () -> hub.status().listening() != null);
        return port(hub.status().listening());
    }

    @Override
    public int testSocketPort() throws Exception {
        hub.setTestSocket(true);
        Await.until("the test socket is open", START, () -> hub.status().testSocket() != null);
        return port(hub.status().testSocket());
    }

    private static int port(@Nullable InetSocketAddress address) {
        if (address == null) {
            throw new AssertionError("not open");
        }
        return address.getPort();
    }

    @Override
    public void setCameras(List<CameraSpec> cameras) throws Exception {
        hub.setCameras(cameras.stream().map(EngineHub::camera).toList());
    }

    private static Camera camera(CameraSpec spec) {
        EnumSet<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        spec.modifiers().forEach(token -> modifiers.add(Modifier.ofToken(token).orElseThrow()));
        try {
            return new Camera(
                    spec.name(),
                    spec.name(),
                    spec.name(),
                    RtspUrl.parse(spec.url()),
                    spec.user().isEmpty() ? null : new Credentials(spec.user(), spec.password()),
                    CameraTransport.AUTO,
                    spec.anyCertificate() ? CameraTrust.ANY : CameraTrust.AUTHORITIES,
                    rules(spec, modifiers),
                    false,
                    Duration.ofSeconds(LINGER_SECONDS),
                    true);
        } catch (Exception e) {
            throw new IllegalArgumentException(spec.name(), e);
        }
    }

    private static ModifierRules rules(CameraSpec spec, Set<Modifier> modifiers) {
        return spec.userAgentPart().isEmpty()
                ? new ModifierRules(modifiers, List.of())
                : new ModifierRules(
                        Set.of(), List.of(new ModifierRules.UserAgentRule(spec.userAgentPart(), modifiers)));
    }

    @Override
    public String status() {
        return hub.status().toString() + hub.status().faults();
    }

    @Override
    public List<String> log() {
        return hub.log().entries(LogFilter.ALL).stream()
                .map(entry -> entry.direction().tag() + " " + entry.camera() + " " + entry.text())
                .toList();
    }

    @Override
    public int sessions() {
        return hub.sessions().size();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public void close() {
        hub.close();
        scheduler.shutdownNow();
    }
}

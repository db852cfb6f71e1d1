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

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.engine.internal.access.AccessGate;
import org.openhab.camerahub.engine.internal.access.AddressFilter;
import org.openhab.camerahub.engine.internal.access.AddressRules;
import org.openhab.camerahub.engine.internal.access.ConnectionLimits;
import org.openhab.camerahub.engine.internal.access.FailureThrottle;
import org.openhab.camerahub.engine.internal.access.Guests;
import org.openhab.camerahub.engine.internal.arrival.Doorkeeper;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.log.SystemLog;
import org.openhab.camerahub.engine.internal.tls.CertificateStore;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.auth.AuthScheme;

/**
 * What guards the hub and what it writes down: independent of event loops, changed in place by a new configuration.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HubSecurity implements AutoCloseable {

    private final SystemLog systemLog;
    private final RingLog log;
    private final AddressFilter addresses;
    private final FailureThrottle throttle;
    private final ConnectionLimits connections;
    private final Guests guests;
    private final AccessGate gate;
    private final AccessGate httpGate;
    private final CertificateStore certificates;
    private final Doorkeeper doorkeeper;

    /** @param changed called when another certificate is in use or there is another fault with it */
    HubSecurity(HubServices services, TlsEngine tls, Runnable changed) {
        Clock clock = services.clock();
        ScheduledExecutorService scheduler = services.scheduler();
        HubLimits limits = HubLimits.DEFAULTS;
        systemLog = new SystemLog(clock);
        log = new RingLog(clock, systemLog, limits.logEntries());
        addresses = new AddressFilter(services);
        throttle = new FailureThrottle(clock, limits.authenticationFailures(), limits.authenticationBlock());
        connections = new ConnectionLimits(limits.connections(), limits.connectionsPerAddress());
        guests = new Guests(clock);
        gate = new AccessGate(clock, throttle, log, guests);
        httpGate = new AccessGate(clock, throttle, log, new Guests(clock));
        certificates = new CertificateStore(tls, scheduler, clock, changed);
        doorkeeper = new Doorkeeper(addresses, throttle, connections, log);
    }

    /** Takes over everything but the certificate. */
    void apply(HubConfig config) {
        HubLimits limits = config.limits();
        log.keep(limits.logEntries());
        throttle.change(limits.authenticationFailures(), limits.authenticationBlock());
        connections.change(limits.connections(), limits.connectionsPerAddress());
        gate.apply(config.authentication(), config.accounts());
        // Players know Basic only, if anything, and TLS keeps it from strangers.
        httpGate.apply(
                config.authentication() == AuthScheme.NONE ? AuthScheme.NONE : AuthScheme.BASIC, config.accounts());
        addresses.apply(new AddressFilter.Rules(
                config.onlyOwnAddresses(), AddressRules.parse(config.allowedAddresses()), config.publicName()));
    }

    SystemLog systemLog() {
        return systemLog;
    }

    RingLog log() {
        return log;
    }

    AccessGate gate() {
        return gate;
    }

    Guests guests() {
        return guests;
    }

    /** Lets a guest watch this camera for a while, which the log tells. */
    CameraPass admit(Camera camera, Duration life) {
        CameraPass pass = guests.admit(camera, life);
        log.forLeg(camera.id(), pass.credentials().username(), List.of())
                .note(Direction.NOTE, "May watch until " + pass.expires());
        return pass;
    }

    /** The same accounts for HTTP; guests have an address of their own there. */
    AccessGate httpGate() {
        return httpGate;
    }

    CertificateStore certificates() {
        return certificates;
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    @Override
    public void close() {
        addresses.close();
        certificates.close();
    }
}

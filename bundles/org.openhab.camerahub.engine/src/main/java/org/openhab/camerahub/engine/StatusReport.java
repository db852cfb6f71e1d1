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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.tls.TlsEngine;

/**
 * Puts the hub's status together.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StatusReport {

    private StatusReport() {}

    /**
     * @param config null before the first one
     * @param running null while nothing runs
     */
    static HubStatus of(
            boolean closed,
            @Nullable HubConfig config,
            @Nullable HubRuntime running,
            HubSecurity security,
            TlsEngine tls) {
        List<HubException> faults = new ArrayList<>();
        HubException certificateFault = security.certificates().fault();
        if (certificateFault != null && config != null) {
            faults.add(certificateFault);
        }
        InetSocketAddress listening = null;
        InetSocketAddress testing = null;
        if (running != null) {
            faults.addAll(running.endpoint().faults());
            listening = running.endpoint().address();
            testing = running.endpoint().testAddress();
        }
        return new HubStatus(
                state(closed, config, listening),
                faults,
                config == null ? List.of() : security.certificates().warnings(config.publicName()),
                listening,
                testing,
                tls.description(),
                running == null ? "" : running.transportName());
    }

    private static HubStatus.State state(
            boolean closed, @Nullable HubConfig config, @Nullable InetSocketAddress listening) {
        if (closed) {
            return HubStatus.State.CLOSED;
        }
        if (config == null) {
            return HubStatus.State.NEW;
        }
        return listening == null ? HubStatus.State.WAITING : HubStatus.State.RUNNING;
    }
}

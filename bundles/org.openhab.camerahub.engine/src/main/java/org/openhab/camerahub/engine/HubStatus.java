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
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.HubWarning;

/**
 * How the hub is.
 *
 * @param faults what keeps the hub, or a part of it, from working: without effect on what still works, e.g. a broken
 *     new certificate while the old one is in use
 * @param warnings what works but deserves attention, e.g. a certificate that ends soon
 * @param listening where viewers connect, null while the port is not open
 * @param testSocket where the plain test socket listens, null while it is off
 * @param tls which TLS implementation is in use, e.g. {@code OpenSSL (BoringSSL)} or {@code JDK}
 * @param transport how the sockets are served: {@code epoll} or {@code NIO}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubStatus(
        State state,
        List<HubException> faults,
        List<HubWarning> warnings,
        @Nullable InetSocketAddress listening,
        @Nullable InetSocketAddress testSocket,
        String tls,
        String transport) {

    public enum State {
        /** No configuration has been applied yet. */
        NEW,
        /** The port is open. */
        RUNNING,
        /** The port is not open; the faults say why. The hub opens it by itself when the cause is gone. */
        WAITING,
        /** Closed for good. */
        CLOSED
    }

    public HubStatus {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}

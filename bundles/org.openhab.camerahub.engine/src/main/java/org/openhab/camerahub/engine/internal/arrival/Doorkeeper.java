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
package org.openhab.camerahub.engine.internal.arrival;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.access.AddressFilter;
import org.openhab.camerahub.engine.internal.access.ConnectionLimits;
import org.openhab.camerahub.engine.internal.access.FailureThrottle;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * Decides about a connection before a byte of it is read: its address, its number, its past.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Doorkeeper {

    private final AddressFilter addresses;
    private final FailureThrottle throttle;
    private final ConnectionLimits limits;
    private final RingLog log;

    public Doorkeeper(AddressFilter addresses, FailureThrottle throttle, ConnectionLimits limits, RingLog log) {
        this.addresses = addresses;
        this.throttle = throttle;
        this.limits = limits;
        this.log = log;
    }

    /** True if the connection may go on; then it counts until it is closed. */
    boolean admits(Channel connection) {
        if (!(connection.remoteAddress() instanceof InetSocketAddress peer)) {
            return false; // gone already
        }
        InetAddress address = peer.getAddress();
        return isWelcome(address) && isCounted(connection, address);
    }

    /** True if the address may connect at all. */
    public boolean isWelcome(InetAddress address) {
        String host = address.getHostAddress();
        if (!addresses.allows(address)) {
            log.note(
                    Direction.SECURITY,
                    "address " + host,
                    host + " is refused: it is none of the own addresses. If it is a viewer of yours, add it to the"
                            + " allowed addresses");
            return false;
        }
        if (throttle.refuses(address)) {
            log.note(
                    Direction.SECURITY,
                    "throttled " + host,
                    host + " is refused for a while: it has shown wrong credentials too often");
            return false;
        }
        return true;
    }

    private boolean isCounted(Channel connection, InetAddress address) {
        switch (limits.admit(address)) {
            case ADMITTED:
                connection.closeFuture().addListener(closed -> limits.release(address));
                return true;
            case TOO_MANY:
                log.note(Direction.SECURITY, "limit", "refused a connection: the limit for all of them is reached");
                return false;
            default:
                log.note(
                        Direction.SECURITY,
                        "limit " + address.getHostAddress(),
                        address.getHostAddress() + " is refused: it has as many connections as one address may have");
                return false;
        }
    }
}

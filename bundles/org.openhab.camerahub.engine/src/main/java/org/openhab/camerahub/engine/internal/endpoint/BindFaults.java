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
package org.openhab.camerahub.engine.internal.endpoint;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.function.IntFunction;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * Tells why a port cannot be opened and what can be done about it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class BindFaults {

    private static final int FIRST_FREE_FOR_ALL = 1024;

    private BindFaults() {}

    /** @param holder names the program that listens on a port, null if it cannot be known */
    static HubException explain(InetSocketAddress address, Throwable cause, IntFunction<@Nullable String> holder) {
        int port = address.getPort();
        return new HubException(
                FaultKind.PORT_UNAVAILABLE,
                "",
                "port " + port + on(address) + ": " + reason(address, String.valueOf(cause.getMessage()), holder),
                cause);
    }

    private static String reason(InetSocketAddress address, String message, IntFunction<@Nullable String> holder) {
        int port = address.getPort();
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("in use") || text.contains("error(-98)")) {
            return taken(port, holder.apply(port));
        }
        if (text.contains("assign requested address") || text.contains("error(-99)")) {
            return "this machine has no such address now; correct the address, or leave it empty for all";
        }
        boolean denied = text.contains("permission denied") || text.contains("error(-13)");
        if (denied || port < FIRST_FREE_FOR_ALL) {
            return forbidden(port);
        }
        return message;
    }

    private static String taken(int port, @Nullable String program) {
        String who = program == null
                ? "another program listens there, which 'ss -ltnp sport = :" + port + "' names if run as root"
                : program + " listens there";
        return who + "; stop it, move it to another port or address, or set another port here";
    }

    private static String forbidden(int port) {
        return "ports below 1024 need a right; either give it to openHAB with 'systemctl edit openhab' and the lines"
                + " '[Service]' and 'AmbientCapabilities=CAP_NET_BIND_SERVICE', then restart openHAB; or set a port"
                + " from 1024 up here, e.g. 8443, and redirect to it, in the router or with"
                + " 'iptables -t nat -A PREROUTING -p tcp --dport " + port + " -j REDIRECT --to-ports 8443'";
    }

    private static String on(InetSocketAddress address) {
        return address.getAddress().isAnyLocalAddress()
                ? ""
                : " on " + address.getAddress().getHostAddress();
    }
}

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
import org.openhab.camerahub.engine.fault.FaultDetail;
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
        String message = String.valueOf(cause.getMessage());
        String text = message.toLowerCase(Locale.ROOT);
        int port = address.getPort();
        if (text.contains("in use") || text.contains("error(-98)")) {
            String program = holder.apply(port);
            return program == null
                    ? fault(address, cause, FaultDetail.PORT_TAKEN, String.valueOf(port))
                    : fault(address, cause, FaultDetail.PORT_TAKEN_BY, program);
        }
        if (text.contains("assign requested address") || text.contains("error(-99)")) {
            return fault(address, cause, FaultDetail.PORT_NO_ADDRESS, "");
        }
        boolean denied = text.contains("permission denied") || text.contains("error(-13)");
        return denied || port < FIRST_FREE_FOR_ALL
                ? fault(address, cause, FaultDetail.PORT_FORBIDDEN, String.valueOf(port))
                : fault(address, cause, FaultDetail.PORT_OTHER, message);
    }

    private static HubException fault(InetSocketAddress address, Throwable cause, FaultDetail seen, String what) {
        return new HubException(FaultKind.PORT_UNAVAILABLE, "", cause, seen, place(address), what);
    }

    private static String place(InetSocketAddress address) {
        return address.getPort()
                + (address.getAddress().isAnyLocalAddress()
                        ? ""
                        : " (" + address.getAddress().getHostAddress() + ")");
    }
}

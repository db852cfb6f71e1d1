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
package org.openhab.camerahub.engine.internal.doctor;

import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubServices.LocalNetwork;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;

/**
 * Looks where the public name leads.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class NameCheck {

    private NameCheck() {}

    static boolean isHostName(String name) {
        return !name.isEmpty() && !NetUtil.isValidIpV4Address(name) && !NetUtil.isValidIpV6Address(name);
    }

    /**
     * @param addresses what the name server says, empty if it does not know the name
     * @param port where viewers arrive at this machine
     */
    static CheckItem of(String name, List<InetAddress> addresses, List<LocalNetwork> networks, int port) {
        if (name.isEmpty()) {
            return CheckItem.of(Finding.NAME_MISSING);
        } else if (!isHostName(name)) {
            return CheckItem.of(Finding.NAME_IS_ADDRESS);
        } else if (addresses.isEmpty()) {
            return CheckItem.of(Finding.NAME_UNKNOWN, name);
        }
        Set<InetAddress> own = networks.stream().map(LocalNetwork::address).collect(Collectors.toSet());
        if (addresses.stream().allMatch(InetAddress::isLoopbackAddress)) {
            return CheckItem.of(Finding.NAME_LOOPBACK, name);
        } else if (addresses.stream().anyMatch(own::contains)) {
            return CheckItem.of(Finding.NAME_HERE, name);
        } else if (addresses.stream().allMatch(NameCheck::isPrivate)) {
            return CheckItem.of(Finding.NAME_IN_NETWORK, name, port);
        }
        return CheckItem.of(Finding.NAME_PUBLIC, name, port);
    }

    /** RFC 1918, RFC 3927, RFC 4193 and the shared addresses of RFC 6598, which no router forwards from outside. */
    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = address instanceof Inet4Address && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return shared || unique || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }
}

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
package org.openhab.core.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.LoggerFactory;

/**
 * The addresses of this machine.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class NetUtil {

    private NetUtil() {}

    /** Those that other machines may reach: of interfaces that are up, neither loopback nor link-local. */
    public static Collection<CidrAddress> getAllInterfaceAddresses() {
        List<CidrAddress> result = new ArrayList<>();
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp() && !network.isLoopback() && !network.isPointToPoint()) {
                    add(network, result);
                }
            }
        } catch (SocketException e) {
            LoggerFactory.getLogger(NetUtil.class).error("Could not determine network interfaces: {}", e.getMessage());
        }
        return result;
    }

    private static void add(NetworkInterface network, List<CidrAddress> result) {
        for (InterfaceAddress each : network.getInterfaceAddresses()) {
            InetAddress address = each.getAddress();
            if (address != null && !address.isLinkLocalAddress() && !address.isLoopbackAddress()) {
                result.add(new CidrAddress(address, each.getNetworkPrefixLength()));
            }
        }
    }

    public static List<String> getAllBroadcastAddresses() {
        List<String> result = new ArrayList<>();
        for (CidrAddress each : getAllInterfaceAddresses()) {
            if (each.getAddress() instanceof Inet4Address address) {
                result.add(broadcast(address, each.getPrefix()));
            }
        }
        return result;
    }

    private static String broadcast(Inet4Address address, int prefix) {
        byte[] bytes = address.getAddress();
        for (int bit = prefix; bit < 32; bit++) {
            bytes[bit / 8] |= (byte) (0x80 >> (bit % 8));
        }
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
    }
}

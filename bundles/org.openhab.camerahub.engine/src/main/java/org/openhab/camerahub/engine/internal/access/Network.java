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
package org.openhab.camerahub.engine.internal.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All addresses that share a prefix (RFC 4632, RFC 4291). An IPv4 address that comes mapped into IPv6 is the IPv4
 * address ({@link InetAddress} makes it so).
 *
 * @param prefix an address of the network
 * @param length of the prefix in bits; what goes beyond the address counts as the whole address
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Network(InetAddress prefix, int length) {

    public Network {
        if (length < 0) {
            throw new IllegalArgumentException("A prefix has no negative length");
        }
        length = Math.min(length, prefix.getAddress().length * Byte.SIZE);
    }

    /** The network that consists of one address. */
    public static Network of(InetAddress address) {
        return new Network(address, address.getAddress().length * Byte.SIZE);
    }

    /** What counts as one host: an IPv4 address, or the /64 that a provider or router hands to one IPv6 host. */
    public static Network ofHost(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4 || address.isLoopbackAddress()) {
            return of(address);
        }
        Arrays.fill(bytes, 8, bytes.length, (byte) 0);
        try {
            return new Network(InetAddress.getByAddress(bytes), 64);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean contains(InetAddress address) {
        byte[] ours = prefix.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int wholeBytes = length / Byte.SIZE;
        for (int i = 0; i < wholeBytes; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int bitsLeft = length % Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - bitsLeft);
        return bitsLeft == 0 || ((ours[wholeBytes] ^ theirs[wholeBytes]) & mask) == 0;
    }

    @Override
    public String toString() {
        return prefix.getHostAddress() + "/" + length;
    }
}

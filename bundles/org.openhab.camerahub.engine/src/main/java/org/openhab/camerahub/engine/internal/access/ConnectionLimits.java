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
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Counts the open connections, in all and from each address, so that one address or a flood cannot use up descriptors
 * and memory. Addresses of one IPv6 /64 count as one: that is what a single host gets.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ConnectionLimits {

    /** What became of a connection. */
    public enum Admission {
        ADMITTED,
        TOO_MANY,
        TOO_MANY_FROM_ADDRESS
    }

    private final Map<Network, Integer> byAddress = new HashMap<>();
    private int total;
    private int most;
    private int mostPerAddress;

    public ConnectionLimits(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** For the connections to come; those above a lowered limit stay. */
    public synchronized void change(int newMost, int newMostPerAddress) {
        most = newMost;
        mostPerAddress = newMostPerAddress;
    }

    /** An admitted connection has to be {@link #release}d. */
    public synchronized Admission admit(InetAddress address) {
        if (total >= most) {
            return Admission.TOO_MANY;
        }
        Network host = Network.ofHost(address);
        int open = byAddress.getOrDefault(host, 0);
        if (open >= mostPerAddress) {
            return Admission.TOO_MANY_FROM_ADDRESS;
        }
        byAddress.put(host, open + 1);
        total++;
        return Admission.ADMITTED;
    }

    public synchronized void release(InetAddress address) {
        total--;
        Network host = Network.ofHost(address);
        int left = byAddress.getOrDefault(host, 1) - 1;
        if (left == 0) {
            byAddress.remove(host);
        } else {
            byAddress.put(host, left);
        }
    }

    public synchronized int open() {
        return total;
    }
}

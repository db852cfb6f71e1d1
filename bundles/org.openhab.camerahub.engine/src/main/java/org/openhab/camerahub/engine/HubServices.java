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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the engine needs of its surroundings.
 *
 * @param scheduler runs what may block (name look-ups, files) and what is due later; it stays the caller's, who shuts it
 *     down after the hub is closed
 * @param clock for dates and for periods that are compared with dates
 * @param hosts looks up host names; called on the scheduler only
 * @param networks lists this machine's own networks; called on the scheduler and while a configuration is applied
 * @param memory keeps the secret of which the addresses of playlists are made
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubServices(
        ScheduledExecutorService scheduler, Clock clock, HostLookup hosts, LocalNetworks networks, Memory memory) {

    /** Looks up a host name. */
    @FunctionalInterface
    public interface HostLookup {
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }

    /** Lists the networks of this machine's interfaces. */
    @FunctionalInterface
    public interface LocalNetworks {
        List<LocalNetwork> list();
    }

    /** Remembers a few words over restarts. Some are secret. */
    public interface Memory {
        Optional<String> read(String key);

        void write(String key, String value);

        /** Remembers until it is thrown away itself. */
        static Memory ofThisRun() {
            Map<String, String> words = new ConcurrentHashMap<>();
            return new Memory() {
                @Override
                public Optional<String> read(String key) {
                    return Optional.ofNullable(words.get(key));
                }

                @Override
                public void write(String key, String value) {
                    words.put(key, value);
                }
            };
        }
    }

    /** Without a memory: addresses of playlists change with each start. */
    public HubServices(ScheduledExecutorService scheduler, Clock clock, HostLookup hosts, LocalNetworks networks) {
        this(scheduler, clock, hosts, networks, Memory.ofThisRun());
    }

    /** The same with this memory. */
    public HubServices with(Memory newMemory) {
        return new HubServices(scheduler, clock, hosts, networks, newMemory);
    }

    /** An address of this machine and the length of its network's prefix. */
    public record LocalNetwork(InetAddress address, int prefixLength) {}

    /** The system's clock, resolver and interfaces. */
    public static HubServices system(ScheduledExecutorService scheduler) {
        return new HubServices(
                scheduler,
                Clock.systemUTC(),
                host -> List.of(InetAddress.getAllByName(host)),
                HubServices::interfacesOfThisMachine);
    }

    private static List<LocalNetwork> interfacesOfThisMachine() {
        try {
            List<LocalNetwork> networks = new ArrayList<>();
            for (NetworkInterface networkInterface : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InterfaceAddress address : networkInterface.getInterfaceAddresses()) {
                    networks.add(new LocalNetwork(address.getAddress(), address.getNetworkPrefixLength()));
                }
            }
            return networks;
        } catch (IOException e) {
            throw new UncheckedIOException("The network interfaces cannot be listed", e);
        }
    }
}

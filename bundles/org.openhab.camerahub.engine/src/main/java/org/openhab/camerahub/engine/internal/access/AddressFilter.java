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

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which addresses may connect. With {@code onlyOwnAddresses}: this machine, the networks of its interfaces, its
 * own public address - from which viewers of the home come when they use the public name and the router sends them
 * back - and those that the user allows besides. Else everybody.
 *
 * <p>Interfaces and the public name are looked up on the scheduler only: now and then, and soon after an address was
 * refused, because a network or the public address may just have changed. {@link #allows} never waits.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class AddressFilter implements AutoCloseable {

    /** Providers change a home's public address about once a day; dynamic DNS records live for minutes. */
    static final Duration REFRESH = Duration.ofMinutes(5);
    /** A refused address leads to a new look-up, but not more often than this. */
    static final Duration REFRESH_AFTER_REFUSAL = Duration.ofSeconds(10);

    /**
     * @param onlyOwn false lets everybody in
     * @param allowed in addition to the own addresses
     * @param publicName name whose address is an own one, empty for none
     */
    public record Rules(boolean onlyOwn, AddressRules allowed, String publicName) {}

    private record OwnAddresses(List<Network> networks, Set<InetAddress> publicAddresses, Instant read) {}

    private final Logger logger = LoggerFactory.getLogger(AddressFilter.class);
    private final HubServices services;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile Rules rules = new Rules(true, AddressRules.NONE, "");
    private volatile OwnAddresses own;
    private @Nullable ScheduledFuture<?> refresh;

    public AddressFilter(HubServices services) {
        this.services = services;
        this.own = new OwnAddresses(List.of(), Set.of(), Instant.EPOCH);
    }

    /** Takes over new rules for the connections to come. The interfaces are known when this returns. */
    public synchronized void apply(Rules newRules) {
        boolean sameName = newRules.publicName().equals(rules.publicName());
        rules = newRules;
        stop();
        if (!newRules.onlyOwn()) {
            return;
        }
        own = new OwnAddresses(
                interfaces(own.networks()), sameName ? own.publicAddresses() : Set.of(), clock().instant());
        refresh =
                services.scheduler().scheduleWithFixedDelay(this::refreshNow, 0, REFRESH.toSeconds(), TimeUnit.SECONDS);
    }

    public boolean allows(InetAddress address) {
        Rules current = rules;
        if (!current.onlyOwn()
                || address.isLoopbackAddress()
                || current.allowed().contain(address)) {
            return true;
        }
        OwnAddresses known = own;
        if (known.publicAddresses().contains(address)) {
            return true;
        }
        for (Network network : known.networks()) {
            if (network.contains(address)) {
                return true;
            }
        }
        refreshSoon(known);
        return false;
    }

    /** The addresses of the public name as they are known now. */
    public Set<InetAddress> publicAddresses() {
        return own.publicAddresses();
    }

    @Override
    public synchronized void close() {
        stop();
    }

    private void stop() {
        ScheduledFuture<?> running = refresh;
        if (running != null) {
            running.cancel(false);
            refresh = null;
        }
    }

    private void refreshSoon(OwnAddresses known) {
        boolean due = !clock().instant().isBefore(known.read().plus(REFRESH_AFTER_REFUSAL));
        if (due && refreshing.compareAndSet(false, true)) {
            try {
                services.scheduler().execute(() -> {
                    try {
                        refreshNow();
                    } finally {
                        refreshing.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                refreshing.set(false); // shutting down
            }
        }
    }

    private void refreshNow() {
        OwnAddresses before = own;
        String name = rules.publicName();
        OwnAddresses now = new OwnAddresses(
                interfaces(before.networks()), lookup(name, before.publicAddresses()), clock().instant());
        synchronized (this) {
            if (name.equals(rules.publicName())) {
                own = now;
            }
        }
    }

    private List<Network> interfaces(List<Network> before) {
        try {
            List<Network> networks = new ArrayList<>();
            for (HubServices.LocalNetwork network : services.networks().list()) {
                networks.add(new Network(network.address(), network.prefixLength()));
            }
            return networks;
        } catch (RuntimeException e) {
            logger.debug("The network interfaces cannot be listed, keeping the known ones: {}", e.getMessage());
            return before;
        }
    }

    private Set<InetAddress> lookup(String name, Set<InetAddress> before) {
        if (name.isEmpty()) {
            return Set.of();
        }
        try {
            byte[] literal = NetUtil.createByteArrayFromIpAddressString(name);
            return literal != null
                    ? Set.of(InetAddress.getByAddress(literal))
                    : Set.copyOf(services.hosts().lookup(name));
        } catch (UnknownHostException e) {
            logger.debug("The public name cannot be resolved, keeping the known addresses: {}", e.getMessage());
            return before;
        }
    }

    private Clock clock() {
        return services.clock();
    }
}

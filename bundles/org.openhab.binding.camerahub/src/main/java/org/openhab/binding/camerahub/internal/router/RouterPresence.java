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
package org.openhab.binding.camerahub.internal.router;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.DeviceId;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a router every minute or so whose devices are in the network; a source of presence as any other. While the router
 * does not answer nothing is reported, so that nobody seems to leave with it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = RouterPresence.class)
public class RouterPresence {

    static final String SOURCE = "routeros";

    /** When all persons' Things are there for sure. */
    private static final Duration ALL_THERE = Duration.ofMinutes(2);

    private final Logger logger = LoggerFactory.getLogger(RouterPresence.class);
    private final Household household;
    private final HouseholdClock clock;
    private RouterSettings settings = RouterSettings.NONE;
    private Consumer<Optional<String>> faults = fault -> {};
    private @Nullable RouterClient client;
    private Runnable next = () -> {};
    private boolean failing;

    @Activate
    public RouterPresence(@Reference Household household, @Reference HouseholdClock clock) {
        this.household = household;
        this.clock = clock;
    }

    @Deactivate
    public void deactivate() {
        stop();
    }

    /**
     * For the home's handler: asks this router from now on, or none if it is not set, unless another home has one.
     *
     * @param faults is told why the router does not answer, as a Thing's status says it; empty: it does
     */
    public synchronized void start(RouterSettings settings, Consumer<Optional<String>> faults) {
        if (settings.isSet()) {
            stop();
            this.settings = settings;
            this.faults = faults;
            client = new RouterClient(settings);
            clock.offload(this::ask);
        } else if (client == null) {
            next.run();
            withdraw();
            next = clock.after(ALL_THERE, this::withdraw);
        }
    }

    /** For the home's handler: asks no more; what was told counts until a router is asked again or given up. */
    public synchronized void stop() {
        next.run();
        next = () -> {};
        client = null;
        faults = fault -> {};
        failing = false;
    }

    /** What the router has told counts no longer. */
    public void withdraw() {
        household.persons().forEach(person -> person.withdraw(SOURCE));
    }

    private void ask() {
        @Nullable RouterClient asked = client();
        if (asked == null) {
            return;
        }
        Optional<String> fault = Optional.empty();
        try {
            List<Lease> leases = asked.leases();
            if (asked == client()) {
                report(leases);
            }
        } catch (RouterException e) {
            fault = Optional.of(e.text());
            logger.debug("The router did not tell who is in the network: {}", e.toString());
        } finally {
            again(asked);
        }
        tell(asked, fault);
    }

    private void report(List<Lease> leases) {
        Set<DeviceId> inNetwork = new HashSet<>();
        leases.stream().filter(Lease::bound).forEach(lease -> inNetwork.addAll(lease.devices()));
        for (HouseholdPerson person : household.persons()) {
            if (person.devices().isEmpty()) {
                person.withdraw(SOURCE);
            } else {
                person.report(SOURCE, person.devices().stream().anyMatch(inNetwork::contains));
            }
        }
    }

    private synchronized @Nullable RouterClient client() {
        return client;
    }

    private synchronized void again(RouterClient asked) {
        if (asked == client) {
            next = clock.after(settings.interval(), () -> clock.offload(this::ask));
        }
    }

    private void tell(RouterClient asked, Optional<String> fault) {
        Consumer<Optional<String>> listener;
        synchronized (this) {
            if (asked != client || !failing && fault.isEmpty()) {
                return;
            }
            boolean news = failing == fault.isEmpty();
            if (news && failing) {
                logger.info("The router tells again who is in the network");
            } else if (news) {
                logger.warn("The router does not tell who is in the network; the home's status says why");
            }
            failing = fault.isPresent();
            listener = faults;
        }
        listener.accept(fault);
    }
}

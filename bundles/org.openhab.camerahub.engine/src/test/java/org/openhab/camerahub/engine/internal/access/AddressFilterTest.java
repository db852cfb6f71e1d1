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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.HubServices.LocalNetwork;
import org.openhab.camerahub.engine.testing.ManualClock;

/**
 * @author Camera Hub authors - Initial contribution
 */
class AddressFilterTest {

    private final ManualClock clock = new ManualClock();
    private final List<LocalNetwork> interfaces = new ArrayList<>();
    private final Map<String, List<InetAddress>> names = new HashMap<>();
    private final Scheduler scheduler = new Scheduler();
    private final AddressFilter filter =
            new AddressFilter(new HubServices(scheduler, clock, this::lookup, () -> List.copyOf(interfaces)));

    @AfterEach
    void close() {
        filter.close();
        scheduler.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,              true",
        "127.4.5.6,              true",
        "::1,                    true",
        "192.168.4.77,           true",
        "192.168.7.254,          true",
        "192.168.8.1,            false",
        "10.8.0.6,               true",
        "10.8.0.7,               false",
        "2001:db8:1:2:3::4,      true",
        "2001:db8:1:3::4,        false",
        "::ffff:192.168.4.77,    true",
        "203.0.113.9,            false"
    })
    void ownAddressesAreThoseOfTheInterfacesWhateverTheirPrefix(String address, boolean allowed)
            throws UnknownHostException {
        addInterface("192.168.5.1", 22);
        addInterface("10.8.0.6", 32);
        addInterface("2001:db8:1:2::1", 64);

        apply(true, "", "");

        assertThat(filter.allows(InetAddress.getByName(address)), is(allowed));
    }

    @Test
    void theAddressOfThePublicNameIsAnOwnOne() throws UnknownHostException {
        names.put(
                "cam.example.org", List.of(InetAddress.getByName("203.0.113.9"), InetAddress.getByName("2001:db8::9")));
        apply(true, "", "cam.example.org");

        assertThat("not asked on the path", filter.allows(InetAddress.getByName("203.0.113.9")), is(false));
        scheduler.runAll();

        assertThat(filter.allows(InetAddress.getByName("203.0.113.9")), is(true));
        assertThat(filter.allows(InetAddress.getByName("2001:db8::9")), is(true));
        assertThat(filter.allows(InetAddress.getByName("203.0.113.10")), is(false));
    }

    @Test
    void aNewPublicAddressIsFoundSoonAfterItWasRefused() throws UnknownHostException {
        names.put("cam.example.org", List.of(InetAddress.getByName("203.0.113.9")));
        apply(true, "", "cam.example.org");
        scheduler.runAll();
        names.put("cam.example.org", List.of(InetAddress.getByName("198.51.100.4")));
        clock.advance(AddressFilter.REFRESH_AFTER_REFUSAL);

        assertThat(filter.allows(InetAddress.getByName("198.51.100.4")), is(false));
        scheduler.runAll();

        assertThat(filter.allows(InetAddress.getByName("198.51.100.4")), is(true));
        assertThat(
                "the old one may be a stranger's now", filter.allows(InetAddress.getByName("203.0.113.9")), is(false));
    }

    @Test
    void strangersDoNotMakeItAskAgainAndAgain() throws UnknownHostException {
        apply(true, "", "cam.example.org");
        scheduler.runAll();
        for (int i = 0; i < 100; i++) {
            filter.allows(InetAddress.getByName("198.51.100." + i));
        }
        assertThat(scheduler.pending.size(), is(0));

        clock.advance(AddressFilter.REFRESH_AFTER_REFUSAL);
        for (int i = 0; i < 100; i++) {
            filter.allows(InetAddress.getByName("198.51.100." + i));
        }
        assertThat(scheduler.pending.size(), is(1));
    }

    @Test
    void aNameServerThatFailsLeavesTheKnownAddress() throws UnknownHostException {
        names.put("cam.example.org", List.of(InetAddress.getByName("203.0.113.9")));
        apply(true, "", "cam.example.org");
        scheduler.runAll();
        names.clear();
        clock.advance(AddressFilter.REFRESH);
        filter.allows(InetAddress.getByName("198.51.100.4"));
        scheduler.runAll();

        assertThat(filter.allows(InetAddress.getByName("203.0.113.9")), is(true));
    }

    @Test
    void anInterfaceThatComesUpLaterCounts() throws UnknownHostException {
        apply(true, "", "");
        scheduler.runAll();
        addInterface("192.168.9.1", 24);
        clock.advance(AddressFilter.REFRESH_AFTER_REFUSAL);
        filter.allows(InetAddress.getByName("192.168.9.5"));
        scheduler.runAll();

        assertThat(filter.allows(InetAddress.getByName("192.168.9.5")), is(true));
    }

    @Test
    void allowedAddressesAreAddedToTheOwnOnes() throws UnknownHostException {
        addInterface("192.168.5.1", 24);
        apply(true, "198.51.100.0/24", "");

        assertThat(filter.allows(InetAddress.getByName("198.51.100.4")), is(true));
        assertThat(filter.allows(InetAddress.getByName("192.168.5.4")), is(true));
        assertThat(filter.allows(InetAddress.getByName("203.0.113.9")), is(false));
    }

    @Test
    void withoutTheRuleEverybodyMayCome() throws UnknownHostException {
        apply(false, "198.51.100.4", "");

        assertThat(filter.allows(InetAddress.getByName("203.0.113.9")), is(true));
    }

    @Test
    void nobodyButThisMachineMayComeBeforeTheRulesAreKnown() throws UnknownHostException {
        assertThat(filter.allows(InetAddress.getByName("203.0.113.9")), is(false));
        assertThat(filter.allows(InetAddress.getByName("127.0.0.1")), is(true));
    }

    private void apply(boolean onlyOwn, String allowed, String publicName) {
        filter.apply(new AddressFilter.Rules(onlyOwn, AddressRules.parse(allowed), publicName));
    }

    private void addInterface(String address, int prefix) throws UnknownHostException {
        interfaces.add(new LocalNetwork(InetAddress.getByName(address), prefix));
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = names.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    /** Runs nothing by itself. */
    private static final class Scheduler extends ScheduledThreadPoolExecutor {
        final List<Runnable> pending = new ArrayList<>();

        Scheduler() {
            super(1);
        }

        void runAll() {
            List<Runnable> due = List.copyOf(pending);
            pending.clear();
            due.forEach(Runnable::run);
        }

        @Override
        public void execute(Runnable task) {
            pending.add(task);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            pending.add(task);
            return super.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.DAYS);
        }
    }
}

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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.DeviceId;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.binding.camerahub.internal.presence.Presence;
import org.openhab.binding.camerahub.internal.trust.Trust;

/**
 * Who is at home by the leases of a router: one that answers in the shape of RouterOS' REST API, over HTTPS with a
 * certificate of its own.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RouterPresenceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration AWAY_DELAY = Duration.ofMinutes(5);

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final Household household = new Household();
    private final HouseholdPresence presence = new HouseholdPresence(clock, new MemoryStorageService());
    private final RouterPresence router = new RouterPresence(household, clock);
    private final List<Optional<String>> faults = new ArrayList<>();
    private FakeRouterOs device;

    @BeforeEach
    void start() throws Exception {
        device = new FakeRouterOs();
    }

    @AfterEach
    void stop() {
        router.deactivate();
        device.close();
    }

    private void person(String id, String... devices) {
        household.add(new Person(id, devices));
        presence.add(id, AWAY_DELAY, state -> {});
    }

    private void ask() {
        router.start(settings(device.url(), "reader", "secret", Trust.ANY), faults::add);
        clock.pass(Duration.ZERO);
    }

    private static RouterSettings settings(String url, String user, String password, Trust trust) {
        return new RouterSettings(url, user, password, trust, MINUTE);
    }

    @Test
    void whoHasADeviceWithABoundLeaseIsAtHome() {
        person("anna", "00-00-5e-00-53-01");
        person("bert", "berts-phone", "00:00:5E:00:53:99");
        person("carl", "00:00:5E:00:53:03");
        device.lease("00:00:5E:00:53:01", "Annas-Phone", "bound");
        device.lease("00:00:5E:00:53:02", "Berts-Phone", "bound");
        device.lease("00:00:5E:00:53:03", null, "waiting");
        ask();

        assertThat(presence.person("anna").presence(), is(Presence.HOME));
        assertThat(presence.person("bert").presence(), is(Presence.HOME));
        assertThat(presence.person("carl").presence(), is(Presence.AWAY));
        assertThat(device.requests, is(List.of("GET /rest/ip/dhcp-server/lease reader:secret")));
        assertThat(faults, is(empty()));
    }

    @Test
    void aPhoneThatSleepsForLessThanTheAwayDelayIsNotMissed() {
        person("anna", "00:00:5E:00:53:01");
        device.lease("00:00:5E:00:53:01", "Annas-Phone", "bound");
        ask();
        device.leases.clear();
        clock.pass(Duration.ofMinutes(4));
        assertThat(presence.person("anna").presence(), is(Presence.HOME));
        device.lease("00:00:5E:00:53:01", "Annas-Phone", "bound");
        clock.pass(MINUTE);
        device.leases.clear();
        clock.pass(Duration.ofMinutes(3));
        assertThat(presence.person("anna").presence(), is(Presence.HOME));

        clock.pass(Duration.ofMinutes(4));
        assertThat(presence.person("anna").presence(), is(Presence.AWAY));
    }

    @Test
    void aPersonWithoutDevicesIsNotTheRoutersBusiness() {
        person("anna");
        presence.report("anna", "command", true);
        ask();

        assertThat(presence.person("anna").sources().keySet(), is(Set.of("command")));
        assertThat(presence.person("anna").presence(), is(Presence.HOME));
    }

    @Test
    void whileTheRouterDoesNotAnswerNobodySeemsToLeave_andTheStatusSaysWhy() {
        person("anna", "00:00:5E:00:53:01");
        device.lease("00:00:5E:00:53:01", "Annas-Phone", "bound");
        ask();
        device.status = 503;
        clock.pass(Duration.ofHours(1));
        assertThat(presence.person("anna").presence(), is(Presence.HOME));
        assertThat(faults.get(0), is(Optional.of("@text/online.router-unreachable [\"503\"]")));

        device.status = 200;
        clock.pass(MINUTE);
        assertThat(faults.get(faults.size() - 1), is(Optional.empty()));
        int before = faults.size();
        clock.pass(Duration.ofHours(1));
        assertThat(faults, hasSize(before));
    }

    @Test
    void aRouterThatIsNotAskedAnyMoreCountsNoLonger() {
        person("anna", "00:00:5E:00:53:01");
        presence.report("anna", "command", false);
        device.lease("00:00:5E:00:53:01", "Annas-Phone", "bound");
        ask();
        assertThat(presence.person("anna").presence(), is(Presence.HOME));

        router.stop();
        router.start(RouterSettings.NONE, faults::add);
        clock.pass(AWAY_DELAY);

        assertThat(presence.person("anna").presence(), is(Presence.AWAY));
        assertThat(device.requests, hasSize(1));
        assertThat(clock.waiting(), is(0));
    }

    @Test
    void aSecondHomeWithoutARouterLeavesTheFirstOnesAlone() {
        person("anna", "00:00:5E:00:53:01");
        device.lease("00:00:5E:00:53:01", "Annas-Phone", "bound");
        ask();
        router.start(RouterSettings.NONE, fault -> {});
        clock.pass(MINUTE);

        assertThat(device.requests, hasSize(2));
        assertThat(presence.person("anna").presence(), is(Presence.HOME));
    }

    @Test
    void aRestartOfTheHomesThingChangesNothing() {
        person("anna", "00:00:5E:00:53:01");
        device.lease("00:00:5E:00:53:01", "Annas-Phone", "bound");
        ask();
        router.stop();
        clock.pass(Duration.ofHours(1));

        assertThat(presence.person("anna").presence(), is(Presence.HOME));
        assertThat(device.requests, hasSize(1));
    }

    @Test
    void aWrongPasswordIsNamedWithoutIt() {
        router.start(settings(device.url(), "reader", "guess", Trust.ANY), faults::add);
        clock.pass(Duration.ZERO);

        assertThat(faults, is(List.of(Optional.of("@text/online.router-login [\"401\"]"))));
        assertThat(faults.toString(), not(containsString("guess")));
    }

    @Test
    void aRoutersOwnCertificateIsTrustedOnlyWhenTheUserWantsIt() {
        router.start(settings(device.url(), "reader", "secret", Trust.AUTHORITIES), faults::add);
        clock.pass(Duration.ZERO);

        assertThat(faults.get(0).orElse(""), containsString("online.router-untrusted"));
        assertThat(device.requests, is(empty()));
    }

    @Test
    void whatIsNoRestApiIsNamed() {
        device.status = 404;
        ask();
        device.status = 200;
        device.body = "<html>RouterOS</html>";
        clock.pass(MINUTE);
        device.body = "{\"error\":400}";
        clock.pass(MINUTE);

        assertThat(faults.get(0), is(Optional.of("@text/online.router-no-api [\"404\"]")));
        assertThat(faults.get(1), is(Optional.of("@text/online.router-no-api [\"JSON\"]")));
        assertThat(faults.get(2), is(Optional.of("@text/online.router-no-api [\"JSON\"]")));
    }

    @Test
    void aRedirectionIsNotFollowedWithThePassword() {
        device.status = 302;
        ask();

        assertThat(device.requests, hasSize(1));
        assertThat(faults, is(List.of(Optional.of("@text/online.router-no-api [\"302\"]"))));
    }

    @Test
    void anAnswerThatIsTooLongIsNotRead() {
        device.body = "[" + " ".repeat(5 << 20) + "]";
        ask();

        assertThat(faults.get(0).orElse(""), containsString("online.router-unreachable"));
    }

    @Test
    void aRouterThatIsAwayIsAskedAgain() {
        device.close();
        ask();
        clock.pass(Duration.ofMinutes(2));

        assertThat(faults, hasSize(3));
        assertThat(faults.get(0).orElse(""), containsString("online.router-unreachable"));
    }

    @Test
    void settingsAreCheckedAndTellNoSecret() {
        assertThat(RouterSettings.NONE.fault(), is(Optional.empty()));
        for (String good : List.of("https://192.0.2.1", "https://router.lan:8443/", "http://[2001:db8::1]/rest")) {
            assertThat(good, settings(good, "reader", "", Trust.ANY).fault(), is(Optional.empty()));
        }
        assertThat(
                settings("https://192.0.2.1/rest/", "reader", "", Trust.ANY)
                        .leases()
                        .toString(),
                is("https://192.0.2.1/rest/ip/dhcp-server/lease"));
        for (String bad : List.of("192.0.2.1", "ftp://192.0.2.1", "https://", "https://a:b@192.0.2.1", "https://a b")) {
            assertThat(bad, settings(bad, "reader", "", Trust.ANY).fault(), is(Optional.of("routerUrl")));
        }
        assertThat(settings("https://192.0.2.1", "", "x", Trust.ANY).fault(), is(Optional.of("routerUser")));
        assertThat(
                new RouterSettings("https://192.0.2.1", "reader", "x", Trust.ANY, Duration.ofSeconds(1)).fault(),
                is(Optional.of("routerInterval")));
        assertThat(
                settings("https://192.0.2.1", "reader", "secret", Trust.ANY).toString(), not(containsString("secret")));
    }

    /** A person as its Thing is one. */
    private final class Person implements HouseholdPerson {

        private final String id;
        private final Set<DeviceId> devices;

        Person(String id, String... devices) {
            this.id = id;
            this.devices = Stream.of(devices)
                    .map(device -> DeviceId.of(device).orElseThrow())
                    .collect(Collectors.toSet());
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return id;
        }

        @Override
        public String userId() {
            return id;
        }

        @Override
        public Set<DeviceId> devices() {
            return devices;
        }

        @Override
        public void report(String source, boolean present) {
            presence.report(id, source, present);
        }

        @Override
        public void withdraw(String source) {
            presence.withdraw(id, source);
        }
    }
}

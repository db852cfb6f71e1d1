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
package org.openhab.binding.camerahub.internal.person;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.openhab.binding.camerahub.internal.camera.CameraBench.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.CameraHubBindingConstants;
import org.openhab.binding.camerahub.internal.camera.CameraBench;
import org.openhab.binding.camerahub.internal.household.DeviceId;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.openhab.core.types.UnDefType;

/**
 * The life of a person's Thing.
 *
 * @author Camera Hub authors - Initial contribution
 */
class PersonHandlerTest {

    private final CameraBench bench = new CameraBench();

    private PersonHandler person(String id, Object... parameters) {
        Configuration configuration = new Configuration();
        for (int i = 0; i < parameters.length; i += 2) {
            configuration.put((String) parameters[i], parameters[i + 1]);
        }
        Thing thing = ThingBuilder.create(
                        CameraHubBindingConstants.THING_TYPE_PERSON, new ThingUID("camerahub:person:" + id))
                .withConfiguration(configuration)
                .build();
        PersonHandler handler = new PersonHandler(
                thing, new PersonServices(bench.household, bench.presence, bench.tokens, bench.clock, bench.storage));
        handler.setCallback(bench.callback());
        handler.initialize();
        return handler;
    }

    private void command(PersonHandler handler, Command command) {
        handler.handleCommand(new ChannelUID(handler.getThing().getUID(), "presence"), command);
    }

    @Test
    void nothingIsKnownUntilASourceHasReported() {
        PersonHandler anna = person("anna");

        assertThat(anna.getThing().getStatus(), is(ThingStatus.ONLINE));
        assertThat(bench.states.get("presence"), is(UnDefType.UNDEF));
        assertThat(anna.userId(), is("anna"));
    }

    @Test
    void aCommandReportsThePersonAsAnyItemCan() {
        PersonHandler anna = person("anna", "awayDelay", 300);

        command(anna, OnOffType.ON);
        assertThat(bench.states.get("presence"), is(OnOffType.ON));
        assertThat(bench.states.get("last-seen"), is(new DateTimeType(NOON)));

        command(anna, OnOffType.OFF);
        assertThat(bench.states.get("presence"), is(OnOffType.ON));
        assertThat(bench.updates.get(bench.updates.size() - 1), is("presence=ON"));
        bench.clock.pass(Duration.ofSeconds(301));
        assertThat(bench.states.get("presence"), is(OnOffType.OFF));
    }

    @Test
    void aRouterReportsByTheUserId() {
        person("anna", "userId", "anna-phone", "awayDelay", 0);

        bench.household.persons().stream()
                .filter(person -> person.userId().equals("anna-phone"))
                .forEach(person -> person.report("router", true));

        assertThat(bench.states.get("presence"), is(OnOffType.ON));
    }

    @Test
    void twoPersonsCannotHaveOneUserId() {
        person("anna", "userId", "phone");
        PersonHandler bert = person("bert", "userId", "phone");

        assertThat(bert.getThing().getStatus(), is(ThingStatus.OFFLINE));
        assertThat(
                bert.getThing().getStatusInfo().getDescription(),
                startsWith("@text/offline.config-user-id-taken [\"phone\", \"camerahub:person:anna\"]"));
        assertThat(bench.household.persons().size(), is(1));
    }

    @Test
    void devicesAreAddressesOrNames() {
        PersonHandler anna = person("anna", "devices", List.of("00-00-5E-00-53-01", "Annas-Phone"));
        assertThat(anna.devices(), is(Set.of(new DeviceId("00:00:5e:00:53:01"), new DeviceId("annas-phone"))));

        PersonHandler bert = person("bert", "devices", List.of("00:00:5E:00:53"));
        assertThat(
                bert.getThing().getStatusInfo().getDescription(),
                is("@text/offline.config-device-invalid [\"devices\", \"00:00:5E:00:53\"]"));
    }

    @Test
    void theTokensOfAPersonThatIsDeletedAreRevoked() {
        PersonHandler anna = person("anna");
        IssuedToken token = bench.tokens.issue(new TokenHolder(Role.ROUTER, "camerahub:person:anna"), true);

        anna.handleRemoval();

        assertThat(bench.tokens.verify(token.selector(), token.verifier()).isPresent(), is(false));
    }

    @Test
    void whoIsAtHomeStaysAtHomeOverARestart() {
        PersonHandler before = person("anna");
        command(before, OnOffType.ON);
        before.dispose();
        bench.states.clear();
        bench.clock.pass(Duration.ofSeconds(30));

        person("anna");

        assertThat(bench.states.get("presence"), is(OnOffType.ON));
        assertThat(bench.states.get("last-seen"), is(new DateTimeType(NOON)));
    }

    @Test
    void aPersonThatIsRemovedLeavesNothingBehind() {
        PersonHandler anna = person("anna");
        command(anna, OnOffType.ON);

        anna.handleRemoval();

        assertThat(bench.household.persons(), is(empty()));
        assertThat(bench.storage.getKeys(), is(empty()));
        assertThat(anna.getThing().getStatus(), is(ThingStatus.REMOVED));
    }
}

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
package org.openhab.binding.camerahub.internal.home;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.openhab.binding.camerahub.internal.camera.CameraBench.NOON;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.CameraHubBindingConstants;
import org.openhab.binding.camerahub.internal.camera.CameraBench;
import org.openhab.binding.camerahub.internal.camera.CameraHandler;
import org.openhab.binding.camerahub.internal.night.HouseholdNight;
import org.openhab.binding.camerahub.internal.notice.HouseholdNotices;
import org.openhab.binding.camerahub.internal.router.RouterPresence;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.PointType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.types.UnDefType;

/**
 * The life of a home's Thing, in Berlin on the longest day.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HomeHandlerTest {

    private static final String ANNA = "camerahub:person:anna";

    private final CameraBench bench = new CameraBench();
    private PointType location = new PointType(new DecimalType(52.52), new DecimalType(13.405));

    private final HouseholdNotices notices =
            new HouseholdNotices(bench.household, bench.clock, () -> ZoneOffset.UTC, () -> Locale.ENGLISH);
    private final Configuration configuration = new Configuration();

    private HomeHandler home(int nightOffset) {
        configuration.put("nightOffset", nightOffset);
        Bridge bridge = BridgeBuilder.create(
                        CameraHubBindingConstants.THING_TYPE_HOME, new ThingUID("camerahub:home:home"))
                .withConfiguration(configuration)
                .build();
        HomeHandler handler = new HomeHandler(
                bridge,
                new HomeServices(
                        bench.household,
                        bench.presence,
                        new HouseholdNight(() -> location),
                        notices,
                        new RouterPresence(bench.household, bench.clock),
                        bench.tokens,
                        bench.clock));
        handler.setCallback(bench.callback());
        handler.initialize();
        return handler;
    }

    private static String status(HomeHandler handler) {
        return handler.getThing().getStatusInfo().toString();
    }

    @Test
    void aBotWithoutAChatIsAFaultOfTheConfiguration() {
        configuration.put("telegramToken", "123:secret");

        assertThat(
                status(home(0)),
                is("OFFLINE (CONFIGURATION_ERROR): @text/offline.config-telegram-invalid [\"telegramChat\"]"));
    }

    @Test
    void anEMailWithoutAReceiverIsAFaultOfTheConfiguration() {
        configuration.put("mailServer", "mail.example.org");
        configuration.put("mailFrom", "hub@example.org");

        assertThat(
                status(home(0)), is("OFFLINE (CONFIGURATION_ERROR): @text/offline.config-mail-invalid [\"mailTo\"]"));
    }

    @Test
    void receiversMayBeWrittenInOneLine() {
        configuration.put("mailServer", "mail.example.org");
        configuration.put("mailFrom", "hub@example.org");
        configuration.put("mailTo", List.of("anna@example.org, bert@example.org"));

        assertThat(status(home(0)), is("ONLINE"));
    }

    @Test
    void optionsThatDoNotExistAreNamed() {
        configuration.put("mailSecurity", "SSL");
        assertThat(
                status(home(0)),
                is("OFFLINE (CONFIGURATION_ERROR): @text/offline.config-mail-invalid [\"mailSecurity\"]"));
        configuration.put("mailSecurity", "tls");
        configuration.put("routerTrust", "SOME");
        assertThat(
                status(home(0)),
                is("OFFLINE (CONFIGURATION_ERROR): @text/offline.config-router-invalid [\"routerTrust\"]"));
    }

    @Test
    void aRouterThatDoesNotAnswerIsNamedWhileTheHomeWorks() {
        configuration.put("routerUrl", "http://127.0.0.1:1");
        configuration.put("routerUser", "reader");
        HomeHandler home = home(0);
        assertThat(status(home), is("ONLINE"));

        bench.clock.pass(Duration.ZERO);
        assertThat(
                status(home),
                is("ONLINE (CONFIGURATION_PENDING): @text/online.router-unreachable [\"ConnectException\"]"));
    }

    @Test
    void theTokensOfAHomeThatIsDeletedAreRevoked() {
        HomeHandler home = home(0);
        IssuedToken token = bench.tokens.issue(new TokenHolder(Role.ROUTER, "camerahub:home:home"), true);

        home.handleRemoval();

        assertThat(bench.tokens.verify(token.selector(), token.verifier()).isPresent(), is(false));
    }

    @Test
    void itTellsWhetherAnybodyIsAtHomeAndHowMany() {
        bench.presence.add(ANNA, Duration.ZERO, state -> {});
        HomeHandler home = home(0);
        assertThat(bench.states.get("presence"), is(UnDefType.UNDEF));

        bench.presence.report(ANNA, "router", true);
        assertThat(bench.states.get("presence"), is(OnOffType.ON));
        assertThat(bench.states.get("persons"), is(new DecimalType(1)));
        bench.presence.report(ANNA, "router", false);

        assertThat(bench.states.get("presence"), is(OnOffType.OFF));
        assertThat(status(home), is("ONLINE"));
    }

    @Test
    void itGetsDarkAndLightAgainByItself() {
        home(0);
        assertThat(bench.states.get("night"), is(OnOffType.OFF));

        bench.clock.pass(Duration.ofHours(10));
        assertThat(bench.states.get("night"), is(OnOffType.ON));
        bench.clock.pass(Duration.ofHours(8));

        assertThat(bench.states.get("night"), is(OnOffType.OFF));
    }

    @Test
    void withoutALocationTheStatusSaysWhatToDoUntilThereIsOne() {
        PointType berlin = location;
        location = null;
        HomeHandler home = home(0);
        assertThat(bench.states.get("night"), is(UnDefType.UNDEF));
        assertThat(status(home), is("ONLINE (CONFIGURATION_PENDING): @text/online.no-location"));

        location = berlin;
        bench.clock.pass(Duration.ofMinutes(6));

        assertThat(bench.states.get("night"), is(OnOffType.OFF));
        assertThat(status(home), is("ONLINE"));
    }

    @Test
    void itIsArmedWhenACameraWatches() {
        HomeHandler home = home(0);
        CameraHandler front = bench.camera("front", "address", "rtsp://192.0.2.10/");
        home.childHandlerInitialized(front, front.getThing());
        assertThat(bench.states.get("armed"), is(OnOffType.OFF));

        bench.command(front, "motion-detection", OnOffType.ON);
        home.camerasChanged();
        assertThat(bench.states.get("armed"), is(OnOffType.ON));
        front.dispose();
        home.childHandlerDisposed(front, front.getThing());

        assertThat(bench.states.get("armed"), is(OnOffType.OFF));
    }

    @Test
    void anImpossibleOffsetIsNamed() {
        assertThat(
                status(home(9999)),
                is("OFFLINE (CONFIGURATION_ERROR): @text/offline.config-night-offset-invalid"
                        + " [\"nightOffset\", \"9999\"]"));
    }

    @Test
    void afterItsEndNothingIsDone() {
        HomeHandler home = home(0);
        home.dispose();
        int waiting = bench.clock.waiting();
        bench.states.clear();

        bench.presence.add(ANNA, Duration.ZERO, state -> {});
        bench.presence.report(ANNA, "router", true);
        bench.clock.pass(Duration.ofHours(10));

        assertThat(bench.states.isEmpty(), is(true));
        assertThat(bench.clock.waiting() <= waiting, is(true));
        assertThat(bench.clock.now(), is(NOON.plus(Duration.ofHours(10))));
    }
}

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
package org.openhab.core.thing.binding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;

/**
 * What handlers of the bundles inherit, with the system mocked.
 *
 * @author Camera Hub authors - Initial contribution
 */
class BaseThingHandlerTest {

    private static final ThingTypeUID TYPE = new ThingTypeUID("test", "camera");

    private final ThingHandlerCallback system = mock(ThingHandlerCallback.class);
    private final Thing thing = ThingBuilder.create(TYPE, "a")
            .withConfiguration(new Configuration(Map.of("port", 554)))
            .build();
    private final List<String> heard = new ArrayList<>();
    private final TestHandler handler = new TestHandler(thing);

    private final class TestHandler extends BaseThingHandler {

        TestHandler(Thing thing) {
            super(thing);
        }

        @Override
        public void initialize() {
            heard.add("initialize");
            updateStatus(ThingStatus.UNKNOWN);
        }

        @Override
        public void dispose() {
            heard.add("dispose");
        }

        @Override
        public void handleCommand(ChannelUID channelUID, Command command) {
            heard.add(channelUID.getId() + " " + command);
        }
    }

    @BeforeEach
    void connect() {
        handler.setCallback(system);
    }

    private void online() {
        thing.setStatusInfo(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
    }

    @Test
    void statesEventsAndStatusesGoToTheSystem() {
        handler.updateState("motion", OnOffType.ON);
        handler.triggerChannel("event", "motion");
        handler.updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, "no answer");

        ChannelUID motion = new ChannelUID("test:camera:a:motion");
        verify(system).stateUpdated(motion, OnOffType.ON);
        verify(system).channelTriggered(thing, new ChannelUID("test:camera:a:event"), "motion");
        verify(system)
                .statusUpdated(
                        thing,
                        new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, "no answer"));
    }

    @Test
    void whatIsSaidAfterTheEndGoesNowhere() {
        handler.setCallback(null);

        handler.updateState("motion", OnOffType.ON);

        verify(system, never()).stateUpdated(any(), any());
    }

    @Test
    void aNewParameterStartsAWorkingHandlerAgain() {
        online();

        handler.handleConfigurationUpdate(Map.of("port", 8554));

        assertThat(heard, contains("dispose", "initialize"));
        assertThat(thing.getConfiguration().get("port"), is(new BigDecimal(8554)));
        verify(system).thingUpdated(thing);
    }

    @Test
    void theSameParametersChangeNothing() {
        online();

        handler.handleConfigurationUpdate(Map.of("port", 554));

        assertThat(heard, is(empty()));
    }

    @Test
    void aLinkedChannelIsAskedForItsState() {
        handler.channelLinked(new ChannelUID("test:camera:a:motion"));

        assertThat(heard, contains("motion REFRESH"));
    }

    @Test
    void goesOfflineWithItsBridgeAndComesBackWithIt() {
        handler.bridgeStatusChanged(new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.NONE, null));

        ThingStatusInfo offline = new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE, null);
        verify(system).statusUpdated(thing, offline);
        thing.setStatusInfo(offline);

        handler.bridgeStatusChanged(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));

        verify(system).statusUpdated(thing, new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
    }

    @Test
    void aThingIsChangedByACopyOnly() {
        assertThrows(IllegalArgumentException.class, () -> handler.updateThing(thing));

        Thing changed = handler.editThing().withLabel("Garage").build();
        handler.updateThing(changed);

        verify(system).thingUpdated(changed);
        assertThat(handler.getThing().getLabel(), is("Garage"));
    }

    @Test
    void propertiesAreToldOfOnlyWhenTheyChange() {
        handler.updateProperty("vendor", "Acme");
        handler.updateProperty("vendor", "Acme");

        verify(system, times(1)).thingUpdated(thing);
    }
}

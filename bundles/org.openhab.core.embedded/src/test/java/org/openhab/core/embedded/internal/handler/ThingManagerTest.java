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
package org.openhab.core.embedded.internal.handler;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.events.ThingStatusInfoChangedEvent;

/**
 * The life of things, with a binding that is there, comes, goes and fails.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ThingManagerTest {

    @TempDir
    private Path folder;

    private TestSystem system;

    @BeforeEach
    void start() {
        system = new TestSystem(folder);
    }

    private static final String HOUSE = """
            things:
              test:camera:house:a:
                bridge: test:home:house
                config: {address: "rtsp://192.0.2.1/"}
              test:home:house:
                isBridge: true
            """;

    @Test
    void aThingWaitsForItsBinding() throws IOException {
        system.write(HOUSE);
        assertThat(system.status("test:home:house"), is("UNINITIALIZED (HANDLER_MISSING_ERROR)"));

        system.startBinding();

        assertThat(system.status("test:home:house"), is("ONLINE"));
        assertThat(system.status("test:camera:house:a"), is("ONLINE"));
    }

    @Test
    void aBridgeComesBeforeItsThings() throws IOException {
        system.startBinding();

        system.write(HOUSE);

        assertThat(
                system.binding.calls,
                contains(
                        "initialize test:home:house",
                        "initialize test:camera:house:a",
                        "test:home:house has test:camera:house:a"));
        Bridge house = (Bridge) system.things.get(new ThingUID("test:home:house"));
        assertThat(house.getThings(), contains(system.things.get(new ThingUID("test:camera:house:a"))));
    }

    @Test
    void aThingWithoutItsBridgeWaits() throws IOException {
        system.startBinding();

        system.write("""
                things:
                  test:camera:house:a:
                    bridge: test:home:house
                    config: {address: "rtsp://192.0.2.1/"}
                """);

        assertThat(system.status("test:camera:house:a"), is("UNINITIALIZED (BRIDGE_UNINITIALIZED)"));
    }

    @Test
    void thingsGoOfflineWithTheirBridgeAndComeBack() throws IOException {
        system.startBinding();
        system.write(HOUSE);

        system.binding.handler("test:home:house").say(ThingStatus.OFFLINE, "no power");
        assertThat(system.status("test:camera:house:a"), is("OFFLINE (BRIDGE_OFFLINE)"));

        system.binding.handler("test:home:house").say(ThingStatus.ONLINE, null);
        assertThat(system.status("test:camera:house:a"), is("ONLINE"));
    }

    @Test
    void aMissingParameterIsNamedAndTheThingStartsWhenItIsThere() throws IOException {
        system.startBinding();
        system.write("things: {\"test:camera:a\": {}}");
        assertThat(
                system.status("test:camera:a"),
                is("UNINITIALIZED (HANDLER_CONFIGURATION_PENDING): missing parameters: address"));

        system.write("things: {\"test:camera:a\": {config: {address: \"rtsp://192.0.2.1/\"}}}");

        assertThat(system.status("test:camera:a"), is("ONLINE"));
    }

    @Test
    void aChangedFileGoesOnWithTheSameHandler() throws IOException {
        system.startBinding();
        system.write("things: {\"test:camera:a\": {config: {address: \"rtsp://192.0.2.1/\"}}}");
        TestHandler handler = system.binding.handler("test:camera:a");
        system.binding.calls.clear();

        system.write("things: {\"test:camera:a\": {config: {address: \"rtsp://192.0.2.2/\"}}}");

        assertThat(system.binding.calls, contains("dispose test:camera:a", "initialize test:camera:a"));
        assertThat(handler.getThing(), is(sameInstance(system.things.get(new ThingUID("test:camera:a")))));
        assertThat(handler.getThing().getConfiguration().get("address"), is("rtsp://192.0.2.2/"));
        assertThat(system.status("test:camera:a"), is("ONLINE"));
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        system.startBinding();
        system.write(HOUSE);
        system.binding.calls.clear();

        system.write(HOUSE + "\n# a remark");

        assertThat(system.binding.calls, is(empty()));
    }

    @Test
    void aThingThatIsTakenOutOfTheFileEndsAfterThoseBehindIt() throws IOException {
        system.startBinding();
        system.write(HOUSE);
        system.binding.calls.clear();

        system.write("things: {}");

        assertThat(
                system.binding.calls,
                contains(
                        "dispose test:camera:house:a",
                        "test:home:house lost test:camera:house:a",
                        "dispose test:home:house"));
        assertThat(system.things.getAll(), is(empty()));
    }

    @Test
    void allHandlersEndWithTheirBinding() throws IOException {
        system.startBinding();
        system.write(HOUSE);
        system.binding.calls.clear();

        system.manager.removeFactory(system.binding);

        assertThat(
                system.binding.calls,
                contains(
                        "dispose test:camera:house:a",
                        "test:home:house lost test:camera:house:a",
                        "dispose test:home:house"));
        assertThat(system.status("test:home:house"), is("UNINITIALIZED (HANDLER_MISSING_ERROR)"));
    }

    @Test
    void aHandlerThatFailsAtItsStartTakesNoOtherAlong() throws IOException {
        system.startBinding();

        system.write("""
                things:
                  test:camera:a: {config: {address: fail}}
                  test:camera:b: {config: {address: "rtsp://192.0.2.2/"}}
                """);

        assertThat(system.status("test:camera:a"), is("UNINITIALIZED (HANDLER_INITIALIZING_ERROR): as wished"));
        assertThat(system.status("test:camera:b"), is("ONLINE"));
    }

    @Test
    void aDisabledThingRestsUntilItIsEnabled() throws IOException {
        system.startBinding();
        system.write(HOUSE);

        system.manager.setEnabled(new ThingUID("test:home:house"), false);
        assertThat(system.status("test:home:house"), is("UNINITIALIZED (DISABLED)"));
        assertThat(system.status("test:camera:house:a"), is("UNINITIALIZED (BRIDGE_UNINITIALIZED)"));

        system.manager.setEnabled(new ThingUID("test:home:house"), true);
        assertThat(system.status("test:camera:house:a"), is("ONLINE"));
    }

    @Test
    void whatAHandlerChangesOfItsThingDoesNotStartItAgain() throws IOException {
        system.startBinding();
        system.write("things: {\"test:camera:a\": {config: {address: \"rtsp://192.0.2.1/\"}}}");
        system.binding.calls.clear();

        system.binding.handler("test:camera:a").rename("Garage");

        assertThat(system.things.get(new ThingUID("test:camera:a")).getLabel(), is("Garage"));
        assertThat(system.binding.calls, is(empty()));
        assertThat(system.status("test:camera:a"), is("ONLINE"));
    }

    @Test
    void theStatusIsToldAsEvent() throws IOException {
        system.startBinding();
        system.write("things: {\"test:camera:a\": {config: {address: \"rtsp://192.0.2.1/\"}}}");

        assertThat(
                system.heard.stream()
                        .filter(ThingStatusInfoChangedEvent.class::isInstance)
                        .map(Object::toString)
                        .toList(),
                hasItem("Thing 'test:camera:a' changed from INITIALIZING to ONLINE"));
    }
}

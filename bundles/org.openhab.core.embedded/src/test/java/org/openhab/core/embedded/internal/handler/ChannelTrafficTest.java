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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.items.events.ItemEventFactory;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.UnDefType;

/**
 * What goes between items and the channels of things, from end to end.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ChannelTrafficTest {

    private static final String LINKED = """
            things:
              test:camera:a: {config: {address: "rtsp://192.0.2.1/"}}
            items:
              Motion: {type: Switch, channel: "test:camera:a:motion"}
              Stream: {type: Switch, channels: {"test:camera:a:stream": {}}}
            """;

    @TempDir
    private Path folder;

    private TestSystem system;

    @BeforeEach
    void start() {
        system = new TestSystem(folder);
    }

    @Test
    void aStateOfAChannelBecomesTheStateOfItsItem() throws IOException {
        system.startBinding();
        system.write(LINKED);

        system.binding.handler("test:camera:a").updateState("motion", OnOffType.ON);

        assertThat(system.items.get("Motion").getState(), is(OnOffType.ON));
        assertThat(
                system.heard.stream().map(Object::toString).toList(), hasItem("Item 'Motion' changed from NULL to ON"));
    }

    @Test
    void aCommandToAnItemGoesToItsChannelAndNotToItsStateIfTheChannelObjects() throws Exception {
        system.startBinding();
        system.write(LINKED);

        system.events.post(ItemEventFactory.createCommandEvent("Stream", OnOffType.ON));
        system.events.post(ItemEventFactory.createCommandEvent("Motion", OnOffType.ON));

        system.binding.awaitCall("stream ON");
        system.binding.awaitCall("motion ON");
        assertThat(system.items.get("Stream").getState(), is(UnDefType.NULL));
        assertThat(system.items.get("Motion").getState(), is(OnOffType.ON));
    }

    @Test
    void aChannelIsAskedForItsStateWhenItIsLinked() throws IOException {
        system.startBinding();
        system.write("things: {\"test:camera:a\": {config: {address: \"rtsp://192.0.2.1/\"}}}");
        system.binding.calls.clear();

        system.write(LINKED);

        assertThat(system.binding.calls, contains("motion REFRESH", "stream REFRESH"));
        assertThat(system.binding.handler("test:camera:a").isLinked("motion"), is(true));
        assertThat(system.binding.handler("test:camera:a").isLinked("event"), is(false));
    }

    @Test
    void aTriggeredChannelIsToldAsEvent() throws IOException {
        system.startBinding();
        system.write(LINKED);

        system.binding.handler("test:camera:a").triggerChannel("event", "viewer-connected");

        assertThat(
                system.heard.stream().map(Object::toString).toList(),
                hasItem("test:camera:a:event triggered viewer-connected"));
    }
}

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
package org.openhab.core.thing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of things, channels and their kinds.
 *
 * @author Camera Hub authors - Initial contribution
 */
class UidsTest {

    @Test
    void aThingHasTheIdsOfItsBridgesBeforeItsOwn() {
        ThingTypeUID camera = new ThingTypeUID("camerahub", "camera");
        ThingUID home = new ThingUID("camerahub:home:house");

        ThingUID front = new ThingUID(camera, home, "front");

        assertThat(front.getAsString(), is("camerahub:camera:house:front"));
        assertThat(front.getId(), is("front"));
        assertThat(front.getBridgeIds(), contains("house"));
        assertThat(front.getBindingId(), is("camerahub"));
    }

    @Test
    void aChannelKnowsItsThingAndGroup() {
        ChannelUID channel = new ChannelUID("camerahub:camera:front:video#motion");

        assertThat(channel.getThingUID(), is(new ThingUID("camerahub:camera:front")));
        assertThat(channel.getGroupId(), is("video"));
        assertThat(channel.getIdWithoutGroup(), is("motion"));
        assertThat(new ChannelUID("camerahub:camera:front:motion").isInGroup(), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camerahub:camera", "camerahub:camera:a b", "camerahub:camera:a/b"})
    void aNameThatIsTooShortOrHasOtherCharactersIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new ThingUID(name));
    }
}

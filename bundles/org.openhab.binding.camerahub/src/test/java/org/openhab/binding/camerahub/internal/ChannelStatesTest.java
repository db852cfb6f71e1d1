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
package org.openhab.binding.camerahub.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.types.OnOffType;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ChannelStatesTest {

    private final List<String> updates = new ArrayList<>();
    private final ChannelStates states = new ChannelStates((channel, state) -> updates.add(channel + " " + state));

    @Test
    void onlyChangesGoToOpenhab_unlessSomebodyAsks() {
        states.open();
        states.set("stream", OnOffType.ON);
        states.set("stream", OnOffType.ON);
        states.repeat("stream");
        states.set("stream", OnOffType.OFF);

        assertThat(updates, contains("stream ON", "stream ON", "stream OFF"));
    }

    /** A genuine openHAB 5.1 warned of a count of viewers that came while the Thing was being stopped. */
    @Test
    void afterTheEndOfItsHandlerNothingGoesToOpenhab() {
        states.open();
        states.close();
        states.set("viewers", OnOffType.ON);
        states.show("snapshot", OnOffType.ON);
        states.repeat("viewers");

        assertThat(updates, empty());
    }

    @Test
    void whatWasMissedMeanwhileIsToldToAHandlerThatBeginsAgain() {
        states.open();
        states.close();
        states.set("stream", OnOffType.ON);
        states.open();
        states.set("stream", OnOffType.ON);

        assertThat(updates, contains("stream ON"));
    }
}

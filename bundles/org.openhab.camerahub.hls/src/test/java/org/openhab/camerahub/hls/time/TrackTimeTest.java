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
package org.openhab.camerahub.hls.time;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * One line of time, whatever the camera's counter does.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TrackTimeTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long WORD = 1L << 32;

    private final TrackTime time = new TrackTime(90000);

    @Test
    void theLineGoesOnWhenTheCounterStartsOver() {
        time.anchor(WORD - 100, 1000);
        assertThat(time.ticks(WORD - 100, 0), is(1000L));
        assertThat(time.ticks(50, 0), is(1150L));
        assertThat(time.ticks(WORD - 50, 0), is(1050L));
        assertThat(time.ticks(100, 0), is(1200L));
    }

    @Test
    void aPauseIsNoJump_butAnotherCountIs() {
        time.anchor(0, 0);
        time.ticks(0, 0);
        assertThat("paused for a minute", time.hasJumped(60 * 90000, 60 * SECOND), is(false));
        assertThat("held up in the network", time.hasJumped(3600, 60 * SECOND), is(false));
        assertThat("counts anew", time.hasJumped(60 * 90000, SECOND), is(true));
        assertThat("counts anew", time.hasJumped(WORD - 60 * 90000, SECOND), is(true));
    }

    @Test
    void aReferenceTellsTheWallClockBeforeAndAfterIt() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        time.reference(100, noon);
        assertThat(time.wallClock(100 + 90000), is(noon.plusSeconds(1)));
        assertThat(time.wallClock(WORD + 100 - 90000), is(noon.minusSeconds(1)));
    }
}

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
package org.openhab.ui.camerahub.internal.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * How fast viewers are sent to.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ThroughputTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final Throughput throughput = new Throughput();

    private static SessionInfo session(String name, long bytes) {
        return new SessionInfo(
                name,
                "Door",
                "198.51.100.7:50000",
                "",
                "",
                SessionInfo.Protocol.RTSP,
                SessionInfo.State.PLAYING,
                "",
                "",
                bytes,
                0,
                0,
                0,
                START,
                null,
                "");
    }

    private long rate(long bytes, long millis) {
        return throughput
                .measure(List.of(session("viewer-1", bytes)), START.plusMillis(millis))
                .getOrDefault("viewer-1", -1L);
    }

    @Test
    void theFirstLookTellsTheAverageSinceItsBeginning() {
        assertThat(rate(1_000_000, 4000), is(2_000_000L));
    }

    @Test
    void aLaterLookTellsOfTheTimeBetween() {
        rate(1_000_000, 4000);

        assertThat(rate(1_250_000, 5000), is(2_000_000L));
        assertThat(rate(1_250_000, 6000), is(0L));
    }

    @Test
    void manyReadersAtTheSameTimeSeeTheSame() {
        rate(1_000_000, 4000);
        long told = rate(1_500_000, 5000);

        assertThat(rate(1_501_000, 5100), is(told));
        assertThat(rate(1_502_000, 5800), is(told));
    }

    @Test
    void afterALongPauseTheAverageIsToldAgain() {
        rate(1_000_000, 4000);

        assertThat(rate(2_000_000, 64_000), is(250_000L));
    }

    @Test
    void whoHasGoneIsForgotten() {
        rate(1_000_000, 4000);

        assertThat(throughput.measure(List.of(), START.plusMillis(5000)), is(Map.of()));
        assertThat(rate(1_000_000, 8000), is(1_000_000L));
    }
}
